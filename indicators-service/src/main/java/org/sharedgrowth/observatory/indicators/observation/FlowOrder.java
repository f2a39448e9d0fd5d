package org.sharedgrowth.observatory.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** The order in which dataflows are searched if the caller names none. */
@ApplicationScoped
public class FlowOrder {
    private final List<String> preferred;

    /** By default, data from offices is preferred to data from international compilers. */
    FlowOrder(
            @ConfigProperty(name = "observatory.flow-order", defaultValue = "DF_DIGITAL")
                    List<String> preferred) {
        this.preferred = List.copyOf(preferred);
    }

    /** All dataflows that have their own data: first the preferred ones, then the others by id. */
    public List<Dataflow> all(Catalogue catalogue) {
        List<Dataflow> flows = new ArrayList<>(catalogue.dataflows());
        flows.removeIf(Dataflow::isView);
        flows.sort(
                Comparator.comparingInt((Dataflow flow) -> rank(flow.id().id()))
                        .thenComparing(flow -> flow.id().id()));
        return flows;
    }

    private int rank(String flow) {
        int rank = preferred.indexOf(flow);
        return rank < 0 ? preferred.size() : rank;
    }
}
