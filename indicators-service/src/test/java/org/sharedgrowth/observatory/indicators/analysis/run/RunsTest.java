package org.sharedgrowth.observatory.indicators.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.indicators.analysis.run.Runs.PlannedRun;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.service.problem.Problem;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class RunsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    @Inject Runs runs;
    @Inject RunWorker worker;
    @Inject CountingKind kind;
    @Inject AgroalDataSource database;

    private final Caller owner = aCaller();

    /** Cancels the runs that a test left open, so that the next test does not wait for them. */
    @AfterEach
    void cancelOpenRuns() throws InterruptedException {
        removeLimits();
        for (Run run : list()) {
            if (run.state().isOpen()) {
                var _ = runs.cancel(run.id(), owner, "*").subscribeAsCompletionStage();
            }
        }
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (list().stream().anyMatch(run -> run.state().isOpen()) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private List<Run> list() {
        return runs.list(owner, 100, 0).await().atMost(TIMEOUT).runs();
    }

    private void removeLimits() {
        kind.maxUnitsPerPart = Integer.MAX_VALUE;
        openGate();
    }

    private void openGate() {
        CountDownLatch gate = kind.gate;
        kind.gate = null;
        if (gate != null) {
            gate.countDown();
        }
    }

    @Test
    void aRunIsComputedAndItsResultStored() throws InterruptedException {
        int numbers = NEXT.incrementAndGet();

        Run ended = awaitEnd(add(owner, numbers).id());

        assertEquals(RunState.DONE, ended.state());
        assertEquals("{\"sum\":" + sumOfSquaresBelow(numbers) + "}", ended.result());
        assertEquals(numbers, ended.done());
    }

    @Test
    void theSameRequestIsAnsweredWithTheStoredResult() throws InterruptedException {
        int numbers = NEXT.incrementAndGet();
        Run first = awaitEnd(add(owner, numbers).id());
        int computed = kind.units.get();

        Run again = add(owner, numbers);
        Run runOfAnotherCaller = add(aCaller(), numbers);

        assertEquals(first.id(), again.id());
        assertNotEquals(first.id(), runOfAnotherCaller.id());
        assertEquals(RunState.DONE, runOfAnotherCaller.state());
        assertEquals(first.result(), runOfAnotherCaller.result());
        assertEquals(computed, kind.units.get());
    }

    /** A release between the two requests may change or remove the data that they ask for. */
    @Test
    void aRepeatedRequestIsNotPlannedAgain() {
        String numbers = Integer.toString(NEXT.incrementAndGet());
        String key = UUID.randomUUID().toString();
        Run first = add(owner, key, "sent", () -> counting(numbers, 1));

        Run repeated =
                add(
                        owner,
                        key,
                        "sent",
                        () -> {
                            throw new AssertionError("planned again");
                        });
        Problem refused =
                assertThrows(
                        Problem.class,
                        () -> add(owner, key, "another", () -> counting(numbers, 1)));

        assertEquals(first.id(), repeated.id());
        assertEquals(ProblemType.IDEMPOTENCY_KEY_REUSED.status(), refused.status());
    }

    @Test
    void whatALostNodeDidNotCommitIsComputedAgain() throws Exception {
        kind.maxUnitsPerPart = 10;
        kind.gate = new CountDownLatch(1);
        Run run = add(owner, 35);
        awaitProgress(run.id());
        // Ends the node's connection during its second part, just as the loss of the node would.
        awaitAndEndConnections();
        removeLimits();
        kind.maxUnitsPerPart = 10;

        Run ended = awaitEnd(run.id());

        assertEquals("{\"sum\":" + sumOfSquaresBelow(35) + "}", ended.result());
        assertEquals(RunState.DONE, ended.state());
    }

    @Test
    void workContinuesFromTheStoredProgress() throws Exception {
        kind.maxUnitsPerPart = 10;
        kind.gate = new CountDownLatch(1);
        UUID id = add(owner, 25).id();
        awaitProgress(id);
        byte[] progress = progress(id);

        RunWork continued = kind.begin("25", progress);

        assertEquals(10, continued.done());
    }

    @Test
    void aCancelledRunIsNotContinued() throws Exception {
        kind.maxUnitsPerPart = 10;
        kind.gate = new CountDownLatch(1);
        UUID id = add(owner, 1_000_000).id();
        Run running = awaitProgress(id);
        // The part in progress locks the row; the cancellation waits until the part ends.
        var cancelled =
                runs.cancel(id, owner, "\"" + running.version() + "\"")
                        .subscribeAsCompletionStage();
        openGate();

        assertEquals(RunState.CANCELLED, cancelled.toCompletableFuture().get().state());
        assertNull(worker.part(id, null));
        Run after = get(id);
        assertEquals(RunState.CANCELLED, after.state());
        assertEquals(RunState.CANCELLED, cancel(id, null).state());
    }

    @Test
    void anEndedRunCannotBeCancelled() throws InterruptedException {
        Run ended = awaitEnd(add(owner, NEXT.incrementAndGet()).id());

        Problem refused = assertThrows(Problem.class, () -> cancel(ended.id(), "*"));

        assertEquals(409, refused.status());
        assertEquals(428, assertThrows(Problem.class, () -> cancel(ended.id(), null)).status());
    }

    @Test
    void callersDoNotSeeTheRunsOfOthers() {
        UUID id = add(owner, NEXT.incrementAndGet()).id();

        Problem refused =
                assertThrows(Problem.class, () -> runs.get(id, aCaller()).await().atMost(TIMEOUT));

        assertEquals(404, refused.status());
    }

    @Test
    void aRunThatKeepsFailingIsMarkedAsFailed() throws InterruptedException {
        Run ended = awaitEnd(add(owner, "bad", 1).id());

        assertEquals(RunState.FAILED, ended.state());
        assertTrue(String.valueOf(ended.failure()).contains("4 times"), ended.failure());
    }

    @Test
    void unfinishedRunsOfACallerAreLimited() {
        kind.maxUnitsPerPart = 1;
        kind.gate = new CountDownLatch(1);
        for (int i = 0; i < Runs.MAX_OPEN; i++) {
            add(owner, 100_000 + i);
        }

        Problem refused = assertThrows(Problem.class, () -> add(owner, 99_999));

        assertEquals(ProblemType.TOO_MANY_RUNS.status(), refused.status());
    }

    private static Caller aCaller() {
        String name = "runner-" + UUID.randomUUID();
        return new Caller(name, name, Set.of(Role.READER), Optional.empty(), false);
    }

    private Run add(Caller caller, int numbers) {
        return add(caller, Integer.toString(numbers), numbers);
    }

    private Run add(Caller caller, String request, long total) {
        return add(caller, UUID.randomUUID().toString(), request, () -> counting(request, total));
    }

    private Run add(Caller caller, String key, String request, Supplier<PlannedRun> plan) {
        return runs.add(caller, key, request, () -> Uni.createFrom().item(plan))
                .await()
                .atMost(TIMEOUT);
    }

    private static PlannedRun counting(String request, long total) {
        return new PlannedRun(CountingKind.NAME, request, total);
    }

    private Run get(UUID id) {
        return runs.get(id, owner).await().atMost(TIMEOUT);
    }

    private Run cancel(UUID id, @Nullable String tag) {
        return runs.cancel(id, owner, tag).await().atMost(TIMEOUT);
    }

    private Run awaitEnd(UUID id) throws InterruptedException {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        Run run = get(id);
        while (run.state().isOpen() && System.nanoTime() < end) {
            Thread.sleep(50);
            run = get(id);
        }
        return run;
    }

    private Run awaitProgress(UUID id) throws InterruptedException {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        Run run = get(id);
        while (run.done() == 0 && System.nanoTime() < end) {
            Thread.sleep(20);
            run = get(id);
        }
        assertEquals(RunState.RUNNING, run.state());
        return run;
    }

    private byte[] progress(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select progress from analysis_run where id = ?")) {
            select.setObject(1, id);
            var row = select.executeQuery();
            row.next();
            return row.getBytes(1);
        }
    }

    /** Waits for connections that compute a part, and ends them. */
    private void awaitAndEndConnections() throws Exception {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (endConnectionsOfRuns() == 0) {
            assertTrue(System.nanoTime() < end, "no connection computes a part");
            Thread.sleep(20);
        }
    }

    /**
     * Ends the database process of every transaction that has locked a run; returns their number.
     */
    private int endConnectionsOfRuns() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            var rows =
                    statement.executeQuery(
                            """
                            select count(pg_terminate_backend(l.pid)) from pg_locks l
                            join pg_class c on c.oid = l.relation
                            where c.relname = 'analysis_run' and l.pid <> pg_backend_pid()
                                and l.mode = 'RowShareLock'
                            """);
            rows.next();
            return rows.getInt(1);
        }
    }

    private static long sumOfSquaresBelow(long numbers) {
        long sum = 0;
        for (long i = 0; i < numbers; i++) {
            sum += i * i;
        }
        return sum;
    }
}
