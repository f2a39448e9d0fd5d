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
    private enum Fate {
        WRITTEN,
        LOST,
        WRITTEN_UNSAID,
        HANGS
    }

    private static final class Rows extends AuditStore {
        private final List<Link> links = new ArrayList<>();
        private final Deque<Fate> fates = new ArrayDeque<>();

        @SuppressWarnings("NullAway") // there is no database here
        Rows() {
            super(null);
        }

        @Override
        synchronized Future<Void> append(List<Link> more) {
            Fate fate = fates.isEmpty() ? Fate.WRITTEN : fates.poll();
            if (fate == Fate.HANGS) {
                return Promise.<Void>promise().future();
            }
            if (fate == Fate.LOST) {
                return Future.failedFuture("the connection is lost");
            }
            for (Link link : more) {
                if (link.seq() != links.size() + 1) {
                    return Future.failedFuture("pk_audit_entry");
                }
                links.add(link);
            }
            return fate == Fate.WRITTEN
                    ? Future.succeededFuture()
                    : Future.failedFuture("the connection was lost at the commit");
        }

        @Override
        synchronized Future<Optional<Link>> last(UUID chain) {
            return Future.succeededFuture(
                    links.isEmpty() ? Optional.empty() : Optional.of(links.getLast()));
        }

        synchronized List<String> told() {
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
            int releases,
            int changes,
            int refusals,
            Duration check,
            Duration checkAll,
            Duration checkTimeout)
            implements AuditConfig {}

    private static final Duration HOUR = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final Rows rows = new Rows();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AuditLog log =
            new AuditLog(
                    rows,
                    new Settings(Duration.ofMillis(300), 1, 3, 2, HOUR, HOUR, HOUR),
                    new Breaks(meters),
                    vertx,
                    meters);

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void anEntryWhoseCommitWasNotConfirmedStopsNoLaterOne() {
        rows.fates.add(Fate.WRITTEN_UNSAID);
        log.note(allowed("a"));
        await(() -> rows.told().size() == 1);
        log.note(allowed("b"));

        await(() -> rows.told().size() == 2);
        join(log.require(allowed("c")));
        assertEquals(List.of("a allowed", "b allowed", "c allowed"), rows.told());
        assertEquals(OptionalLong.empty(), Link.firstBroken(rows.links()));
    }

    @Test
    void whatWasNotWrittenIsTriedAgain() {
        rows.fates.addAll(List.of(Fate.LOST, Fate.LOST));
        log.note(allowed("a"));

        await(() -> rows.told().equals(List.of("a allowed")));
    }

    @Test
    void aReleaseThatWasRefusedButIsWrittenWasNotSent() {
        rows.fates.add(Fate.WRITTEN_UNSAID);

        assertThrows(CompletionException.class, () -> join(log.require(allowed("r"))));
        await(() -> rows.told().equals(List.of("r allowed", "r not-sent")));
    }

    @Test
    void aReleaseThatNeverCameToTheDatabaseWasRefused() {
        rows.fates.add(Fate.HANGS);
        log.note(allowed("a"));

        assertThrows(CompletionException.class, () -> join(log.require(allowed("r"))));
        await(() -> rows.told().equals(List.of("a allowed", "r audit-unavailable")));
    }

    @Test
    void refusalsTakeNoPlaceOfWhatWasAllowed() {
        rows.fates.add(Fate.HANGS);
        log.note(refused("first"));
        for (int i = 0; i < 5; i++) {
            log.note(refused("x" + i));
        }
        log.note(allowed("a"));
        log.note(allowed("b"));

        assertEquals(3, lost("refusal"));
        assertEquals(0, lost("change"));
        await(() -> rows.told().size() == 5);
        assertEquals(
                List.of(
                        "first role-missing",
                        "a allowed",
                        "b allowed",
                        "x0 role-missing",
                        "x1 role-missing"),
                rows.told());
    }

    @Test
    void whatWasAllowedAndFindsNoPlaceIsCounted() {
        rows.fates.add(Fate.HANGS);
        for (int i = 0; i < 6; i++) {
            log.note(allowed("x" + i));
        }

        assertEquals(2, lost("change"));
    }

    @Test
    void aReleaseHasAPlaceHoweverManyOthersWait() {
        rows.fates.add(Fate.HANGS);
        for (int i = 0; i < 6; i++) {
            log.note(allowed("x" + i));
            log.note(refused("y" + i));
        }
        Future<Void> release = log.require(allowed("r"));

        assertThrows(CompletionException.class, () -> join(release));
        assertEquals(0, lost("release"));
        await(() -> rows.told().size() == 7);
        assertEquals("x0 allowed", rows.told().getFirst());
        assertEquals("r audit-unavailable", rows.told().get(1));
    }

    @Test
    void aReleaseThatFindsNoPlaceIsRefusedAtOnceAndCounted() {
        rows.fates.add(Fate.HANGS);
        log.note(allowed("a"));
        Future<Void> first = log.require(allowed("r"));
        Future<Void> second = log.require(allowed("s"));

        assertTrue(second.failed());
        assertFalse(first.failed());
        assertEquals(1, lost("release"));
    }

    @Test
    void thatAReleaseWasNotSentIsWrittenHoweverManyRefusalsWait() {
        rows.fates.add(Fate.WRITTEN_UNSAID);
        assertThrows(CompletionException.class, () -> join(log.require(allowed("r"))));
        for (int i = 0; i < 6; i++) {
            log.note(refused("y" + i));
        }

        await(() -> rows.told().size() == 4);
        assertEquals(List.of("r allowed", "r not-sent"), rows.told().subList(0, 2));
    }

    @Test
    void aLongPathIsCutAndHasNoZero() {
        assertEquals(300, allowed("/" + "a".repeat(10_000)).path().length());
        assertEquals("/a b", allowed("/a\0b").path());
    }

    @Test
    void anEndThatIsNotWhatWasWrittenIsCounted() {
        log.note(allowed("a"));
        await(() -> rows.told().size() == 1);
        assertEquals(0, meters.get("gateway.audit.broken").gauge().value());
        rows.links.clear();
        rows.fates.add(Fate.LOST);
        log.note(allowed("b"));

        await(() -> rows.told().equals(List.of("b allowed")));
        assertEquals(1, meters.get("gateway.audit.broken").gauge().value());
    }

    private double lost(String kind) {
        return meters.counter("gateway.audit.lost", "kind", kind).count();
    }

    private static Decision allowed(String path) {
        return Decision.allowed("s", "n", "o", path);
    }

    private static Decision refused(String path) {
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
        throw new AssertionError("not in time");
    }
}
