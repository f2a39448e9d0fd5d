package org.sharedgrowth.observatory.gateway.problem;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Problems of the suite rather than of the request. All except internal errors may be retried. */
public final class Outages {
    private Outages() {}

    /** A service cannot be reached. */
    public static Problem unavailable(String service) {
        return new Problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        GatewayText.localized(t -> t.serviceUnreachable(service)))
                .with("Retry-After", "5");
    }

    /**
     * Limits how long an answer of the database may take. A failure with {@link Refused} is passed
     * on; any other failure, or a timeout, becomes {@link #databaseUnavailable}.
     *
     * @param max how long the answer may take
     */
    public static <T> Future<T> withDatabaseTimeout(Future<T> answer, Duration max) {
        return answer.timeout(max.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure ->
                        Future.failedFuture(
                                failure instanceof Refused
                                        ? failure
                                        : new Refused(databaseUnavailable())));
    }

    /** The database cannot be reached. */
    private static Problem databaseUnavailable() {
        return new Problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        GatewayText.localized(GatewayText::databaseUnreachable))
                .with("Retry-After", "5");
    }

    /** A service received a change but did not answer in time, so the outcome is unknown. */
    public static Problem timedOut(String service) {
        return new Problem(
                        ProblemType.SERVICE_TIMEOUT,
                        GatewayText.localized(t -> t.serviceTimeout(service)))
                .with("Retry-After", "10");
    }

    /** A service did not answer a read in time. */
    public static Problem readTimedOut(String service) {
        return new Problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        GatewayText.localized(t -> t.nothingDone(service)))
                .with("Retry-After", "5");
    }

    /** The answer of a service was cut off or malformed. */
    public static Problem badAnswer(String service) {
        return new Problem(
                        ProblemType.BAD_GATEWAY,
                        GatewayText.localized(t -> t.connectionClosed(service)))
                .with("Retry-After", "1");
    }

    /** The service is overloaded. */
    public static Problem overloaded(String service) {
        return new Problem(
                        ProblemType.OVERLOADED, GatewayText.localized(t -> t.overloaded(service)))
                .with("Retry-After", Integer.toString(1 + ThreadLocalRandom.current().nextInt(3)));
    }

    /** The number of gateways is unknown, so limits cannot be applied. */
    public static Problem quotaUnknown() {
        return new Problem(
                        ProblemType.QUOTA_UNKNOWN, GatewayText.localized(GatewayText::quotaUnknown))
                .with("Retry-After", "5");
    }

    /** The sign-in server is not reachable, so tokens cannot be verified. */
    public static Problem identityUnknown() {
        return new Problem(
                        ProblemType.IDENTITY_UNAVAILABLE,
                        GatewayText.localized(GatewayText::signInUnreachable))
                .with("Retry-After", "5");
    }

    /** The session store is not available. */
    public static Problem sessionStoreUnreachable() {
        return new Problem(
                        ProblemType.SESSIONS_UNAVAILABLE,
                        GatewayText.localized(GatewayText::sessionStoreUnreachable))
                .with("Retry-After", "5");
    }

    /** A release is refused because the audit log is not available. */
    public static Problem auditUnavailable() {
        return new Problem(
                        ProblemType.AUDIT_UNAVAILABLE,
                        GatewayText.localized(GatewayText::auditUnwritten))
                .with("Retry-After", "5");
    }

    /** The gateway itself failed. */
    public static Problem internal() {
        return new Problem(
                ProblemType.INTERNAL_ERROR, GatewayText.localized(GatewayText::errorOnOurSide));
    }
}
