package org.sharedgrowth.observatory.gateway.portal.discovery.link;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The links of a page.
 *
 * @param anchor address of the page
 */
public record Links(String anchor, List<Link> all) {
    /** Media type of the document. */
    public static final String TYPE = "application/linkset+json";

    private static final int MAX_IN_HEADER = 10;
    private static final int MAX_HEADER_LENGTH = 2_000;

    public Links {
        all = List.copyOf(all);
    }

    /** The value of the header {@code Link}: the first ten that fit into 2,000 characters. */
    public String header() {
        StringBuilder header = new StringBuilder();
        int count = 0;
        for (Link link : all) {
            String next = (header.isEmpty() ? "" : ", ") + link.inHeader();
            if (count < MAX_IN_HEADER && header.length() + next.length() <= MAX_HEADER_LENGTH) {
                header.append(next);
                count++;
            }
        }
        return header.toString();
    }

    /** The document with all links, except the one to the document itself. */
    public String document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putArray("linkset").addObject().put("anchor", anchor);
        for (Link link : all) {
            if (link.relation().equals("linkset")) {
                continue;
            }
            for (String relation : link.relation().split(" ", -1)) {
                ArrayNode targets = context.withArray("/" + relation);
                ObjectNode target = targets.addObject().put("href", link.address());
                if (!link.type().isEmpty()) {
                    target.put("type", link.type());
                }
                if (!link.profile().isEmpty()) {
                    target.put("profile", link.profile());
                }
            }
        }
        return document.toString() + "\n";
    }
}
