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
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The publication time of a release: now, or a past time given by a steward. */
public final class PublicationTime {
    static final String PARAMETER = "publishedAt";

    private PublicationTime() {}

    /**
     * The requested instant, in microseconds; null means now.
     *
     * @throws Problem 400 if the text is not a day or instant; 403 if the caller lacks the role:
     *     only reviewers may release now, only stewards may give a past time, to load the
     *     observatory's own history
     */
    public static @Nullable Instant of(Caller caller, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            if (!caller.hasRole(Role.REVIEWER)) {
                throw Problem.forbidden(SubmissionText.localized(SubmissionText::stewardGivesDate));
            }
            return null;
        }
        if (!caller.hasRole(Role.STEWARD)) {
            throw Problem.forbidden(SubmissionText.localized(SubmissionText::onlyStewardDates));
        }
        return instant(text).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The refusal (403) of a release of another office's figures: only that office's own reviewer
     * may release them, regardless of the date.
     */
    public static Problem notOurs(String sender, String ownOffice) {
        return Problem.forbidden(SubmissionText.localized(t -> t.notOurs(sender, ownOffice)));
    }

    private static Instant instant(String text) {
        try {
            return text.length() == "2018-08-01".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.parameter(
                    PARAMETER, text, SubmissionText.localized(SubmissionText::pastDateOrInstant));
        }
    }

    public static Problem refused(ReleaseOutcome.InFuture outcome) {
        return refused(
                outcome.requested(),
                SubmissionText.localized(t -> t.publishedInFuture(outcome.now().toString())));
    }

    public static Problem refused(ReleaseOutcome.TooEarly outcome) {
        return refused(
                outcome.requested(),
                SubmissionText.localized(t ->
                        t.publishedTooEarly(
                                String.valueOf(outcome.newest()), outcome.newestAt().toString())));
    }

    private static Problem refused(Instant requested, LocalizedText why) {
        return new Problem(
                ProblemType.UNTIMELY_RELEASE,
                LocalizedText.of(language ->
                        Texts.of(SubmissionText.class, language)
                                .cannotPublishAsOf(requested.toString(), why.in(language))),
                List.of(Fault.ofParameter(PARAMETER, requested.toString(), why)));
    }
}
