package org.sharedgrowth.observatory.gateway.portal.office;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLine;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * One office, in the reader's language.
 *
 * @param description empty if there is none
 * @param dataSets the data sets that it sends, each with the address of its releases
 * @param lines its newest releases
 * @param known whether its releases could be read
 * @param all address of all its releases
 * @param feed address of the feed of its releases
 */
public record OfficeView(
        String name,
        Markup answer,
        String description,
        List<PageLink> dataSets,
        List<ReleaseLine> planned,
        List<ReleaseLine> lines,
        boolean known,
        String all,
        String feed,
        String code) {}
