package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Limits the number of derived flows that exist at a time, in total and for the dataflows of one
 * agency, because each flow is computed again after every release. Flows that have ended do not
 * count.
 */
@ApplicationScoped
class DerivedBounds {
    private static final String OPEN = "select parameters from derived_flow where ended_at is null";

    private final Structures structures;
    private final int max;
    private final int maxOfAgency;

    DerivedBounds(
            Structures structures,
            @ConfigProperty(name = "observatory.derived.max-flows", defaultValue = "200") int max,
            @ConfigProperty(name = "observatory.derived.max-flows-of-agency", defaultValue = "100")
                    int maxOfAgency) {
        this.structures = structures;
        this.max = max;
        this.maxOfAgency = maxOfAgency;
    }

    /**
     * Requires that one more flow may be added.
     *
     * @param session a session whose transaction prevents other additions until it ends
     * @return fails with 409 naming the bound that is reached
     */
    Uni<Void> requireRoom(Mutiny.Session session, DerivedParameters added) {
        return session.createNativeQuery(OPEN, String.class)
                .getResultList()
                .invoke(open ->
                        requireRoom(
                                open.stream()
                                        .map(ParameterJson::parameters)
                                        .map(this::agency)
                                        .toList(),
                                agency(added)))
                .replaceWithVoid();
    }

    private String agency(DerivedParameters parameters) {
        return Dataflows.named(parameters.flow(), structures.current()).id().agency();
    }

    /**
     * Requires that one more flow may be added.
     *
     * @param open for each flow that has not ended, the agency of the dataflow that it is computed
     *     from
     * @param agency agency of the dataflow that the added flow is computed from
     */
    void requireRoom(List<String> open, String agency) {
        if (open.size() >= max) {
            throw new Problem(
                    ProblemType.TOO_MANY_DERIVED_FLOWS,
                    DerivedText.localized(t -> t.tooManyFlows(String.valueOf(max))));
        }
        if (Collections.frequency(open, agency) >= maxOfAgency) {
            throw new Problem(
                    ProblemType.TOO_MANY_DERIVED_FLOWS,
                    DerivedText.localized(
                            t -> t.tooManyOfAgency(agency, String.valueOf(maxOfAgency))));
        }
    }
}
