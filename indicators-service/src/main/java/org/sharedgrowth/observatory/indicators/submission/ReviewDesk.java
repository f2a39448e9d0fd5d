package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.KeyedRequest;
import org.sharedgrowth.observatory.indicators.idempotency.SessionIdempotency;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Actor;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ReviewOutcome;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;

/** Returns submissions to their office or refuses them, as a reviewer decides. */
@ApplicationScoped
class ReviewDesk {
    /** What the reviewer decided, and why. */
    record Review(ReviewOutcome outcome, String reason) {}

    private final SessionIdempotency idempotency;
    private final Submissions submissions;

    ReviewDesk(SessionIdempotency idempotency, Submissions submissions) {
        this.idempotency = idempotency;
        this.submissions = submissions;
    }

    /** Ends a submission of the caller's office that is not released yet. */
    Uni<Answer<SubmissionView>> decline(
            UUID id, Caller caller, @Nullable String key, Review review) {
        KeyedRequest request = KeyedRequest.of(caller, "POST submissions review", key);
        byte[] payload = (id + " " + review).getBytes(StandardCharsets.UTF_8);
        return idempotency.once(
                request,
                payload,
                SubmissionView.class,
                session ->
                        Submissions.hold(session, id, caller)
                                .chain(entity -> decline(session, entity, caller, review))
                                .map(view -> Answer.first(200, view)));
    }

    private static void change(
            SubmissionEntity entity, SubmissionState to, Caller caller, Review review) {
        entity.state = to;
        entity.announced = false;
        entity.review = review.outcome().text();
        entity.reviewReason = review.reason();
        entity.reviewedBy = caller.name();
        entity.reviewedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<SubmissionView> decline(
            Mutiny.Session session, SubmissionEntity entity, Caller caller, Review review) {
        return switch (Lifecycle.decide(entity.state, new Command.Decline())) {
            case Decision.Moved(SubmissionState to) ->
                    // The next statement writes the entity: the actor has to be known by then.
                    Actor.set(session, caller, Role.REVIEWER)
                            .invoke(() -> change(entity, to, caller, review))
                            .chain(() -> Submissions.deleteVersions(session, entity))
                            .chain(session::flush)
                            .map(done -> submissions.view(entity));
            case Decision.WrongState ignored ->
                    Uni.createFrom()
                            .failure(
                                    Submissions.wrongState(
                                            entity, review.outcome().text() + " by a reviewer"));
            case Decision.Unchanged ignored ->
                    throw new IllegalStateException("a review always changes something");
            case Decision.SamePerson ignored ->
                    throw new IllegalStateException("a review needs no second person");
        };
    }
}
