package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ScheduleTime;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.row.ScheduledRows;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/**
 * Planned releases: a second person of the office sets the time, and can move or cancel it until it
 * is due. {@link ReleaseClock} makes them.
 */
@ApplicationScoped
class ReleaseSchedule {
    private static final int ACCEPTED = 202;

    /** The plan: the time, and whether it is announced. */
    record Plan(Instant releaseAt, boolean announced) {}

    private final Submissions submissions;
    private final Idempotency idempotency;
    private final ScheduledRows rows;
    private final Pool pool;

    ReleaseSchedule(
            Submissions submissions, Idempotency idempotency, ScheduledRows rows, Pool pool) {
        this.submissions = submissions;
        this.rows = rows;
        this.idempotency = idempotency;
        this.pool = pool;
    }

    /** Plans the release of a submission that is ready. */
    Uni<Answer<SubmissionView>> set(UUID id, Caller caller, @Nullable String key, Plan plan) {
        KeyedRequest request = KeyedRequest.of(caller, "POST submissions release", key);
        String payload = id + " at " + plan;
        return idempotency.once(
                request,
                ContentHash.of(payload.getBytes(StandardCharsets.UTF_8)),
                SubmissionView.class,
                transaction ->
                        submissions
                                .findAndLock(transaction, id, caller)
                                .chain(submission ->
                                        set(transaction, submission, caller, plan, false))
                                .map(view -> Answer.first(ACCEPTED, view)));
    }

    /**
     * Changes the time, or whether it is announced; setting the same values again is not an error.
     */
    Uni<SubmissionView> move(UUID id, Caller caller, @Nullable String ifMatch, Plan plan) {
        return pool.withTransaction(transaction ->
                submissions
                        .findAndLock(transaction, id, caller)
                        .chain(submission -> move(transaction, submission, caller, ifMatch, plan)));
    }

    private Uni<SubmissionView> move(
            SqlConnection transaction,
            Submission submission,
            Caller caller,
            @Nullable String ifMatch,
            Plan plan) {
        Submission.Schedule current = submission.schedule();
        if (submission.state() == SubmissionState.SCHEDULED
                && current != null
                && plan.releaseAt().equals(current.releaseAt())
                && plan.announced() == current.announced()) {
            return Uni.createFrom().item(submissions.view(submission));
        }
        EntityTag.requireMatch(EntityTag.requirePresent(ifMatch), submission.version());
        return set(transaction, submission, caller, plan, true);
    }

    /**
     * Cancels a planned release, so that the submission is READY again; repeating this is not an
     * error.
     */
    Uni<SubmissionView> cancel(UUID id, Caller caller, @Nullable String ifMatch) {
        return pool.withTransaction(transaction ->
                submissions
                        .findAndLock(transaction, id, caller)
                        .chain(submission -> cancel(transaction, submission, caller, ifMatch)));
    }

    private Uni<SubmissionView> cancel(
            SqlConnection transaction,
            Submission submission,
            Caller caller,
            @Nullable String ifMatch) {
        return switch (Lifecycle.decide(submission.state(), new Command.Cancel())) {
            case Decision.Moved ignored -> {
                EntityTag.requireMatch(EntityTag.requirePresent(ifMatch), submission.version());
                yield Actor.set(transaction, caller, Role.REVIEWER)
                        .chain(() -> rows.cancel(transaction, submission))
                        .map(submissions::view);
            }
            case Decision.Unchanged ignored -> Uni.createFrom().item(submissions.view(submission));
            case Decision.WrongState ignored ->
                    Uni.createFrom().failure(Submissions.wrongState(submission, "PUT_OFF"));
            case Decision.SamePerson ignored ->
                    throw new IllegalStateException("cancelling needs no second person");
        };
    }

    private Uni<SubmissionView> set(
            SqlConnection transaction,
            Submission submission,
            Caller caller,
            Plan plan,
            boolean isMove) {
        Submission.Sender sender = submission.sender();
        Command command = new Command.Schedule(caller.subject(), sender.subject(), isMove);
        return switch (Lifecycle.decide(submission.state(), command)) {
            case Decision.Moved ignored -> {
                ReleaseDesk.requireChanges(submission);
                Submission.Schedule schedule =
                        new Submission.Schedule(plan.releaseAt(), plan.announced(), caller.name());
                yield transaction
                        .query("select clock_timestamp()")
                        .execute()
                        .map(found -> found.iterator().next().get(OffsetDateTime.class, 0))
                        .invoke(now -> ScheduleTime.require(plan.releaseAt(), now.toInstant()))
                        .chain(() -> Actor.set(transaction, caller, Role.REVIEWER))
                        .chain(() -> rows.schedule(transaction, submission, schedule))
                        .map(submissions::view);
            }
            case Decision.SamePerson ignored ->
                    Uni.createFrom().failure(ReleaseDesk.samePerson(sender.name()));
            case Decision.WrongState ignored ->
                    Uni.createFrom().failure(Submissions.wrongState(submission, "SCHEDULE"));
            case Decision.Unchanged ignored ->
                    throw new IllegalStateException("a plan always changes something");
        };
    }
}
