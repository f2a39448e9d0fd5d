package org.sharedgrowth.observatory.indicators.analysis.run;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * Adds, lists and cancels runs, without blocking. Callers see only their own runs. However, the
 * stored result of one caller's run also answers an equal request of another caller, because runs
 * read public figures only.
 */
@ApplicationScoped
public class Runs {
    /** Maximum number of a caller's runs that wait or are in progress at the same time. */
    public static final int MAX_OPEN = 5;

    private static final int CREATED = 201;

    /**
     * Adds a run. If there is a stored result of an equal request, it is copied and the run is done
     * immediately.
     */
    private static final String ADD =
            """
            insert into analysis_run (id, kind, request, request_hash, owner, state, done, total,
                result, started_at, ended_at)
            select $1, $2, $3, $4, $5,
                case when kept.result is null then 'WAITING' else 'DONE' end,
                case when kept.result is null then 0 else $6 end, $6, kept.result,
                case when kept.result is null then null else clock_timestamp() end,
                case when kept.result is null then null else clock_timestamp() end
            from (select 1) as one left join lateral (
                select result from analysis_run
                where request_hash = $4 and state = 'DONE' limit 1) as kept on true
            on conflict (owner, request_hash) where state in ('WAITING', 'RUNNING', 'DONE')
                do nothing
            """;

    private static final String FIND_EQUAL =
            """
            select id from analysis_run
            where owner = $1 and request_hash = $2 and state in ('WAITING', 'RUNNING', 'DONE')
            """;

    private static final String COUNT_OPEN =
            """
            select count(*) from analysis_run
            where owner = $1 and state in ('WAITING', 'RUNNING') and request_hash <> $2
            """;

    private static final String FORGET_OLD =
            """
            delete from analysis_run
            where owner = $1 and ended_at < clock_timestamp() - interval '90 days'
            """;

    private static final String FIND =
            "select " + RunColumns.ALL + " from analysis_run where id = $1 and owner = $2";

    private static final String PAGE =
            "select "
                    + RunColumns.WITHOUT_RESULT
                    + " from analysis_run where owner = $1 order by number desc limit $2 offset $3";

    private static final String CANCEL =
            """
            update analysis_run
            set state = 'CANCELLED', version = version + 1, progress = null,
                ended_at = clock_timestamp()
            where id = $1
            """;

    /**
     * A computation to run.
     *
     * @param request parameters as JSON; runs of one kind with equal texts have equal results
     * @param total units of work
     */
    public record PlannedRun(String kind, String request, long total) {}

    /** The answer to a request to add a run, stored in case the request is repeated. */
    record Added(UUID id) {}

    /** A page of a caller's runs, without their results, and their total number. */
    public record RunPage(List<Run> runs, long total) {}

    private final Pool pool;
    private final Idempotency idempotency;

    Runs(Pool pool, Idempotency idempotency) {
        this.pool = pool;
        this.idempotency = idempotency;
    }

    /**
     * The run that answers a request: the caller's equal run that neither failed nor was cancelled,
     * or a new one if there is none. A repeated request is not planned again.
     *
     * @param sent everything that the request asks for, as it was sent
     * @param plan plans the computation; may fail
     */
    public Uni<Run> add(
            Caller caller, @Nullable String key, String sent, Supplier<Uni<PlannedRun>> plan) {
        KeyedRequest request = KeyedRequest.of(caller, "POST index-runs", key);
        byte[] payloadHash = Sha256.of(sent);
        return idempotency
                .earlierAnswer(request, payloadHash, Added.class)
                .chain(earlier ->
                        earlier != null
                                ? Uni.createFrom().item(earlier)
                                : plan.get()
                                        .chain(planned ->
                                                add(caller, request, payloadHash, planned)))
                .chain(answer -> get(answer.body().id(), caller));
    }

    private Uni<Answer<Added>> add(
            Caller caller, KeyedRequest request, byte[] payloadHash, PlannedRun planned) {
        return idempotency.once(
                request,
                payloadHash,
                Added.class,
                transaction ->
                        add(transaction, caller.subject(), planned)
                                .map(id -> Answer.first(CREATED, new Added(id))));
    }

