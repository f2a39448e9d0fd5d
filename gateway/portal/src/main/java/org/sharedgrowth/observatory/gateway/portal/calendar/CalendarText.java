package org.sharedgrowth.observatory.gateway.portal.calendar;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the release calendar. */
@Messages
public interface CalendarText {
    String title();

    Markup answerOfPlanned(int count, Markup next);

    String answerIfNone();

    String unavailable();

    String explanation();

    String planned();

    String nonePlanned();

    String past();

    String allReleases();

    String take();

    String file();

    String feed();

    String event(String office, String dataSet);

    String eventNote(String local);
}
