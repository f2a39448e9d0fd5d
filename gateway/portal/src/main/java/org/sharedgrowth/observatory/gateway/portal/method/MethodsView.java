package org.sharedgrowth.observatory.gateway.portal.method;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * The page of methods.
 *
 * @param dataLinks links to this list in machine-readable form
 */
public record MethodsView(String answer, List<Row> rows, List<PageLink> dataLinks) {
    /**
     * A method.
     *
     * @param id by which the responses of the services name the method; also the HTML id of its row
     * @param comparisons sentences about results that others published; none if it was not compared
     */
    public record Row(
            String id, String name, String version, String source, List<Comparison> comparisons) {}

    /** A file of results, and how the method agrees with it. */
    public record Comparison(String file, String sentence) {}
}
