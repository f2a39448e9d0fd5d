package org.sharedgrowth.observatory.gateway.portal.discovery.link;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The links of a page.
 *
 * @param anchor address of the page
 */
public record Links(String anchor, List<Link> all) {
    /** Media type of the document. */
    public static final String TYPE = "application/linkset+json";

    private static final int MAX_IN_HEADER = 10;

    public Links {
        all = List.copyOf(all);
    }

    /** The value of the header {@code Link}: the first ten. */
    public String header() {
        return all.stream()
                .limit(MAX_IN_HEADER)
                .map(Link::inHeader)
                .collect(Collectors.joining(", "));
    }

    /** The document with all links. */
    public String document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putArray("linkset").addObject().put("anchor", anchor);
        for (Link link : all) {
            if (link.relation().equals("linkset")) {
                continue;
            }
            ArrayNode targets = context.withArray("/" + link.relation());
            ObjectNode target = targets.addObject().put("href", link.address());
            if (!link.type().isEmpty()) {
                target.put("type", link.type());
            }
            if (!link.profile().isEmpty()) {
                target.put("profile", link.profile());
            }
        }
        return document.toString() + "\n";
    }
}
