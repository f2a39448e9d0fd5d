package org.sharedgrowth.observatory.gateway.problem;

import java.util.concurrent.ThreadLocalRandom;

/** Problems of the suite rather than of the request. All except internal errors may be retried. */
public final class Outages {
    private Outages() {}

    /** A service cannot be reached. */
    public static Problem unavailable(String service) {
        return new Problem(
                        "service-unavailable",
                        503,
                        "A service is not available",
                        "The "
                                + service
                                + " cannot be reached at the moment. Try again in a few seconds.")
                .with("Retry-After", "5");
    }

    /** A service took the request and did not answer in time. */
    public static Problem timedOut(String service) {
        return new Problem(
                        "service-timeout",
                        504,
                        "A service did not respond in time",
                        "The "
                                + service
                                + " did not respond in time. Ask for less in one request, or try"
                                + " again.")
                .with("Retry-After", "10");
    }

    /** A service did not answer a read in time. */
    public static Problem late(String service) {
        return new Problem(
                        "service-unavailable",
                        503,
                        "A service is not available",
                        "The "
                                + service
                                + " did not respond in time. Nothing was done; try again in a few"
                                + " seconds.")
                .with("Retry-After", "5");
    }

    /** The answer of a service was cut off or malformed. */
    public static Problem badAnswer(String service) {
        return new Problem(
                        "bad-gateway",
                        502,
                        "A service closed the connection",
                        "The " + service + " closed the connection before it answered. Try again.")
                .with("Retry-After", "1");
    }

    /** The service is overloaded. */
    public static Problem overloaded(String service) {
        return new Problem(
                        "overloaded",
                        503,
                        "The observatory is busy",
                        "The " + service + " is overloaded. Try again in a few seconds.")
                .with("Retry-After", Integer.toString(1 + ThreadLocalRandom.current().nextInt(3)));
    }

    /** The use of the limits is unknown. */
    public static Problem quotaUnknown() {
        return new Problem(
                        "quota-unknown",
                        503,
                        "Changes are not possible at the moment",
                        "The gateway cannot count requests at the moment. Reading still works. Try"
                                + " again soon.")
                .with("Retry-After", "5");
    }

    /** The session store is not available. */
    public static Problem sessionsUnknown() {
        return new Problem(
                        "sessions-unavailable",
                        503,
                        "Sign-in cannot be checked at the moment",
                        "The session store does not respond. Public data can still be read. Try"
                                + " again soon.")
                .with("Retry-After", "5");
    }

    /** A release is refused because the audit log is not available. */
    public static Problem auditUnavailable() {
        return new Problem(
                        "audit-unavailable",
                        503,
                        "Releases are not possible at the moment",
                        "The gateway cannot write to the audit log. Try again soon.")
                .with("Retry-After", "5");
    }

    /** The gateway itself failed. */
    public static Problem internal() {
        return new Problem(
                "internal-error",
                500,
                "Something went wrong on our side",
                "The error is on our side and was logged. Try again later.");
    }
}
