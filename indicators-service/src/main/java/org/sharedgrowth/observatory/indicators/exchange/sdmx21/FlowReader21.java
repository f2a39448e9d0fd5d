package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds a dataflow that is given as {@code id}, {@code agency,id} or {@code agency,id,version}. */
public final class FlowReader21 {
    private static final int MAX_PARTS = 3;

    private FlowReader21() {}

    /**
     * The dataflow named by a segment of the path.
     *
     * @param text the segment, percent-decoded
     */
    public static Dataflow read(String text, Catalogue catalogue) {
        String[] parts = text.split(",", -1);
        boolean readable = parts.length <= MAX_PARTS;
        for (String part : parts) {
            readable &= !part.isEmpty() && part.chars().allMatch(FlowReader21::isOfId);
        }
        if (!readable) {
            throw Problem.parameter(
                    "flow", text, "give id, agency,id or agency,id,version of a dataflow.");
        }
        String id = parts.length == 1 ? parts[0] : parts[1];
        String agency = parts.length == 1 ? "all" : parts[0];
        String version = parts.length < MAX_PARTS ? "latest" : parts[2];
        for (Dataflow flow : catalogue.everyDataflow()) {
            if (flow.id().id().equals(id)
                    && (agency.equals("all") || agency.equals(flow.id().agency()))
                    && (version.equals("latest")
                            || version.equals("all")
                            || version.equals(flow.id().version()))) {
                return flow;
            }
        }
        throw Problem.notFound("dataflow", text, "See /sdmx/2.1/dataflow/all/all/latest.");
    }

    private static boolean isOfId(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || "_@$-.%".indexOf(c) >= 0;
    }
}
