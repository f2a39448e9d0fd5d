package org.sharedgrowth.observatory.gateway.operation;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.resilience.Baseline;
import org.sharedgrowth.observatory.gateway.resilience.Latencies;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.identity.Role;

/**
 * One operation of the contract.
 *
 * @param id its operationId; in a dialect, the name that all reads of data or structures share
 * @param open whether guests may call it, without a token
 * @param roles roles, one of which the caller needs; empty if any token is accepted
 * @param parameters query parameters and headers that it accepts; ignored in a dialect
 * @param bodies media types of bodies that it accepts; empty if the contract names none
 * @param dialect whether another standard defines its parameters and errors
 * @param waits whether it may delay its answer until something changes (long poll)
 * @param structures whether it is counted with the structures, not with the data
 * @param invisibleToGuests whether it cannot change what guests read: drafts, submissions before
 *     their release, API keys and saved queries are visible to their owners only; false if unknown
 * @param baseline its usual duration without load
 * @param latencies its recent latencies
 */
public record Operation(
        String id,
        HttpMethod method,
        boolean open,
        Set<Role> roles,
        List<Parameter> parameters,
        Set<String> bodies,
        boolean bodyRequired,
        boolean dialect,
        boolean waits,
        boolean structures,
        Priority priority,
        boolean invisibleToGuests,
        Baseline baseline,
        Latencies latencies) {

    /** A read of a dialect, whose addresses are defined by another standard. */
    static Operation ofDialect(String id, boolean structures) {
        return new Operation(
                id,
                HttpMethod.GET,
                true,
                Set.of(),
                List.of(),
                Set.of(),
                false,
                true,
                false,
                structures,
                Priority.READ,
                false,
                new Baseline(),
                new Latencies());
    }

    /** The same operation under another id, with its own latencies. */
    public Operation withOwnLatencies(String otherId) {
        return new Operation(
                otherId,
                method,
                open,
                roles,
                parameters,
                bodies,
                bodyRequired,
                dialect,
                waits,
                structures,
                priority,
                invisibleToGuests,
                new Baseline(),
                new Latencies());
    }

    /** Whether it changes something. */
    public boolean writes() {
        return !method.equals(HttpMethod.GET) && !(open && method.equals(HttpMethod.POST));
    }

    /**
     * Whether it should always be fast, so that a slow answer means that the service is unhealthy.
     * Downloads of whole flows, long polls and reads of an office's own submissions are not.
     */
    public boolean quick() {
        return open && !writes() && !waits && priority != Priority.EXPORT;
    }

    /** Whether its body may be a file rather than a JSON document. */
    public boolean takesFiles() {
        return bodies.stream().anyMatch(type -> !type.equals("application/json"));
    }

    /**
     * Whether it publishes something irrevocably, or plans to do so: this must be in the audit log.
     * Cancelling a plan is not a release.
     */
    public boolean releases() {
        return writes() && priority == Priority.RELEASE;
    }
}
