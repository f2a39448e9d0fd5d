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
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The time of a planned release: an instant in the future, up to a limit. */
public final class ScheduleTime {
    public static final String PARAMETER = "releaseAt";

    private ScheduleTime() {}

    /** The requested instant, in microseconds; null if none is given. */
    public static @Nullable Instant of(@Nullable String text) {
        return text == null || text.isEmpty() ? null : required(text);
    }

    /** The requested instant, in microseconds; 400 if none is given. */
    public static Instant required(@Nullable String text) {
        String requestedText = text == null ? "" : text;
        try {
            return OffsetDateTime.parse(requestedText).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw Problem.parameter(
                    PARAMETER,
                    requestedText,
                    SubmissionText.localized(SubmissionText::instantWithOffset));
        }
    }

    /**
     * Whether to announce the release in the calendar; false by default.
     *
     * @throws Problem 400 if the text is neither true nor false, or if it is true for a release
     *     that is not planned
     */
    public static boolean isAnnounced(@Nullable String text, boolean isScheduled) {
        boolean announced = "true".equals(text);
        boolean understood = announced || text == null || text.isEmpty() || "false".equals(text);
        if (!understood) {
            throw Problem.parameter(
                    "announce",
                    String.valueOf(text),
                    SubmissionText.localized(SubmissionText::trueOrFalse));
        }
        if (announced && !isScheduled) {
            throw Problem.parameter(
                    "announce",
                    "true",
                    SubmissionText.localized(SubmissionText::onlyPlannedAnnounced));
        }
        return announced;
    }

    /**
     * Refuses an instant that is not between now and the limit: 422.
     *
     * @param now the current time by the database's clock
     */
    public static void require(Instant requested, Instant now) {
        Duration ahead = Duration.between(now, requested);
        if (ahead.isPositive() && ahead.compareTo(Releases.MAX_AHEAD) <= 0) {
            return;
        }
        String first = now.toString();
        String last = now.plus(Releases.MAX_AHEAD).toString();
        String days = String.valueOf(Releases.MAX_AHEAD.toDays());
        throw new Problem(
                ProblemType.RELEASE_INSTANT_OUT_OF_BOUNDS,
                SubmissionText.localized(t ->
                        t.outOfBounds(requested.toString(), t.instantBetween(first, last, days))),
                List.of(
                        Fault.ofParameter(
                                PARAMETER,
                                requested.toString(),
                                SubmissionText.localized(
                                        t -> t.instantBetween(first, last, days)))));
    }
}
