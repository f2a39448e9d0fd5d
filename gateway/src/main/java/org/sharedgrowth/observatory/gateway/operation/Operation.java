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
 * @param id its operationId, or the dialect's name for all that a dialect offers
 * @param open whether guests may call it
 * @param roles of which the caller needs one; empty when any token will do
 * @param parameters all it takes; not looked at in a dialect
 * @param bodies media types it takes; empty for none
 * @param dialect whether its parameters and errors are another standard's
 * @param waits whether it may hold an answer back until there is news
 * @param structures whether it is counted with the structures, not with the data
 * @param hidden whether it leaves what guests read as it is: drafts, submissions before their
 *     release and API keys are seen by their owners only; false where that is not known
 * @param calm how long it takes in calm hours
 * @param latencies how long it took lately
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
        boolean hidden,
        Baseline calm,
        Latencies latencies) {

    /** A read of a dialect, whose addresses are another standard's business. */
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

    /** The same operation under another id, whose times are measured apart. */
    public Operation detached(String otherId) {
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
                hidden,
                new Baseline(),
                new Latencies());
    }

    /** Whether it changes something. */
    public boolean writes() {
        return !method.equals(HttpMethod.GET) && !(open && method.equals(HttpMethod.POST));
    }

    /**
     * Whether it only reads what is at hand, so that a service that lets it wait is ill: no
     * download of a whole flow, nothing that waits for news, and nothing of somebody's own, such as
     * what a large file would change.
     */
    public boolean quick() {
        return open && !writes() && !waits && priority != Priority.EXPORT;
    }

    /** Whether its body may be a file, not only a document of JSON, if it takes one. */
    public boolean takesFiles() {
        return bodies.stream().anyMatch(type -> !type.equals("application/json"));
    }

    /**
     * Whether it makes something public that cannot be taken back, or sets the instant at which
     * that happens by itself: never without a trace. To take the instant back is no release.
     */
    public boolean releases() {
        return writes() && priority == Priority.RELEASE;
    }
}
