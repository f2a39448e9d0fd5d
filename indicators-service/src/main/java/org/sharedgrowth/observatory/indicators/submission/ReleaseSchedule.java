package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.idempotency.KeyedRequest;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Actor;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ScheduleTime;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.upload.Tags;

/**
 * Releases that are to come: a second person of the office sets the instant, and moves or cancels
 * it until it comes. {@link ReleaseClock} makes them.
 */
@ApplicationScoped
class ReleaseSchedule {
    private static final int ACCEPTED = 202;

    private static final String SET =
            """
            update submission
            set state = 'SCHEDULED', version = version + 1, release_at = $3, announced = $4,
                scheduled_by = $5, scheduled_at = clock_timestamp()
            where id = $1 and version = $2
            """;

    private static final String CANCEL =
            """
            update submission
            set state = 'READY', version = version + 1, release_at = null, announced = false,
                scheduled_by = null, scheduled_at = null
            where id = $1 and version = $2
            """;

    /** What is asked for: when, and whether everybody may know that something comes. */
    record Plan(Instant releaseAt, boolean announced) {}

    private final Submissions submissions;
    private final Idempotency idempotency;
    private final Pool pool;

    ReleaseSchedule(Submissions submissions, Idempotency idempotency, Pool pool) {
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.pool = pool;
    }

    /** Sets the instant of a submission that is ready. */
    Uni<Answer<SubmissionView>> set(UUID id, Caller caller, @Nullable String key, Plan plan) {
        KeyedRequest request = KeyedRequest.of(caller, "POST submissions release", key);
        String said = id + " at " + plan;
        return idempotency.once(
                request,
                ContentHash.of(said.getBytes(StandardCharsets.UTF_8)),
                SubmissionView.class,
                transaction ->
                        submissions
                                .hold(transaction, id, caller)
                                .chain(entity -> set(transaction, entity, caller, plan, false))
                                .map(view -> Answer.first(ACCEPTED, view)));
    }

    /** Sets another instant, or whether it is announced; what holds already is no error. */
    Uni<SubmissionView> move(UUID id, Caller caller, @Nullable String ifMatch, Plan plan) {
        return pool.withTransaction(transaction ->
                submissions
                        .hold(transaction, id, caller)
                        .chain(entity -> move(transaction, entity, caller, ifMatch, plan)));
    }

    private Uni<SubmissionView> move(
            SqlConnection transaction,
            SubmissionEntity entity,
            Caller caller,
            @Nullable String ifMatch,
            Plan plan) {
        if (entity.state == SubmissionState.SCHEDULED
                && plan.releaseAt().equals(entity.releaseAt)
                && plan.announced() == entity.announced) {
            return Uni.createFrom().item(submissions.view(entity));
        }
        Tags.require(Tags.required(ifMatch), entity.id, entity.version);
        return set(transaction, entity, caller, plan, true);
    }

    /** Puts a submission back to those that are ready; again is no error. */
    Uni<SubmissionView> cancel(UUID id, Caller caller, @Nullable String ifMatch) {
        return pool.withTransaction(transaction ->
                submissions
                        .hold(transaction, id, caller)
                        .chain(entity -> cancel(transaction, entity, caller, ifMatch)));
    }

    private Uni<SubmissionView> cancel(
            SqlConnection transaction,
            SubmissionEntity entity,
            Caller caller,
            @Nullable String ifMatch) {
        return switch (Lifecycle.decide(entity.state, new Command.Cancel())) {
            case Decision.Moved(SubmissionState to) -> {
                Tags.require(Tags.required(ifMatch), entity.id, entity.version);
                yield cancel(transaction, entity, caller, to);
            }
            case Decision.Unchanged ignored -> Uni.createFrom().item(submissions.view(entity));
            case Decision.WrongState ignored ->
                    Uni.createFrom()
                            .failure(Submissions.wrongState(entity, "put off: nothing is planned"));
            case Decision.SamePerson ignored -> throw new IllegalStateException("anybody may wait");
        };
    }

    private Uni<SubmissionView> set(
            SqlConnection transaction,
            SubmissionEntity entity,
            Caller caller,
            Plan plan,
            boolean again) {
        Command command = new Command.Schedule(caller.subject(), entity.submittedBy, again);
        return switch (Lifecycle.decide(entity.state, command)) {
            case Decision.Moved(SubmissionState to) -> {
                ReleaseDesk.requireChanges(entity);
                yield transaction
                        .query("select clock_timestamp()")
                        .execute()
                        .map(rows -> rows.iterator().next().get(OffsetDateTime.class, 0))
                        .invoke(now -> ScheduleTime.require(plan.releaseAt(), now.toInstant()))
                        .chain(() -> Actor.set(transaction, caller, Role.REVIEWER))
                        .chain(() -> write(transaction, SET, entity, values(entity, caller, plan)))
                        .map(done -> {
                            entity.state = to;
                            entity.releaseAt = plan.releaseAt();
                            entity.announced = plan.announced();
                            entity.scheduledBy = caller.name();
                            return submissions.view(entity);
                        });
            }
            case Decision.SamePerson ignored ->
                    Uni.createFrom().failure(ReleaseDesk.samePerson(entity.submittedName));
            case Decision.WrongState ignored ->
                    Uni.createFrom().failure(Submissions.wrongState(entity, "scheduled"));
            case Decision.Unchanged ignored ->
                    throw new IllegalStateException("an instant always changes something");
        };
    }

    private Uni<SubmissionView> cancel(
            SqlConnection transaction, SubmissionEntity entity, Caller caller, SubmissionState to) {
        return Actor.set(transaction, caller, Role.REVIEWER)
                .chain(() ->
                        write(transaction, CANCEL, entity, Tuple.of(entity.id, entity.version)))
                .map(done -> {
                    entity.state = to;
                    return submissions.view(entity);
                });
    }

    private static Tuple values(SubmissionEntity entity, Caller caller, Plan plan) {
        return Tuple.of(
                entity.id,
                entity.version,
                plan.releaseAt().atOffset(ZoneOffset.UTC),
                plan.announced(),
                caller.name());
    }

    /** Changes the row as it was read. */
    private static Uni<Void> write(
            SqlConnection transaction, String sql, SubmissionEntity entity, Tuple values) {
        return transaction
                .preparedQuery(sql)
                .execute(values)
                .invoke(updated -> {
                    if (updated.rowCount() != 1) {
                        throw Submissions.changedMeanwhile(entity.id);
                    }
                    entity.version++;
                })
                .replaceWithVoid();
    }
}
