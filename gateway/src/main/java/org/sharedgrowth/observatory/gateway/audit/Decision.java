package org.sharedgrowth.observatory.gateway.audit;

import java.time.Instant;

/**
 * The gateway's decision about one request.
 *
 * @param subject subject of the token; empty for a guest or an invalid token
 * @param name name of the subject
 * @param operation operation of the contract
 * @param path without the query; cut if it is long
 * @param verdict {@code allowed}, or the type of the problem that the caller got. If an {@code
 *     allowed} entry was written too late, the caller got {@code audit-unavailable}, and a second
 *     entry with {@code not-sent} follows.
 */
public record Decision(
        Instant at, String subject, String name, String operation, String path, String verdict) {
    static final String ALLOWED = "allowed";
    static final String NOT_SENT = "not-sent";
    static final int MAX_PATH_LENGTH = 300;

    /**
     * Cuts a long path, so that one request cannot fill the log, and replaces zero characters,
     * which PostgreSQL does not accept in text.
     */
    public Decision {
        path =
                (path.length() <= MAX_PATH_LENGTH ? path : path.substring(0, MAX_PATH_LENGTH))
                        .replace('\0', ' ');
    }

    /** The request is forwarded to the service, which decides again. */
    public static Decision allowed(String subject, String name, String operation, String path) {
        return new Decision(Instant.now(), subject, name, operation, path, ALLOWED);
    }

    /** The request is refused. */
    public static Decision refused(
            String subject, String name, String operation, String path, String problem) {
        return new Decision(Instant.now(), subject, name, operation, path, problem);
    }

    boolean isAllowed() {
        return verdict.equals(ALLOWED);
    }

    /** A copy with another verdict and the current time. */
    Decision withVerdict(String other) {
        return new Decision(Instant.now(), subject, name, operation, path, other);
    }
}
