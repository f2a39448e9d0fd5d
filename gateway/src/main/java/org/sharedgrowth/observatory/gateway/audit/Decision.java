package org.sharedgrowth.observatory.gateway.audit;

import java.time.Instant;

/**
 * What the gateway decided about one request.
 *
 * @param subject of the token; empty for a guest or a token that was not believed
 * @param name what the subject is called
 * @param operation of the contract
 * @param path without the query; its beginning, where it is long
 * @param verdict {@code allowed}, or the type of the problem the caller was told; {@code not-sent}
 *     after an {@code allowed} that came too late: its caller was told {@code audit-unavailable}
 */
public record Decision(
        Instant at, String subject, String name, String operation, String path, String verdict) {
    static final String ALLOWED = "allowed";
    static final String NOT_SENT = "not-sent";
    static final int LONGEST_PATH = 300;

    /** Nobody may fill the log with one request; PostgreSQL takes no text with a zero in it. */
    public Decision {
        path =
                (path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH))
                        .replace('\0', ' ');
    }

    /** It goes on to the service, which decides again. */
    public static Decision allowed(String subject, String name, String operation, String path) {
        return new Decision(Instant.now(), subject, name, operation, path, ALLOWED);
    }

    /** It ends here. */
    public static Decision refused(
            String subject, String name, String operation, String path, String problem) {
        return new Decision(Instant.now(), subject, name, operation, path, problem);
    }

    boolean isAllowed() {
        return verdict.equals(ALLOWED);
    }

    /** The same with another verdict, from now. */
    Decision but(String other) {
        return new Decision(Instant.now(), subject, name, operation, path, other);
    }
}
