package org.sharedgrowth.observatory.indicators.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.StoreDatabase;

class ReleasesTest {
    private static final String FLOW = StoreDatabase.FLOW;
    private static @Nullable StoreDatabase server;

    @BeforeAll
    static void startDatabase() throws IOException {
        server = new StoreDatabase();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database().close();
    }

    @BeforeEach
    void clear() {
        database().clear();
    }

    @Test
    void theHashCanBeComputedAgainFromWhatWasReleased() throws Exception {
        Release first = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1.0"));
        Release second =
                database()
                        .release(
                                FLOW,
                                v ->
                                        v.series("A.KEN.X.F", 2020, "2")
                                                .series("A.BRA.X.F", 2020, "3"));

        assertEquals(1, first.id());
        assertEquals(2, second.id());
        assertArrayEquals(HashChain.start(), first.previousHash());
        assertArrayEquals(first.hash(), second.previousHash());
        assertArrayEquals(HashChain.hash(first, versions(first.submission())), first.hash());
        assertArrayEquals(HashChain.hash(second, versions(second.submission())), second.hash());
    }

    @Test
    void releasesAtTheSameTimeAreNumberedWithoutGapsAtStrictlyIncreasingInstants()
            throws Exception {
        List<Future<Release>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 24; i++) {
                String key = "A.KEN.I" + i + ".F";
                long submission = database().submit(FLOW, v -> v.series(key, 2020, "1"));
                running.add(
                        threads.submit(() -> released(database().tryRelease(FLOW, submission, 0))));
            }
        }
        TreeMap<Long, Instant> instants = new TreeMap<>();
        for (Future<Release> release : running) {
            instants.put(release.get().id(), release.get().publishedAt());
        }
        assertEquals(24, instants.size());
        assertEquals(24, instants.lastKey());
        Set<Instant> distinct = new HashSet<>(instants.values());
        assertEquals(24, distinct.size());
        assertEquals(List.copyOf(instants.values()), instants.values().stream().sorted().toList());
    }

    @Test
    void aSubmissionCheckedBeforeAnotherTouchedItsSeriesIsRefusedWithTheKeys() {
        Release base = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        long late =
                database()
                        .submit(
                                FLOW,
                                v ->
                                        v.series("A.KEN.X.F", 2020, "2")
                                                .series("A.KEN.Y.F", 2020, "2"));
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "3"));

        ReleaseOutcome outcome = database().tryRelease(FLOW, late, base.id());

        assertEquals(new ReleaseOutcome.Conflict(List.of("A.KEN.X.F")), outcome);
    }

    @Test
    void releasesOfOtherSeriesSinceTheCheckDoNotMatter() {
        Release base = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        long late = database().submit(FLOW, v -> v.series("A.KEN.Y.F", 2020, "2"));
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "3"));

        assertEquals(3, released(database().tryRelease(FLOW, late, base.id())).id());
    }

    @Test
    void aClockThatWasSetBackStillGivesLaterInstants() {
        Release first = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        database().execute("update release set published_at = published_at + interval '1 hour'");

        Release second = database().release(FLOW, v -> v.series("A.KEN.Y.F", 2020, "1"));

        assertTrue(second.publishedAt().isAfter(first.publishedAt().plusSeconds(3600)));
    }

    private static Release released(ReleaseOutcome outcome) {
        if (outcome instanceof ReleaseOutcome.Released(Release release)) {
            return release;
        }
        throw new AssertionError(outcome);
    }

    private static byte[] versions(long submission) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var connection = database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select series_id, content_hash from series_version"
                                        + " where submission = "
                                        + submission
                                        + " order by series_id");
                DataOutputStream out = new DataOutputStream(bytes)) {
            while (rows.next()) {
                out.writeLong(rows.getLong(1));
                out.write(rows.getBytes(2));
            }
        }
        return bytes.toByteArray();
    }

    private static StoreDatabase database() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }
}
