package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The codes permitted by Allowed constraints. Constraints are inherited: a code allowed for a
 * provision agreement must also be allowed for its dataflow and data structure.
 */
public final class AllowedCodes {
    private AllowedCodes() {}

    /**
     * Allowed codes by component; other components are unrestricted.
     *
     * @param artefact a data structure, dataflow or provision agreement; others have no constraints
     */
    public static Map<String, Set<String>> of(Artefact artefact, Registry registry) {
        List<Artefact> chain = chain(artefact, registry);
        Map<String, Set<String>> allowed = new HashMap<>();
        for (Artefact candidate : registry.newest(ArtefactType.DATA_CONSTRAINT)) {
            if (candidate.definition() instanceof Definition.Constraint constraint
                    && constraint.attachedTo().stream().anyMatch(r -> contains(chain, r))) {
                constraint
                        .allowed()
                        .forEach((component, codes) ->
                                allowed.merge(
                                        component, Set.copyOf(codes), AllowedCodes::intersection));
            }
        }
        return allowed;
    }

    private static List<Artefact> chain(Artefact artefact, Registry registry) {
        List<Artefact> chain = new ArrayList<>();
        Artefact next = artefact;
        while (next != null) {
            chain.add(next);
            next =
                    switch (next.definition()) {
                        case Definition.Flow flow -> registry.resolve(flow.structure());
                        case Definition.ProvisionAgreement agreed ->
                                registry.resolve(agreed.flow());
                        default -> null;
                    };
        }
        return chain;
    }

    private static boolean contains(List<Artefact> chain, Reference attached) {
        return chain.stream()
                .anyMatch(link ->
                        link.type() == attached.type()
                                && link.id().agency().equals(attached.id().agency())
                                && link.id().id().equals(attached.id().id())
                                && link.id().major() == attached.id().major());
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }
}
