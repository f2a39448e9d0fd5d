package org.sharedgrowth.observatory.gateway.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Audit entries while the database fails. */
class AuditLogTest {
    /** The database's reaction to the next rows. */
    private enum Outcome {
        WRITTEN,
        LOST,
        WRITTEN_UNCONFIRMED,
        HANGS
    }

    private static final class StubStore extends AuditStore {
        private final List<Link> links = new ArrayList<>();
        private final Deque<Outcome> outcomes = new ArrayDeque<>();

        @SuppressWarnings("NullAway") // there is no database here
        StubStore() {
            super(null);
        }

        @Override
        synchronized Future<Void> append(List<Link> added) {
            Outcome outcome = outcomes.isEmpty() ? Outcome.WRITTEN : outcomes.poll();
            if (outcome == Outcome.HANGS) {
                return Promise.<Void>promise().future();
            }
            if (outcome == Outcome.LOST) {
                return Future.failedFuture("the connection is lost");
            }
            for (Link link : added) {
                if (link.seq() != links.size() + 1) {
                    return Future.failedFuture("pk_audit_entry");
                }
                links.add(link);
            }
            return outcome == Outcome.WRITTEN
                    ? Future.succeededFuture()
                    : Future.failedFuture("the connection was lost at the commit");
        }

        @Override
        synchronized Future<Optional<Link>> last(UUID chain) {
            return Future.succeededFuture(
                    links.isEmpty() ? Optional.empty() : Optional.of(links.getLast()));
        }

        synchronized List<String> pathsAndVerdicts() {
            return links.stream()
                    .map(Link::decision)
                    .map(decision -> decision.path() + " " + decision.verdict())
                    .toList();
        }

        synchronized List<Link> links() {
            return List.copyOf(links);
        }
    }

    private record Settings(
            Duration timeout,
            int maxWaitingReleases,
            int maxWaitingChanges,
            int maxWaitingRefusals,
            Duration check,
            Duration checkAll,
            Duration checkTimeout)
            implements AuditConfig {}

    private static final Duration HOUR = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final StubStore store = new StubStore();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AuditLog log =
            new AuditLog(
                    store,
                    new Settings(Duration.ofMillis(300), 1, 3, 2, HOUR, HOUR, HOUR),
                    new Breaks(meters),
                    vertx,
                    meters);

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void anUnconfirmedCommitDoesNotBlockLaterEntries() {
        store.outcomes.add(Outcome.WRITTEN_UNCONFIRMED);
        log.note(allowedDecision("a"));
        await(() -> store.pathsAndVerdicts().size() == 1);
        log.note(allowedDecision("b"));

        await(() -> store.pathsAndVerdicts().size() == 2);
        join(log.require(allowedDecision("c")));
        assertEquals(List.of("a allowed", "b allowed", "c allowed"), store.pathsAndVerdicts());
        assertEquals(OptionalLong.empty(), Link.firstBroken(store.links()));
    }

    @Test
    void unwrittenEntriesAreRetried() {
        store.outcomes.addAll(List.of(Outcome.LOST, Outcome.LOST));
        log.note(allowedDecision("a"));

        await(() -> store.pathsAndVerdicts().equals(List.of("a allowed")));
    }

    @Test
    void aLateEntryOfARefusedReleaseIsMarkedAsNotSent() {
        store.outcomes.add(Outcome.WRITTEN_UNCONFIRMED);

        assertThrows(CompletionException.class, () -> join(log.require(allowedDecision("r"))));
        await(() -> store.pathsAndVerdicts().equals(List.of("r allowed", "r not-sent")));
    }

    @Test
    void aReleaseWithoutAnEntryIsRefused() {
        store.outcomes.add(Outcome.HANGS);
        log.note(allowedDecision("a"));

        assertThrows(CompletionException.class, () -> join(log.require(allowedDecision("r"))));
        await(() -> store.pathsAndVerdicts().equals(List.of("a allowed", "r audit-unavailable")));
    }

