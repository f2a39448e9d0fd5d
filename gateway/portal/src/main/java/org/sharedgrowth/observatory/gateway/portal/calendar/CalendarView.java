package org.sharedgrowth.observatory.gateway.portal.calendar;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLine;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Planned and past releases, in the reader's language.
 *
 * @param planned soonest first
 * @param past newest first
 * @param file address of the calendar as a file
 */
public record CalendarView(
        Markup answer,
        List<ReleaseLine> planned,
        Pager pager,
        List<ReleaseLine> past,
        String file) {}
