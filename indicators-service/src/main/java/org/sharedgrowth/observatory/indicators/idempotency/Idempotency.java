package org.sharedgrowth.observatory.indicators.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.service.change.Deadline;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Carries out a request once, even if it is sent several times. */
@ApplicationScoped
public class Idempotency {
    private static final String FIND =
            """
            select payload_hash, status, body from idempotency
            where client = $1 and operation = $2 and key = $3
            """;

    private static final String ADD =
            """
            insert into idempotency (client, operation, key, payload_hash, status, body, created_at)
            values ($1, $2, $3, $4, $5, $6, now())
            """;

    private static final String RENEW =
            """
            update idempotency set status = $4, body = $5
            where client = $1 and operation = $2 and key = $3
            """;

    private static final String DELETE_EXPIRED =
            "delete from idempotency where created_at < now() - interval '48 hours'";

    private final Pool pool;
    private final ObjectMapper json;
    private final Duration timeLimit;

    /** Requests that this node is carrying out under {@link #guard}. */
    private final Set<KeyedRequest> inProgress = ConcurrentHashMap.newKeySet();

    /**
     * @param timeLimit time limit for a request to take effect, including the wait for a
     *     connection; together with the wait until its effect is served it must be less than the
     *     gateway's 20 seconds
     */
    Idempotency(
            Pool pool,
            ObjectMapper json,
            @ConfigProperty(name = "observatory.write-timeout") Duration timeLimit) {
        this.pool = pool;
        this.json = json;
        this.timeLimit = timeLimit;
    }

    /**
     * Runs the effect and stores its answer in one transaction. If the request was answered before,
     * that answer is returned instead. An effect that fails or takes too long is rolled back.
     *
     * @param payloadHash hash of everything in the request except its key
     * @param type type of the answer's body, written and read as JSON
     * @param effect must use only the given connection: waiting for a second one could block
     *     forever
     * @return fails with a {@link Problem}: 409 while the same request is in progress, 422 if the
     *     key was used with another payload, 503 if it took too long
     */
    public <T> Uni<Answer<T>> once(
            KeyedRequest request,
            byte[] payloadHash,
            Class<T> type,
            Function<SqlConnection, Uni<Answer<T>>> effect) {
        return Uni.createFrom()
                .item(() -> Deadline.in(timeLimit))
                .chain(deadline ->
                        pool.withTransaction(transaction ->
                                Uni.createFrom()
                                        .voidItem()
                                        .invoke(deadline::requireNotPassed)
                                        .chain(() ->
                                                once(
                                                        transaction,
                                                        request,
                                                        payloadHash,
                                                        type,
                                                        effect))
                                        .invoke(deadline::requireNotPassed)));
    }

    private <T> Uni<Answer<T>> once(
            SqlConnection transaction,
            KeyedRequest request,
            byte[] payloadHash,
            Class<T> type,
            Function<SqlConnection, Uni<Answer<T>>> effect) {
        return lock(transaction, request)
                .chain(() -> find(transaction, request))
                .chain(found ->
                        found == null
                                ? run(transaction, request, payloadHash, effect)
                                : Uni.createFrom()
                                        .item(() -> replay(request, payloadHash, found, type)));
    }

    /**
     * The stored answer to an earlier copy of the same request; null if there is none.
     *
     * @param payloadHash as in {@link #once}
     * @param type type of the answer's body
     * @return fails with a {@link Problem}: 422 if the key was used with another payload
     */
    public <T> Uni<@Nullable Answer<T>> earlierAnswer(
            KeyedRequest request, byte[] payloadHash, Class<T> type) {
        return find(pool, request)
                .map(found -> found == null ? null : replay(request, payloadHash, found, type));
    }

    /** Replaces the stored answer to a request with its final answer. */
    public <T> Uni<Void> renew(KeyedRequest request, Answer<T> answer) {
        return pool.preparedQuery(RENEW)
                .execute(
                        Tuple.from(
                                List.of(
                                        request.client(),
                                        request.operation(),
                                        request.key(),
                                        answer.status(),
                                        toJson(answer.body()))))
                .replaceWithVoid();
    }

    /**
     * Refuses a second request with the same key (409) while the first one is in progress on this
     * node.
     */
    public <T> Uni<T> guard(KeyedRequest request, Supplier<Uni<T>> work) {
        if (!inProgress.add(request)) {
            return Uni.createFrom().failure(request.inProgressProblem());
        }
        return Uni.createFrom().deferred(work::get).eventually(() -> inProgress.remove(request));
    }

    /** Deletes answers that are older than 48 hours. */
    public Uni<Void> deleteExpired() {
        return pool.query(DELETE_EXPIRED).execute().replaceWithVoid();
    }

    private static Uni<Void> lock(SqlConnection transaction, KeyedRequest request) {
        return transaction
                .preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(request.lockId()))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw request.inProgressProblem();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<@Nullable Row> find(SqlClient client, KeyedRequest request) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(request.client(), request.operation(), request.key()))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next());
    }

    private <T> Uni<Answer<T>> run(
            SqlConnection transaction,
            KeyedRequest request,
            byte[] payloadHash,
            Function<SqlConnection, Uni<Answer<T>>> effect) {
        return effect.apply(transaction)
                .call(answer ->
                        transaction
                                .preparedQuery(ADD)
                                .execute(
                                        Tuple.from(
                                                List.of(
                                                        request.client(),
                                                        request.operation(),
                                                        request.key(),
                                                        Buffer.buffer(payloadHash),
                                                        answer.status(),
                                                        toJson(answer.body())))));
    }

    private <T> Answer<T> replay(
            KeyedRequest request, byte[] payloadHash, Row found, Class<T> type) {
        if (!Arrays.equals(found.getBuffer("payload_hash").getBytes(), payloadHash)) {
            throw request.keyReusedProblem();
        }
        try {
            String body = found.getJsonObject("body").encode();
            return new Answer<>(found.getInteger("status"), json.readValue(body, type), true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable stored answer to " + request.key(), e);
        }
    }

    private JsonObject toJson(Object body) {
        try {
            return new JsonObject(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
