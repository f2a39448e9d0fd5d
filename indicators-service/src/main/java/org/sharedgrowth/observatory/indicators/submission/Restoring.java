package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Actor;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.indicators.submission.row.SubmissionRows;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Undoes withdrawals as long as the data rows are kept. */
@ApplicationScoped
class Restoring {
    private final Idempotency idempotency;
    private final Submissions submissions;
    private final SubmissionRows rows;
    private final Releases releases;

    Restoring(
            Idempotency idempotency,
            Submissions submissions,
            SubmissionRows rows,
            Releases releases) {
        this.idempotency = idempotency;
        this.submissions = submissions;
        this.rows = rows;
        this.releases = releases;
    }

    /** Returns a withdrawn submission of the caller's office to the state that it had before. */
    Uni<Answer<SubmissionView>> restore(UUID id, Caller caller, @Nullable String key) {
        KeyedRequest request = KeyedRequest.of(caller, "POST submissions restore", key);
        return idempotency.once(
                request,
                ContentHash.of(id.toString().getBytes(StandardCharsets.UTF_8)),
                SubmissionView.class,
                transaction ->
                        submissions
                                .findAndLock(transaction, id, caller)
                                .chain(withdrawn -> restore(transaction, withdrawn, caller))
                                .map(view -> Answer.first(200, view)));
    }

    private Uni<SubmissionView> restore(
            SqlConnection transaction, Submission submission, Caller caller) {
        UUID replacement = submission.replacedBy();
        if (replacement != null && submission.state() == SubmissionState.WITHDRAWN) {
            throw Submissions.replaced(replacement);
        }
        return switch (Lifecycle.decide(
                submission.state(), new Command.Restore(submission.setAside()))) {
            case Decision.Moved(SubmissionState to) ->
                    requireNothingReleased(transaction, submission, to)
                            .chain(() -> Actor.set(transaction, caller, Role.CONTRIBUTOR))
                            .chain(() -> rows.restore(transaction, submission))
                            .map(submissions::view);
            case Decision.WrongState ignored -> Uni.createFrom().failure(refusal(submission));
            case Decision.Unchanged ignored ->
                    throw new IllegalStateException("a restoration always changes something");
            case Decision.SamePerson ignored ->
                    throw new IllegalStateException("restoring needs no second person");
        };
    }

    private static Problem refusal(Submission submission) {
        return submission.state() == SubmissionState.WITHDRAWN
                ? new Problem(
                        ProblemType.WRONG_STATE, SubmissionText.localized(SubmissionText::notKept))
                : Submissions.wrongState(submission, "RESTORE");
    }

    /** Refuses to make a file ready again if its release would be refused as a conflict (409). */
    private Uni<Void> requireNothingReleased(
            SqlConnection transaction, Submission submission, SubmissionState to) {
        if (to != SubmissionState.READY) {
            return Uni.createFrom().voidItem();
        }
        long base = Objects.requireNonNullElse(submission.checked().baseRelease(), 0L);
        return releases.conflicts(transaction, submission.number(), base)
                .invoke(keys -> {
                    if (!keys.isEmpty()) {
                        throw ReleaseDesk.conflict(keys);
                    }
                })
                .replaceWithVoid();
    }
}
