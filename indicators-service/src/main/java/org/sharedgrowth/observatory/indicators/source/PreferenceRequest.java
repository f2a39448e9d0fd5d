package org.sharedgrowth.observatory.indicators.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * An order of preference, as the client sent it.
 *
 * @param providers in order of preference; null if absent
 */
@Schema(name = "SourcePreferenceWish", description = "The order of preference to set.")
record PreferenceRequest(@Nullable List<@Nullable String> providers) {

    /**
     * The providers in order.
     *
     * @throws Problem 422 listing each provider that may not send data for the flow or is named
     *     twice; also if no provider is named
     */
    List<String> providers(Catalogue catalogue, Dataflow flow) {
        List<@Nullable String> requested = providers == null ? List.of() : providers;
        List<Fault> faults = new ArrayList<>();
        List<String> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < requested.size(); i++) {
            String provider = requested.get(i);
            String pointer = "/providers/" + i;
            if (provider == null || catalogue.agreement(flow.id().id(), provider) == null) {
                faults.add(
                        Fault.ofBody(
                                pointer,
                                provider,
                                RefusalText.localized(
                                        t -> t.providerWithAgreement(flow.id().id()))));
            } else if (!seen.add(provider)) {
                faults.add(
                        Fault.ofBody(
                                pointer,
                                provider,
                                RefusalText.localized(RefusalText::eachProviderOnce)));
            } else {
                order.add(provider);
            }
        }
        if (requested.isEmpty()) {
            faults.add(
                    Fault.ofBody(
                            "/providers",
                            null,
                            RefusalText.localized(RefusalText::atLeastOneProvider)));
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_PREFERENCE,
                    RefusalText.localized(t -> t.providersRefused(String.valueOf(faults.size()))),
                    faults);
        }
        return order;
    }
}
