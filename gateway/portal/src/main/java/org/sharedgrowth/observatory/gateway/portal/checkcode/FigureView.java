package org.sharedgrowth.observatory.gateway.portal.checkcode;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * A published figure and what became of it, in the reader's language.
 *
 * @param heading heading of the page, which contains the code
 * @param answer the sentence that says whether it is still current
 * @param warns whether the figure is outdated or its state is unknown
 * @param note says that there is a newer version of the report; empty if there is none
 * @param rows what is known of the figure as published
 * @param dataLinks links to the same figure in formats for programs
 */
public record FigureView(
        String heading,
        Markup answer,
        boolean warns,
        Markup note,
        List<Row> rows,
        List<PageLink> dataLinks) {
    /**
     * One property.
     *
     * @param address of its page; empty if there is none
     * @param language of the text; empty if it is that of the page
     */
    public record Row(String name, String text, String address, String language) {}
}
