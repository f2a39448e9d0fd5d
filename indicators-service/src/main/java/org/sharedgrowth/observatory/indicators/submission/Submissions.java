package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Actor;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.PublicationTime;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.processing.CheckQueue;
import org.sharedgrowth.observatory.indicators.submission.row.NewSubmission;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.indicators.submission.row.SubmissionRows;
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;
import org.sharedgrowth.observatory.indicators.submission.upload.SubmissionConfig;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Finds and withdraws submissions of the caller's office. Those of other offices are not visible,
 * except those of the observatory's own office to stewards.
 */
@ApplicationScoped
class Submissions {
    /** The parameter that names the submission which a file corrects. */
    static final String REPLACES = "replaces";

    private final SubmissionRows rows;
    private final Pool pool;
    private final CheckQueue queue;
    private final Spool spool;
    private final String ownOffice;

    Submissions(
            SubmissionRows rows,
            Pool pool,
            CheckQueue queue,
            Spool spool,
            SubmissionConfig config) {
        this.rows = rows;
        this.pool = pool;
        this.queue = queue;
        this.spool = spool;
        this.ownOffice = config.ownOffice();
    }

    /** Parses the id in a path; 404 if it is malformed. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    /** The office the caller speaks for; 403 without one. */
    static Provider office(Caller caller) {
        return caller.provider()
                .orElseThrow(() ->
                        Problem.forbidden(SubmissionText.localized(SubmissionText::noOffice)));
    }

    /** Finds a submission of the caller's office; 404 if absent. */
    Uni<Submission> get(UUID id, Caller caller) {
        return rows.find(id).map(found -> requireOwn(found, id, caller));
    }

    /**
     * Finds a submission of the caller's office and locks its row until the transaction ends; 404
     * if absent.
     */
    Uni<Submission> findAndLock(SqlConnection transaction, UUID id, Caller caller) {
        return rows.findAndLock(transaction, id).map(found -> requireOwn(found, id, caller));
    }

    /**
     * Finds a submission of the observatory's own office and locks its row until the transaction
     * ends; 404 if absent, 403 if another office sent it.
     */
    Uni<Submission> findAndLockOfObservatory(SqlConnection transaction, UUID id) {
        return rows.findAndLock(transaction, id)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id.toString()))
                .invoke(found -> {
                    if (!found.provider().equals(ownOffice)) {
                        throw PublicationTime.notOurs(found.provider(), ownOffice);
                    }
                });
    }

    Uni<SubmissionView> view(UUID id, Caller caller) {
        return get(id, caller).map(this::view);
    }

    SubmissionView view(Submission submission) {
        return SubmissionView.of(submission, queue.progress(submission.id()));
    }

    /** Records a submission whose file has arrived but is not checked yet. */
    Uni<SubmissionView> add(SqlConnection transaction, NewSubmission added) {
        return rows.add(transaction, added).map(row -> SubmissionView.of(row, null));
    }

    /**
     * Requires that a corrected file may replace a submission, and locks the submission's row.
     *
     * @param id the submission that the file corrects; null for none
     * @param flow the flow for which the corrected file is sent
     * @return fails with a {@link Problem}: 404 if the office has no such submission, 400 if it is
     *     for another flow, 409 if it needs no correction or is already replaced
     */
    Uni<Void> requireReplaceable(
            SqlConnection transaction, @Nullable UUID id, Caller caller, String flow) {
        if (id == null) {
            return Uni.createFrom().voidItem();
        }
        return findAndLock(transaction, id, caller)
                .invoke(found -> {
                    if (!found.flow().equals(flow)) {
                        throw Problem.parameter(
                                REPLACES,
                                id.toString(),
                                SubmissionText.localized(t -> t.ofOtherFlow(found.flow())));
                    }
                    if (!found.state().isReplaceable()) {
                        throw wrongState(found, "REPLACE");
                    }
                    UUID replacement = found.replacedBy();
                    if (replacement != null) {
                        throw replaced(replacement);
                    }
                })
                .replaceWithVoid();
    }

    /** The refusal (409) if a corrected file has already replaced the submission. */
    static Problem replaced(UUID replacement) {
        return new Problem(
                ProblemType.WRONG_STATE,
                SubmissionText.localized(t -> t.replaced(replacement.toString())));
    }

    /** The office's submissions, newest first. */
    Uni<Page<SubmissionView>> list(Caller caller, @Nullable SubmissionState state, Paging paging) {
        return rows.list(office(caller).id(), state, paging.size(), paging.offset())
                .map(found ->
                        paging.of(
                                found.submissions().stream().map(this::view).toList(),
                                found.total(),
                                null));
    }

    /**
     * Withdraws a submission; repeating this is not an error, even if its entity tag has changed.
     *
     * @param ifMatch the entity tag sent by the caller
     */
    Uni<SubmissionView> withdraw(UUID id, Caller caller, String ifMatch) {
        return pool.withTransaction(transaction ->
                        findAndLock(transaction, id, caller)
                                .call(submission ->
                                        Actor.set(transaction, caller, Role.CONTRIBUTOR))
                                .chain(submission -> withdraw(transaction, submission, ifMatch)))
                .invoke(() -> spool.remove(id))
                .map(this::view);
    }

    private Uni<Submission> withdraw(
            SqlConnection transaction, Submission submission, String ifMatch) {
        return switch (Lifecycle.decide(submission.state(), new Command.Withdraw())) {
            case Decision.Moved ignored -> {
                EntityTag.requireMatch(ifMatch, submission.version());
                yield rows.withdraw(transaction, submission);
            }
            case Decision.Unchanged ignored -> Uni.createFrom().item(submission);
            case Decision.WrongState ignored ->
                    Uni.createFrom().failure(wrongState(submission, "WITHDRAW"));
            case Decision.SamePerson ignored ->
                    throw new IllegalStateException("withdrawing needs no second person");
        };
    }

    private static Submission requireOwn(@Nullable Submission found, UUID id, Caller caller) {
        String provider = office(caller).id();
        if (found == null || !found.provider().equals(provider)) {
            throw unknown(id.toString());
        }
        return found;
    }

    private static Problem unknown(String id) {
        return Problem.notFound(
                SubmissionText.localized(t -> t.unknownSubmission(Problem.shown(id))));
    }

    /**
     * The refusal (409) of an action that is not possible in the submission's state.
     *
     * @param action name of the action in the text of the refusal, such as {@code WITHDRAW}
     */
    static Problem wrongState(Submission submission, String action) {
        String state = submission.state().name();
        return new Problem(
                ProblemType.WRONG_STATE,
                SubmissionText.localized(t ->
                        submission.state() == SubmissionState.RELEASED
                                ? t.undoRelease(t.wrongState(state, action))
                                : t.wrongState(state, action)));
    }
}
