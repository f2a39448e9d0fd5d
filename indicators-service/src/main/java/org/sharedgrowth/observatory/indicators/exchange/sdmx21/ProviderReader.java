package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Finds the agreements of a flow with providers that are given as {@code [agency,]id+[agency,]id}.
 */
public final class ProviderReader {
    private ProviderReader() {}

    /** Whether the text means all providers. */
    public static boolean isAll(String text) {
        return text.isEmpty() || text.equals("all");
    }

    /**
     * The agreements of the flow with the named providers, in the flow's order; empty if the flow
     * has an agreement with none of them.
     *
     * @param text the providers, percent-decoded
     */
    public static List<Agreement> read(String text, Dataflow flow, Catalogue catalogue) {
        List<String> providers = new ArrayList<>();
        for (String provider : text.split("\\+", -1)) {
            String[] parts = provider.split(",", -1);
            String id = parts[parts.length - 1];
            boolean ofAgency = parts.length == 1 || parts[0].equals(flow.id().agency());
            if (parts.length > 2 || id.isEmpty() || parts[0].isEmpty()) {
                throw Problem.parameter(
                        "provider", text, "give all, or ids of providers joined by +.");
            }
            if (id.equals("all")) {
                return catalogue.agreements(flow);
            }
            if (ofAgency || parts[0].equals("all")) {
                providers.add(id);
            }
        }
        return catalogue.agreements(flow).stream()
                .filter(agreement -> providers.contains(agreement.provider()))
                .toList();
    }
}