    @Test
    void refusalsDoNotDisplaceAllowedChanges() {
        store.outcomes.add(Outcome.HANGS);
        log.note(refusedDecision("first"));
        for (int i = 0; i < 5; i++) {
            log.note(refusedDecision("x" + i));
        }
        log.note(allowedDecision("a"));
        log.note(allowedDecision("b"));

        assertEquals(3, lostEntries("refusal"));
        assertEquals(0, lostEntries("change"));
        await(() -> store.pathsAndVerdicts().size() == 5);
        assertEquals(
                List.of(
                        "first role-missing",
                        "a allowed",
                        "b allowed",
                        "x0 role-missing",
                        "x1 role-missing"),
                store.pathsAndVerdicts());
    }

    @Test
    void droppedChangesAreCounted() {
        store.outcomes.add(Outcome.HANGS);
        for (int i = 0; i < 6; i++) {
            log.note(allowedDecision("x" + i));
        }

        assertEquals(2, lostEntries("change"));
    }

    @Test
    void releasesHaveTheirOwnQueue() {
        store.outcomes.add(Outcome.HANGS);
        for (int i = 0; i < 6; i++) {
            log.note(allowedDecision("x" + i));
            log.note(refusedDecision("y" + i));
        }
        Future<Void> release = log.require(allowedDecision("r"));

        assertThrows(CompletionException.class, () -> join(release));
        assertEquals(0, lostEntries("release"));
        await(() -> store.pathsAndVerdicts().size() == 7);
        assertEquals("x0 allowed", store.pathsAndVerdicts().getFirst());
        assertEquals("r audit-unavailable", store.pathsAndVerdicts().get(1));
    }

    @Test
    void aReleaseBeyondTheQueueIsRefusedAtOnceAndCounted() {
        store.outcomes.add(Outcome.HANGS);
        log.note(allowedDecision("a"));
        Future<Void> first = log.require(allowedDecision("r"));
        Future<Void> second = log.require(allowedDecision("s"));

        assertTrue(second.failed());
        assertFalse(first.failed());
        assertEquals(1, lostEntries("release"));
    }

    @Test
    void unsentReleasesAreRecordedDespiteManyRefusals() {
        store.outcomes.add(Outcome.WRITTEN_UNCONFIRMED);
        assertThrows(CompletionException.class, () -> join(log.require(allowedDecision("r"))));
        for (int i = 0; i < 6; i++) {
            log.note(refusedDecision("y" + i));
        }

        await(() -> store.pathsAndVerdicts().size() == 4);
        assertEquals(List.of("r allowed", "r not-sent"), store.pathsAndVerdicts().subList(0, 2));
    }

    @Test
    void aLongPathIsCutAndZeroCharactersAreReplaced() {
        assertEquals(300, allowedDecision("/" + "a".repeat(10_000)).path().length());
        assertEquals("/a b", allowedDecision("/a\0b").path());
    }

    @Test
    void aBreakFoundWhileWritingIsCounted() {
        log.note(allowedDecision("a"));
        await(() -> store.pathsAndVerdicts().size() == 1);
        assertEquals(0, meters.get("gateway.audit.broken").gauge().value());
        store.links.clear();
        store.outcomes.add(Outcome.LOST);
        log.note(allowedDecision("b"));

        await(() -> store.pathsAndVerdicts().equals(List.of("b allowed")));
        assertEquals(1, meters.get("gateway.audit.broken").gauge().value());
    }

    private double lostEntries(String kind) {
        return meters.counter("gateway.audit.lost", "kind", kind).count();
    }

    private static Decision allowedDecision(String path) {
        return Decision.allowed("s", "n", "o", path);
    }

    private static Decision refusedDecision(String path) {
        return Decision.refused("s", "n", "o", path, "role-missing");
    }

    private static void join(Future<Void> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 100; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Surroundings.pause(50);
        }
        throw new AssertionError("took too long");
    }
}
