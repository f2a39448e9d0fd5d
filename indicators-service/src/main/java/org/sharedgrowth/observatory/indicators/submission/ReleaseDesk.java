package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Actor;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.PublicationTime;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Releases submissions at the request of a second person. The submission's row, the idempotency key
 * and the release in the chain are committed together, on one connection.
 */
@ApplicationScoped
class ReleaseDesk {
    private static final Logger LOG = Logger.getLogger(ReleaseDesk.class);

    /**
     * How long to wait until this node serves the release; together with the transaction's timeout,
     * it must be less than the gateway's timeout.
     */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Submissions submissions;
    private final Idempotency idempotency;
    private final Publishing publishing;
    private final SeriesStore store;

    ReleaseDesk(
            Submissions submissions,
            Idempotency idempotency,
            Publishing publishing,
            SeriesStore store) {
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.publishing = publishing;
        this.store = store;
    }

    /**
     * Releases a submission; completes when this node serves the release, at the latest {@link
     * #TIMEOUT} after the commit.
     *
     * @param publishedAt null for now; otherwise the submission must be the observatory's own
     */
    Uni<Answer<SubmissionView>> release(
            UUID id, Caller caller, @Nullable String key, @Nullable Instant publishedAt) {
        KeyedRequest request = KeyedRequest.of(caller, "POST submissions release", key);
        String body = id + (publishedAt == null ? "" : " " + publishedAt);
        byte[] payload = ContentHash.of(body.getBytes(StandardCharsets.UTF_8));
        return idempotency
                .once(
                        request,
                        payload,
                        SubmissionView.class,
                        transaction ->
                                (publishedAt == null
                                                ? submissions.findAndLock(transaction, id, caller)
                                                : submissions.findAndLockOfObservatory(
                                                        transaction, id))
                                        .chain(submission ->
                                                release(
                                                        transaction,
                                                        submission,
                                                        caller,
                                                        publishedAt)))
                .call(answer -> awaitServed(answer.body()));
    }

    private Uni<Answer<SubmissionView>> release(
            SqlConnection transaction,
            Submission submission,
            Caller caller,
            @Nullable Instant publishedAt) {
        Command command = new Command.Release(caller.subject(), submission.sender().subject());
        return switch (Lifecycle.decide(submission.state(), command)) {
            case Decision.Moved ignored -> {
                requireChanges(submission);
                Role role = publishedAt == null ? Role.REVIEWER : Role.STEWARD;
                yield Actor.set(transaction, caller, role)
                        .chain(() ->
                                publishing.publish(
                                        transaction, submission, caller.name(), publishedAt))
                        .map(ReleaseDesk::answerReleased);
            }
            case Decision.SamePerson ignored ->
                    Uni.createFrom().failure(samePerson(submission.sender().name()));
            case Decision.WrongState ignored ->
                    Uni.createFrom().failure(Submissions.wrongState(submission, "RELEASE"));
            case Decision.Unchanged ignored ->
                    throw new IllegalStateException("a release always changes something");
        };
    }

    private static Answer<SubmissionView> answerReleased(Publishing.Publication publication) {
        Submission submission = publication.submission();
        return switch (publication.outcome()) {
            case ReleaseOutcome.Released ignored ->
                    Answer.first(200, SubmissionView.of(submission, null));
            case ReleaseOutcome.Conflict(List<String> keys) -> throw conflict(keys);
            case ReleaseOutcome.InFuture future -> throw PublicationTime.refused(future);
            case ReleaseOutcome.TooEarly early -> throw PublicationTime.refused(early);
        };
    }

    private Uni<Void> awaitServed(SubmissionView view) {
        return store.awaitRelease(Objects.requireNonNull(view.release()))
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithUni(() -> {
                    LOG.warnf("release=%d is not served here yet", view.release());
                    return Uni.createFrom().voidItem();
                });
    }

    /** Refuses a submission without changes: 409. */
    static void requireChanges(Submission submission) {
        if (!submission.checked().changesSeries()) {
            throw new Problem(
                    ProblemType.NOTHING_TO_RELEASE,
                    SubmissionText.localized(SubmissionText::nothingToRelease));
        }
    }

    /** The sender may not release the submission: 403. */
    static Problem samePerson(String name) {
        return Problem.forbidden(SubmissionText.localized(t -> t.samePerson(name)));
    }

    /** The series have been released since the check: 409. */
    static Problem conflict(List<String> keys) {
        return new Problem(
                ProblemType.RELEASE_CONFLICT,
                SubmissionText.localized(t -> t.releasedMeanwhile(String.join(", ", keys))));
    }
}