    private static Uni<UUID> add(SqlConnection transaction, String owner, PlannedRun planned) {
        UUID id = UUID.randomUUID();
        Buffer hash = Buffer.buffer(Sha256.of(planned.kind() + "\n" + planned.request()));
        Tuple ownerAndHash = Tuple.of(owner, hash);
        return transaction
                .preparedQuery(FORGET_OLD)
                .execute(Tuple.of(owner))
                .chain(() -> transaction.preparedQuery(COUNT_OPEN).execute(ownerAndHash))
                .invoke(rows -> requireRoom(rows.iterator().next().getLong(0)))
                .chain(() ->
                        transaction
                                .preparedQuery(ADD)
                                .execute(
                                        Tuple.of(
                                                id,
                                                planned.kind(),
                                                planned.request(),
                                                hash,
                                                owner,
                                                planned.total())))
                .chain(() -> transaction.preparedQuery(FIND_EQUAL).execute(ownerAndHash))
                .map(rows -> rows.iterator().next().getUUID(0));
    }

    private static void requireRoom(long open) {
        if (open >= MAX_OPEN) {
            throw new Problem(
                    ProblemType.TOO_MANY_RUNS,
                    RunText.localized(t -> t.tooManyRuns(String.valueOf(MAX_OPEN))));
        }
    }

    /** A caller's run; fails with 404 if there is none. */
    public Uni<Run> get(UUID id, Caller caller) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id, caller.subject()))
                .map(rows -> present(RunColumns.first(rows), id));
    }

    /** A caller's runs, the newest first. */
    public Uni<RunPage> list(Caller caller, int size, long offset) {
        return pool.withConnection(connection ->
                connection
                        .preparedQuery(PAGE)
                        .execute(Tuple.of(caller.subject(), size, offset))
                        .map(RunColumns::all)
                        .chain(runs ->
                                connection
                                        .preparedQuery(
                                                "select count(*) from analysis_run where owner ="
                                                        + " $1")
                                        .execute(Tuple.of(caller.subject()))
                                        .map(rows -> rows.iterator().next().getLong(0))
                                        .map(total -> new RunPage(runs, total))));
    }

    /**
     * Cancels a run; cancelling it again is not an error.
     *
     * @return the run; fails with 409 if it has ended, 412 if {@code ifMatch} does not name its
     *     version
     */
    public Uni<Run> cancel(UUID id, Caller caller, @Nullable String ifMatch) {
        return pool.withTransaction(transaction ->
                transaction
                        .preparedQuery(FIND + " for update")
                        .execute(Tuple.of(id, caller.subject()))
                        .map(rows -> present(RunColumns.first(rows), id))
                        .chain(run -> cancel(transaction, run, ifMatch)));
    }

    private static Uni<Run> cancel(SqlConnection transaction, Run run, @Nullable String ifMatch) {
        if (run.state() == RunState.CANCELLED) {
            return Uni.createFrom().item(run);
        }
        EntityTag.requireMatch(EntityTag.requirePresent(ifMatch), run.version());
        if (!run.state().isOpen()) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    RunText.localized(t -> t.runHasEnded(run.id().toString())));
        }
        return cancel(transaction, run.id());
    }

    private static Uni<Run> cancel(SqlConnection transaction, UUID id) {
        return transaction
                .preparedQuery(CANCEL + " returning " + RunColumns.ALL)
                .execute(Tuple.of(id))
                .map(rows -> present(RunColumns.first(rows), id));
    }

    private static Run present(@Nullable Run run, UUID id) {
        if (run == null) {
            throw noRun(id.toString());
        }
        return run;
    }

    /** The problem of a run that is unknown or belongs to another caller: 404. */
    public static Problem noRun(String id) {
        return Problem.notFound(RunText.localized(t -> t.unknownRun(Problem.shown(id))));
    }
}
