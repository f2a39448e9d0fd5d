package org.sharedgrowth.observatory.indicators.structure;

import java.util.Map;
import java.util.Set;

/**
 * A provider's standing permission to send data for a dataflow.
 *
 * @param flow id of the dataflow
 * @param major of the versions of the dataflow that it is for
 * @param provider id in {@code DATA_PROVIDERS}
 * @param allowed dimension id to the codes its Allowed constraint leaves; a dimension that is not a
 *     key is unrestricted
 */
public record Agreement(
        ArtefactId id, String flow, int major, String provider, Map<String, Set<String>> allowed) {
    public Agreement {
        allowed = Map.copyOf(allowed);
    }

    /** Whether the agreement lets rows with this code in this dimension be sent. */
    public boolean allows(String dimension, String code) {
        Set<String> codes = allowed.get(dimension);
        return codes == null || codes.contains(code);
    }
}
