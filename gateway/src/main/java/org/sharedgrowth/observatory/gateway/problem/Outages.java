package org.sharedgrowth.observatory.gateway.problem;

import java.util.concurrent.ThreadLocalRandom;

/** What keeps a good request from its answer. All but a fault of our own may be tried again. */
public final class Outages {
    private Outages() {}

    /** A service cannot be reached. */
    public static Problem unavailable(String service) {
        return new Problem(
                        "service-unavailable",
                        503,
                        "A part of the observatory is down",
                        "The "
                                + service
                                + " cannot be reached at the moment. Try again in some seconds.")
                .with("Retry-After", "5");
    }

    /** A service took the request and did not answer in time. */
    public static Problem timedOut(String service) {
        return new Problem(
                        "service-timeout",
                        504,
                        "A part of the observatory did not answer in time",
                        "The "
                                + service
                                + " did not answer in time. Ask for less at once, or try again.")
                .with("Retry-After", "10");
    }

    /** A service did not answer a question in time; nothing was to be changed. */
    public static Problem late(String service) {
        return new Problem(
                        "service-unavailable",
                        503,
                        "A part of the observatory is down",
                        "The "
                                + service
                                + " did not answer in time. Nothing was done; try again in some"
                                + " seconds.")
                .with("Retry-After", "5");
    }

    /** A service ended its answer in a way nobody can use. */
    public static Problem badAnswer(String service) {
        return new Problem(
                        "bad-gateway",
                        502,
                        "A part of the observatory broke off",
                        "The " + service + " closed the connection before it answered. Try again.")
                .with("Retry-After", "1");
    }

    /** More is asked than the service can bear. */
    public static Problem overloaded(String service) {
        return new Problem(
                        "overloaded",
                        503,
                        "The observatory is busy",
                        "The "
                                + service
                                + " has more to do than it can. Try again in some seconds.")
                .with("Retry-After", Integer.toString(1 + ThreadLocalRandom.current().nextInt(3)));
    }

    /** Nobody can say how much is left of the limits. */
    public static Problem quotaUnknown() {
        return new Problem(
                        "quota-unknown",
                        503,
                        "Nothing can be changed at the moment",
                        "The gateway cannot count requests just now. Reading goes on; try again"
                                + " soon.")
                .with("Retry-After", "5");
    }

    /** Nobody can say who is signed in. */
    public static Problem sessionsUnknown() {
        return new Problem(
                        "sessions-unavailable",
                        503,
                        "Nobody can be recognised at the moment",
                        "The store of sessions does not answer. What is public stays readable; try"
                                + " again soon.")
                .with("Retry-After", "5");
    }

    /** What makes something public waits until it can be written down. */
    public static Problem auditUnavailable() {
        return new Problem(
                        "audit-unavailable",
                        503,
                        "Nothing can be released at the moment",
                        "The gateway cannot write down who releases what. Try again soon.")
                .with("Retry-After", "5");
    }

    /** The gateway itself failed. */
    public static Problem internal() {
        return new Problem(
                "internal-error",
                500,
                "Something went wrong in the gateway",
                "The fault is ours and has been recorded. Try again later.");
    }
}
