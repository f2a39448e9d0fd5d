package org.sharedgrowth.observatory.gateway.portal.lineage;

import java.util.List;

/** The list of computed series. */
public record SeriesView(String answer, List<Row> rows) {
    /** A computed series. */
    public record Row(String address, String name, String method, String state) {}
}
