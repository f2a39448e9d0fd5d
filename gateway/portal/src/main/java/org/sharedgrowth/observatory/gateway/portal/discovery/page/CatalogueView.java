package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * All data sets.
 *
 * @param forms links to the descriptions for programs
 */
public record CatalogueView(String answer, String meaning, List<Row> rows, List<PageLink> forms) {
    /** A data set. */
    public record Row(PageLink set, String meaning, String period, String figures, String newest) {}
}
