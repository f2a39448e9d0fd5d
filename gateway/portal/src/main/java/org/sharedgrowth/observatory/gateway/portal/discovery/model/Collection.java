package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All data sets that have public figures.
 *
 * @param origin scheme and host of our addresses, without a slash at the end
 * @param name name of the observatory
 * @param description what it has
 * @param flows in the order of their codes
 */
public record Collection(String origin, Names name, Names description, List<Flow> flows) {
    public Collection {
        flows = List.copyOf(flows);
    }

    /** When a data set last changed; empty before the first release. */
    public Optional<Instant> modified() {
        return flows.stream().map(flow -> flow.current().published()).max(Instant::compareTo);
    }

    /** The data set with this code. */
    public Optional<Flow> find(String id) {
        return flows.stream().filter(flow -> flow.id().equals(id)).findFirst();
    }
}
