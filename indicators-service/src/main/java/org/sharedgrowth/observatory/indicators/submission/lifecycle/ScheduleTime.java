package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The time of a planned release: an instant in the future, up to a limit. */
public final class ScheduleTime {
    public static final String PARAMETER = "releaseAt";
    private static final String HINT =
            "give a date and time with its offset from UTC, such as 2027-03-01T09:00:00Z or"
                    + " 2027-03-01T12:00:00+03:00 (write + as %2B in an address).";

    private ScheduleTime() {}

    /** The requested instant, in microseconds; null if none is given. */
    public static @Nullable Instant of(@Nullable String text) {
        return text == null || text.isEmpty() ? null : required(text);
    }

    /** The requested instant, in microseconds; 400 if none is given. */
    public static Instant required(@Nullable String text) {
        String sent = text == null ? "" : text;
        try {
            return OffsetDateTime.parse(sent).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw Problem.parameter(PARAMETER, sent, HINT);
        }
    }

    /** Whether to announce it in the calendar; no by default. */
    public static boolean isAnnounced(@Nullable String text, boolean isScheduled) {
        boolean announced = "true".equals(text);
        boolean understood = announced || text == null || text.isEmpty() || "false".equals(text);
        if (!understood) {
            throw Problem.parameter("announce", String.valueOf(text), "give true or false.");
        }
        if (announced && !isScheduled) {
            throw Problem.parameter(
                    "announce",
                    "true",
                    "only a planned release, with releaseAt, can be announced.");
        }
        return announced;
    }

    /**
     * Refuses an instant that is not between now and the limit: 422.
     *
     * @param now by the database's clock
     */
    public static void require(Instant requested, Instant now) {
        Duration ahead = Duration.between(now, requested);
        if (ahead.isPositive() && ahead.compareTo(Releases.MAX_AHEAD) <= 0) {
            return;
        }
        String bounds =
                "give an instant after "
                        + now
                        + " and not after "
                        + now.plus(Releases.MAX_AHEAD)
                        + ", "
                        + Releases.MAX_AHEAD.toDays()
                        + " days from now.";
        throw new Problem(
                ProblemType.RELEASE_INSTANT_OUT_OF_BOUNDS,
                "'" + requested + "' is in the past or too far ahead: " + bounds,
                List.of(Fault.ofParameter(PARAMETER, requested.toString(), bounds)));
    }
}
