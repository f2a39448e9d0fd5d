package org.sharedgrowth.observatory.gateway.portal.discovery.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.part.HttpDate;

/**
 * Lists the states of a data set with their instants and addresses (RFC 7089), in the form of links
 * (RFC 6690).
 */
public final class TimeMap {
    /** Media type of the document. */
    public static final String TYPE = "application/link-format";

    /** Last part of the path of the document. */
    public static final String PATH = "/timemap";

    private TimeMap() {}

    /**
     * The document.
     *
     * @param editions at least one, without duplicates, in any order
     */
    public static String of(DataCatalogue catalogue, Flow flow, List<Edition> editions) {
        List<Edition> sorted =
                editions.stream().sorted(Comparator.comparingLong(Edition::release)).toList();
        String set = catalogue.origin() + flow.path();
        List<String> links = new ArrayList<>();
        links.add("<" + set + ">; rel=\"original\"");
        links.add(
                "<"
                        + set
                        + PATH
                        + ">; rel=\"self\"; type=\""
                        + TYPE
                        + "\"; from=\""
                        + HttpDate.of(sorted.getFirst().published())
                        + "\"; until=\""
                        + HttpDate.of(sorted.getLast().published())
                        + "\"");
        for (Edition edition : sorted) {
            links.add(
                    "<"
                            + catalogue.origin()
                            + flow.path(edition)
                            + ">; rel=\""
                            + (edition.equals(sorted.getFirst()) ? "first " : "")
                            + (edition.equals(sorted.getLast()) ? "last " : "")
                            + "memento\"; datetime=\""
                            + HttpDate.of(edition.published())
                            + "\"");
        }
        return String.join(",\n", links) + "\n";
    }
}
