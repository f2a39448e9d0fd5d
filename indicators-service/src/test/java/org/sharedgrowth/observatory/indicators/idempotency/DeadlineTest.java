package org.sharedgrowth.observatory.indicators.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** A request that took too long has changed nothing and can be repeated. */
@QuarkusTest
class DeadlineTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Inject Pool pool;
    @Inject Mutiny.SessionFactory sessions;
    @Inject ObjectMapper json;

    /** The body of the answer. */
    record Result(int number) {}

    @Test
    void aTooSlowRequestIsRolledBackAndCanBeRepeated() {
        KeyedRequest request =
                new KeyedRequest("somebody", "POST slow", UUID.randomUUID().toString());

        Problem refusal =
                assertThrows(
                        Problem.class, () -> run(Duration.ofMillis(100), request, this::runSlowly));
        Answer<Result> again = run(TIMEOUT, request, this::runSlowly);

        assertEquals(503, refusal.status());
        assertTrue(refusal.detail().contains("changed nothing"), refusal.detail());
        assertEquals(Answer.first(200, new Result(0)), again);
    }

    @Test
    void aTooSlowSessionIsRolledBackAndCanBeRepeated() throws Throwable {
        KeyedRequest request =
                new KeyedRequest("somebody", "POST session", UUID.randomUUID().toString());

        Problem refusal =
                assertThrows(Problem.class, () -> runInSession(Duration.ofMillis(100), request));
        Answer<Result> again = runInSession(TIMEOUT, request);

        assertEquals(503, refusal.status());
        assertEquals(Answer.first(200, new Result(1)), again);
    }

    @Test
    void aRequestThatWaitedTooLongForAConnectionDoesNotStart() {
        KeyedRequest request =
                new KeyedRequest("somebody", "POST late", UUID.randomUUID().toString());

        assertThrows(
                Problem.class,
                () ->
                        run(
                                Duration.ofNanos(-1),
                                request,
                                transaction -> {
                                    throw new AssertionError(
                                            "a request whose time is up must not start");
                                }));
    }

    @Test
    void aWaitForALockIsLimitedToFiveSeconds() {
        String setting =
                pool.query("show lock_timeout")
                        .execute()
                        .await()
                        .atMost(TIMEOUT)
                        .iterator()
                        .next()
                        .getString(0);

        assertEquals("5s", setting);
    }

    private Answer<Result> run(
            Duration max,
            KeyedRequest request,
            java.util.function.Function<SqlConnection, Uni<Answer<Result>>> effect) {
        return new Idempotency(pool, json, max)
                .once(request, new byte[] {1}, Result.class, effect)
                .await()
                .atMost(TIMEOUT);
    }

    private Answer<Result> runInSession(Duration max, KeyedRequest request) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() ->
                new SessionIdempotency(new Idempotency(pool, json, max), sessions, json, max)
                        .once(
                                request,
                                new byte[] {1},
                                Result.class,
                                session ->
                                        session.createNativeQuery(
                                                        "select 1 from pg_sleep(0.2)",
                                                        Integer.class)
                                                .getSingleResult()
                                                .map(one -> Answer.first(200, new Result(one)))));
    }

    /** Counts the earlier calls that were committed, records this one, and takes 200 ms. */
    private Uni<Answer<Result>> runSlowly(SqlConnection transaction) {
        return transaction
                .query("select count(*) from idempotency where operation = 'POST slow own'")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .call(() ->
                        transaction
                                .query(
                                        "insert into idempotency (client, operation, key,"
                                                + " payload_hash, status, body, created_at)"
                                                + " values ('somebody', 'POST slow own',"
                                                + " gen_random_uuid()::text, '', 200, '{}', now())")
                                .execute())
                .call(() -> transaction.query("select pg_sleep(0.2)").execute())
                .map(before -> Answer.first(200, new Result(before)));
    }
}
