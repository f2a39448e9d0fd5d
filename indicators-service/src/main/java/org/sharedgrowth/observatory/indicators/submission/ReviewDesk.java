package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Actor;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ReviewOutcome;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.indicators.submission.row.SubmissionRows;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/** Returns submissions to their office or refuses them, as a reviewer decides. */
@ApplicationScoped
class ReviewDesk {
    /** The reviewer's decision and its reason. */
    record Review(ReviewOutcome outcome, String reason) {}

    private final Idempotency idempotency;
    private final Submissions submissions;
    private final SubmissionRows rows;

    ReviewDesk(Idempotency idempotency, Submissions submissions, SubmissionRows rows) {
        this.rows = rows;
        this.idempotency = idempotency;
        this.submissions = submissions;
    }

    /** Returns or refuses an unreleased submission of the caller's office. */
    Uni<Answer<SubmissionView>> decline(
            UUID id, Caller caller, @Nullable String key, Review review) {
        KeyedRequest request = KeyedRequest.of(caller, "POST submissions review", key);
        byte[] payload = (id + " " + review).getBytes(StandardCharsets.UTF_8);
        return idempotency.once(
                request,
                ContentHash.of(payload),
                SubmissionView.class,
                transaction ->
                        submissions
                                .findAndLock(transaction, id, caller)
                                .chain(submission ->
                                        decline(transaction, submission, caller, review))
                                .map(view -> Answer.first(200, view)));
    }

    private static Submission.Review toReview(Review review, Caller caller) {
        return new Submission.Review(
                review.outcome().text(),
                review.reason(),
                caller.name(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private Uni<SubmissionView> decline(
            SqlConnection transaction, Submission submission, Caller caller, Review review) {
        return switch (Lifecycle.decide(submission.state(), new Command.Decline())) {
            case Decision.Moved ignored ->
                    Actor.set(transaction, caller, Role.REVIEWER)
                            .chain(() ->
                                    rows.reject(transaction, submission, toReview(review, caller)))
                            .map(submissions::view);
            case Decision.WrongState ignored ->
                    Uni.createFrom()
                            .failure(
                                    Submissions.wrongState(
                                            submission,
                                            review.outcome() == ReviewOutcome.RETURNED
                                                    ? "RETURN"
                                                    : "REFUSE"));
            case Decision.Unchanged ignored ->
                    throw new IllegalStateException("a review always changes something");
            case Decision.SamePerson ignored ->
                    throw new IllegalStateException("a review needs no second person");
        };
    }
}
