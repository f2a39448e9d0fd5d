package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;

/** The list of indices. */
public record IndicesView(String answer, List<Row> rows) {
    /** An index. */
    public record Row(String address, String name, String owner, String state, String source) {}
}
