package org.sharedgrowth.observatory.gateway.audit;

import java.time.Instant;

/**
 * What the gateway decided about one request.
 *
 * @param subject of the token; empty for a guest or a token that was not believed
 * @param name what the subject is called
 * @param operation of the contract
 * @param path without the query
 * @param verdict {@code allowed}, or the type of the problem the caller was told
 */
public record Decision(
        Instant at, String subject, String name, String operation, String path, String verdict) {
    static final String ALLOWED = "allowed";

    /** It goes on to the service, which decides again. */
    public static Decision allowed(String subject, String name, String operation, String path) {
        return new Decision(Instant.now(), subject, name, operation, path, ALLOWED);
    }

    /** It ends here. */
    public static Decision refused(
            String subject, String name, String operation, String path, String problem) {
        return new Decision(Instant.now(), subject, name, operation, path, problem);
    }
}
