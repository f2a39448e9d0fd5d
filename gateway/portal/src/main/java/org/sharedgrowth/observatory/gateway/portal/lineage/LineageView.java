package org.sharedgrowth.observatory.gateway.portal.lineage;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * What a computed figure was computed from.
 *
 * @param notice why there is no answer; empty if there is one
 * @param sentences whether inputs were revised, and what else a reader must know
 * @param settings parameters of the method
 */
public record LineageView(
        String title,
        String answer,
        String notice,
        PageLink series,
        List<String> sentences,
        List<String> settings,
        List<Row> rows,
        PageLink release,
        List<PageLink> dataLinks) {

    /**
     * An input.
     *
     * @param indicator with the group of people that the input is about, if any
     * @param state in words, empty if it was not revised
     */
    public record Row(
            PageLink indicator,
            PageLink area,
            String period,
            String value,
            PageLink release,
            String now,
            String state) {}
}
