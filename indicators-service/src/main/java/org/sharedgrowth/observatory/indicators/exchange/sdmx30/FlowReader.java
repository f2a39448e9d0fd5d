package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.SdmxErrors;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Finds the dataflow that the path of a data query names. */
final class FlowReader {
    private FlowReader() {}

    /**
     * The dataflow.
     *
     * @param path context, agency, id and version; those left out at the end are {@code *}
     */
    static Dataflow read(List<String> path, Catalogue catalogue) {
        String context = part(path, 0);
        if (context.equals("datastructure") || context.equals("provisionagreement")) {
            throw SdmxErrors.notOffered("the context " + context, "Ask for a dataflow.");
        }
        if (!context.equals("dataflow") && !isAny(context)) {
            throw Problem.parameter("context", context, "give dataflow.");
        }
        List<VersionPattern> versions = new ArrayList<>();
        for (String version : part(path, 3).split(",", -1)) {
            versions.add(VersionPattern.of(version));
        }
        List<Dataflow> found = new ArrayList<>();
        for (Dataflow flow : catalogue.dataflows()) {
            if (isAmong(part(path, 1), flow.id().agency())
                    && isAmong(part(path, 2), flow.id().id())
                    && versions.stream().anyMatch(v -> v.matchesNewest(flow.id().version()))) {
                found.add(flow);
            }
        }
        if (found.isEmpty()) {
            throw Problem.notFound(
                    "dataflow",
                    part(path, 1) + ":" + part(path, 2) + "(" + part(path, 3) + ")",
                    "See /api/indicators/v1/structures?type=dataflow.");
        }
        if (found.size() > 1) {
            throw SdmxErrors.notOffered(
                    "data of several dataflows in one message",
                    "Name one of " + found.stream().map(f -> f.id().id()).toList() + ".");
        }
        return found.getFirst();
    }

    private static String part(List<String> path, int index) {
        return index < path.size() && !path.get(index).isEmpty() ? path.get(index) : "*";
    }

    private static boolean isAny(String text) {
        return text.equals("*") || text.equals("all");
    }

    private static boolean isAmong(String wanted, String id) {
        return isAny(wanted) || List.of(wanted.split(",", -1)).contains(id);
    }
}
