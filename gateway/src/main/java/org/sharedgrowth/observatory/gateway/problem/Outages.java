package org.sharedgrowth.observatory.gateway.problem;

import java.util.concurrent.ThreadLocalRandom;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Problems of the suite rather than of the request. All except internal errors may be retried. */
public final class Outages {
    private Outages() {}

    /** A service cannot be reached. */
    public static Problem unavailable(String service) {
        return new Problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        "The "
                                + service
                                + " cannot be reached at the moment. Try again in a few seconds.")
                .with("Retry-After", "5");
    }

    /** A service received a change but did not answer in time, so the outcome is unknown. */
    public static Problem timedOut(String service) {
        return new Problem(
                        ProblemType.SERVICE_TIMEOUT,
                        "The "
                                + service
                                + " did not respond in time. Ask for less in one request, or try"
                                + " again.")
                .with("Retry-After", "10");
    }

    /** A service did not answer a read in time. */
    public static Problem late(String service) {
        return new Problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        "The "
                                + service
                                + " did not respond in time. Nothing was done; try again in a few"
                                + " seconds.")
                .with("Retry-After", "5");
    }

    /** The answer of a service was cut off or malformed. */
    public static Problem badAnswer(String service) {
        return new Problem(
                        ProblemType.BAD_GATEWAY,
                        "The " + service + " closed the connection before it answered. Try again.")
                .with("Retry-After", "1");
    }

    /** The service is overloaded. */
    public static Problem overloaded(String service) {
        return new Problem(
                        ProblemType.OVERLOADED,
                        "The " + service + " is overloaded. Try again in a few seconds.")
                .with("Retry-After", Integer.toString(1 + ThreadLocalRandom.current().nextInt(3)));
    }

    /** The number of gateways is unknown, so limits cannot be applied. */
    public static Problem quotaUnknown() {
        return new Problem(
                        ProblemType.QUOTA_UNKNOWN,
                        "The gateway cannot count requests at the moment. Reading still works. Try"
                                + " again soon.")
                .with("Retry-After", "5");
    }

    /** The sign-in server is not reachable, so tokens cannot be verified. */
    public static Problem identityUnknown() {
        return new Problem(
                        ProblemType.IDENTITY_UNAVAILABLE,
                        "The sign-in server is not reachable at the moment. Public data can be"
                                + " read without a token; try again in a few seconds.")
                .with("Retry-After", "5");
    }

    /** The session store is not available. */
    public static Problem sessionsUnknown() {
        return new Problem(
                        ProblemType.SESSIONS_UNAVAILABLE,
                        "The session store does not respond. Public data can still be read. Try"
                                + " again soon.")
                .with("Retry-After", "5");
    }

    /** A release is refused because the audit log is not available. */
    public static Problem auditUnavailable() {
        return new Problem(
                        ProblemType.AUDIT_UNAVAILABLE,
                        "The gateway cannot write to the audit log. Try again soon.")
                .with("Retry-After", "5");
    }

    /** The gateway itself failed. */
    public static Problem internal() {
        return new Problem(
                ProblemType.INTERNAL_ERROR,
                "The error is on our side and was logged. Try again later.");
    }
}
