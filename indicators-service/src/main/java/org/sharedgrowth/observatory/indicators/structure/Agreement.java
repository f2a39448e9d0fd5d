package org.sharedgrowth.observatory.indicators.structure;

import java.util.Map;
import java.util.Set;

/**
 * A provider's permission to send data for a dataflow.
 *
 * @param flow id of the dataflow
 * @param major major version of the dataflow
 * @param provider id in {@code DATA_PROVIDERS}
 * @param allowed codes permitted by its Allowed constraints and those of its dataflow and data
 *     structure, by dimension id; other dimensions are unrestricted
 * @param terms terms of use of the data
 */
public record Agreement(
        ArtefactId id,
        String flow,
        int major,
        String provider,
        Map<String, Set<String>> allowed,
        Terms terms) {
    public Agreement {
        allowed = Map.copyOf(allowed);
    }

    /** Whether the agreement allows rows with this code in this dimension. */
    public boolean allows(String dimension, String code) {
        Set<String> codes = allowed.get(dimension);
        return codes == null || codes.contains(code);
    }
}
