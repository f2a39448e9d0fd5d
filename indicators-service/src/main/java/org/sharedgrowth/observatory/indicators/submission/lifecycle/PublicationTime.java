package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The publication time of a release: now, or a past time given by a steward. */
public final class PublicationTime {
    static final String PARAMETER = "publishedAt";
    private static final String HINT =
            "give a date such as 2018-08-01 (its beginning in UTC) or an instant such as"
                    + " 2018-08-01T10:00:00Z.";

    private PublicationTime() {}

    /**
     * The requested instant, in microseconds; null means now.
     *
     * @throws Problem 403 if the caller may not do this: a reviewer releases now, a steward loads
     *     history of the observatory itself
     */
    public static @Nullable Instant of(Caller caller, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            if (!caller.is(Role.REVIEWER)) {
                throw Problem.forbidden(
                        "A steward can only release history that the observatory itself sent, and"
                                + " must give publishedAt. For a release dated now, a reviewer of the"
                                + " office is required.");
            }
            return null;
        }
        if (!caller.is(Role.STEWARD)) {
            throw Problem.forbidden(
                    "Only a steward may set publishedAt. Leave it out to release now.");
        }
        return instant(text).truncatedTo(ChronoUnit.MICROS);
    }

    /** Figures of a country are released only by its own reviewer, with any date: 403. */
    public static Problem notOurs(String sender, String own) {
        return Problem.forbidden(
                sender
                        + " sent this submission, and a reviewer of "
                        + sender
                        + " releases it. A steward can set the date only of submissions of the"
                        + " observatory itself, "
                        + own
                        + ", sent.");
    }

    private static Instant instant(String text) {
        try {
            return text.length() == "2018-08-01".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.parameter(PARAMETER, text, HINT);
        }
    }

    public static Problem refused(ReleaseOutcome.InFuture outcome) {
        return refused(
                outcome.asked(),
                "it lies in the future: now is " + outcome.now() + ". Give an earlier instant.");
    }

    public static Problem refused(ReleaseOutcome.TooEarly outcome) {
        return refused(
                outcome.asked(),
                "release "
                        + outcome.newest()
                        + " of the same flow was published at "
                        + outcome.newestAt()
                        + ". Give a later instant, because data that was already public cannot be"
                        + " changed.");
    }

    private static Problem refused(Instant asked, String why) {
        return new Problem(
                ProblemType.UNTIMELY_RELEASE,
                "It cannot be published as of " + asked + ": " + why,
                List.of(Fault.ofParameter(PARAMETER, asked.toString(), why)));
    }
}
