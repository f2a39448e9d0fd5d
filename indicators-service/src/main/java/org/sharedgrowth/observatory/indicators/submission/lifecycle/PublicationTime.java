package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.problem.Fault;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;

/** As of when a release counts as published: now, or in the past where a steward says so. */
public final class PublicationTime {
    static final String PARAMETER = "publishedAt";
    private static final String WAY_OUT =
            "give a date such as 2018-08-01 (its beginning, UTC) or an instant such as"
                    + " 2018-08-01T10:00:00Z.";

    private PublicationTime() {}

    /**
     * The instant asked for, in microseconds; null is now.
     *
     * @throws Problem 403 if the caller may not release so: a reviewer releases now, a steward
     *     backloads history of the observatory itself
     */
    public static @Nullable Instant of(Caller caller, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            if (!caller.is(Role.REVIEWER)) {
                throw Problem.forbidden(
                        "A steward dates history that the observatory itself sent: give"
                                + " publishedAt. What is published now is released by a reviewer of"
                                + " the office.");
            }
            return null;
        }
        if (!caller.is(Role.STEWARD)) {
            throw Problem.forbidden(
                    "Only a steward may set publishedAt. Leave it out to release now.");
        }
        return instant(text).truncatedTo(ChronoUnit.MICROS);
    }

    /** A country's figures are released by its own second person, whatever their date: 403. */
    public static Problem notOurs(String sender, String own) {
        return Problem.forbidden(
                sender
                        + " sent this submission, and a reviewer of "
                        + sender
                        + " releases it. A steward dates only what the observatory itself, "
                        + own
                        + ", sent.");
    }

    private static Instant instant(String text) {
        try {
            return text.length() == "2018-08-01".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.parameter(PARAMETER, text, WAY_OUT);
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
                        + ". Give a later instant: what was public then is never changed.");
    }

    private static Problem refused(Instant asked, String why) {
        return new Problem(
                409,
                "untimely-release",
                "The release cannot be published as of this instant",
                "It cannot be published as of " + asked + ": " + why,
                List.of(Fault.ofParameter(PARAMETER, asked.toString(), why)));
    }
}
