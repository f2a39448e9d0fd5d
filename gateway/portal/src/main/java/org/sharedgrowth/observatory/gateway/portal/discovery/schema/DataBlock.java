package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sharedgrowth.observatory.messages.Markup;

/** Writes JSON-LD into a page, as data that browsers do not run. */
final class DataBlock {
    private DataBlock() {}

    /**
     * The element {@code script} with the data. Statistical offices choose the names, so every
     * character that could end the element or begin a comment is escaped.
     */
    static Markup of(ObjectNode data) {
        return Markup.ofHtml(
                "<script type=\"application/ld+json\">"
                        + data.toString()
                                .replace("<", "\\u003c")
                                .replace(">", "\\u003e")
                                .replace("&", "\\u0026")
                                .replace("\u2028", "\\u2028")
                                .replace("\u2029", "\\u2029")
                        + "</script>");
    }
}
