package org.sharedgrowth.observatory.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides when a request is retried. The observatory's {@code Retry-After} takes precedence;
 * without it the delay is random, up to a maximum that starts at a quarter of a second and doubles.
 *
 * @param attempts maximum number of attempts, including the first
 * @param longestWait a request that would have to wait longer fails at once
 */
public record Retries(int attempts, Duration longestWait) {
    private static final Set<Integer> TRANSIENT_STATUSES = Set.of(502, 503, 504);
    private static final Duration FIRST = Duration.ofMillis(250);

    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "attempts is " + attempts + "; at least one is required");
        }
    }

    /** Four attempts, with at most half a minute between two of them. */
    public static Retries usual() {
        return new Retries(4, Duration.ofSeconds(30));
    }

    /** No retries: every failure is reported to the caller. */
    public static Retries none() {
        return new Retries(1, Duration.ZERO);
    }

    /**
     * How long to wait before the next attempt; empty if no other attempt is made.
     *
     * @param attempt number of the attempt that failed, from 1
     * @param status status of the answer, 0 if there was none
     * @param isIdempotent whether the request is idempotent
     * @param retryAfter the header {@code Retry-After}; empty if the answer had none
     */
    Optional<Duration> waitBeforeRetry(
            int attempt, int status, boolean isIdempotent, String retryAfter) {
        boolean refused = status == 429 || (status == 409 && !retryAfter.isEmpty());
        boolean isRetryable =
                refused || (isIdempotent && (status == 0 || TRANSIENT_STATUSES.contains(status)));
        if (!isRetryable || attempt >= attempts) {
            return Optional.empty();
        }
        Duration requestedWait =
                wait(retryAfter, Clock.systemUTC()).orElseGet(() -> backoff(attempt));
        return requestedWait.compareTo(longestWait) > 0
                ? Optional.empty()
                : Optional.of(requestedWait);
    }

    /** The wait that the header requests, in seconds or as a date; empty if it is neither. */
    static Optional<Duration> wait(String retryAfter, Clock clock) {
        if (retryAfter.matches("[0-9]{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            ZonedDateTime retryTime =
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), retryTime.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration backoff(int attempt) {
        long max = FIRST.toMillis() << Math.min(attempt - 1, 6);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(max) + 1);
    }
}
