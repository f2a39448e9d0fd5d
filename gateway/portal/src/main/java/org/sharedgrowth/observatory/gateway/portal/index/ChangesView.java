package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/**
 * Why ranks changed.
 *
 * @param notice why there is no answer; empty if there is one
 * @param unrankedNotes sentences about economies that have no rank, or that have one in only one of
 *     the years
 */
public record ChangesView(
        String title,
        String answer,
        String notice,
        PageLink ranking,
        List<Row> rows,
        Pager pager,
        List<String> unrankedNotes,
        Form form,
        PageLink release,
        List<PageLink> dataLinks) {

    /** An economy, and the sentence about it. */
    public record Row(String address, String name, String sentence) {}

    /** The choice of years and economy. */
    public record Form(String action, String from, String to, List<Choice> economies) {}
}
