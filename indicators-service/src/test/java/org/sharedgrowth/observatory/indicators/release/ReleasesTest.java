package org.sharedgrowth.observatory.indicators.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.StoreDatabase;
import org.sharedgrowth.observatory.indicators.series.StoreDatabaseTestBase;

class ReleasesTest extends StoreDatabaseTestBase {
    private static final String FLOW = StoreDatabase.FLOW;

    @Test
    void theHashCanBeRecomputedFromTheReleasedData() throws Exception {
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
    void concurrentReleasesAreNumberedWithoutGapsAtIncreasingInstants() throws Exception {
        List<Future<Release>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 24; i++) {
                String key = "A.KEN.I" + i + ".F";
                long submission = database().submit(FLOW, v -> v.series(key, 2020, "1"));
                running.add(
                        threads.submit(
                                () -> requireReleased(database().tryRelease(FLOW, submission, 0))));
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
    void aSubmissionWithSeriesChangedSinceItsCheckIsRefused() {
        Release base = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        long lateSubmission =
                database()
                        .submit(
                                FLOW,
                                v ->
                                        v.series("A.KEN.X.F", 2020, "2")
                                                .series("A.KEN.Y.F", 2020, "2"));
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "3"));

        ReleaseOutcome outcome = database().tryRelease(FLOW, lateSubmission, base.id());

        assertEquals(new ReleaseOutcome.Conflict(List.of("A.KEN.X.F")), outcome);
    }

    @Test
    void releasesOfOtherSeriesSinceTheCheckAreIrrelevant() {
        Release base = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        long lateSubmission = database().submit(FLOW, v -> v.series("A.KEN.Y.F", 2020, "2"));
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "3"));

        assertEquals(
                3, requireReleased(database().tryRelease(FLOW, lateSubmission, base.id())).id());
    }

    @Test
    void aClockThatWasSetBackStillGivesLaterInstants() {
        Release first = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        database()
                .execute(
                        "update release set published_at = published_at + interval '1 hour',"
                                + " recorded_at = recorded_at + interval '1 hour'");

        Release second = database().release(FLOW, v -> v.series("A.KEN.Y.F", 2020, "1"));

        assertTrue(second.publishedAt().isAfter(first.publishedAt().plusSeconds(3600)));
    }

    @Test
    void backloadedHistoryKeepsItsDateAndTheChainStaysVerifiable() throws Exception {
        Instant past = Instant.parse("2018-08-01T00:00:00Z");
        Release dated = database().release(FLOW, past, v -> v.series("A.KEN.X.F", 2010, "1"));
        Release now = database().release(FLOW, v -> v.series("A.KEN.X.F", 2010, "2"));

        assertEquals(past, dated.publishedAt());
        assertTrue(dated.recordedAt().isAfter(Instant.parse("2026-01-01T00:00:00Z")));
        assertEquals(now.recordedAt(), now.publishedAt());
        assertArrayEquals(HashChain.hash(dated, versions(dated.submission())), dated.hash());
        assertArrayEquals(HashChain.hash(now, versions(now.submission())), now.hash());
        assertArrayEquals(dated.hash(), now.previousHash());
    }

    @Test
    void theHashCoversBothInstants() throws Exception {
        Instant past = Instant.parse("2018-08-01T00:00:00Z");
        Release release = database().release(FLOW, past, v -> v.series("A.KEN.X.F", 2010, "1"));
        byte[] versions = versions(release.submission());

        for (Release forged :
                List.of(
                        withDates(release, past.plusSeconds(1), release.recordedAt()),
                        withDates(release, past, release.recordedAt().plusSeconds(1)),
                        withDates(release, past, past))) {
            assertFalse(Arrays.equals(release.hash(), HashChain.hash(forged, versions)));
        }
    }

    @Test
    void theHashCoversTheVersionsOfOfficesAndThePreference() throws Exception {
        String key = "A.KEN.X.F";
        Release fromOffice =
                database()
                        .release(
                                FLOW,
                                v ->
                                        v.series(key, 2020, "1")
                                                .officeVersion(key, aSeries().row("2020", "2")));
        long number = database().submit(FLOW, v -> v.series(key, 2020, "2"));
        database()
                .execute(
                        "insert into source_preference values ("
                                + number
                                + ", 'DF_TEST:1', 'OBS,NSO_KEN', 'steward')");
        Release preferred = requireReleased(database().tryRelease(FLOW, number, fromOffice.id()));

        byte[] sources = join(utf8("sources\n"), hashes("source_version", fromOffice.submission()));
        byte[] order = utf8("preference\nOBS,NSO_KEN");
        assertArrayEquals(
                HashChain.hash(fromOffice, join(versions(fromOffice.submission()), sources)),
                fromOffice.hash());
        assertArrayEquals(
                HashChain.hash(preferred, join(versions(number), order)), preferred.hash());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Release withDates(Release release, Instant publishedAt, Instant recordedAt) {
        return new Release(
                release.id(),
                release.submission(),
                release.dataKey(),
                release.provider(),
                publishedAt,
                recordedAt,
                release.counts(),
                release.previousHash(),
                release.hash(),
                release.reason());
    }

    @Test
    void theHashCoversTheReason() throws Exception {
        Release withReason =
                database()
                        .releaseWithReason("Recount", FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        byte[] versions = versions(withReason.submission());
        Release withoutReason =
                new Release(
                        withReason.id(),
                        withReason.submission(),
                        withReason.dataKey(),
                        withReason.provider(),
                        withReason.publishedAt(),
                        withReason.recordedAt(),
                        withReason.counts(),
                        withReason.previousHash(),
                        withReason.hash(),
                        null);

        assertEquals("Recount", withReason.reason());
        assertArrayEquals(withReason.hash(), HashChain.hash(withReason, versions));
        assertFalse(Arrays.equals(withReason.hash(), HashChain.hash(withoutReason, versions)));
    }

    @Test
    void historyIsNotDatedBeforeTheFlowsNewestReleaseNorInTheFuture() {
        Instant past = Instant.parse("2018-08-01T00:00:00Z");
        Instant future = Instant.parse("2100-01-01T00:00:00Z");
        Release first = database().release(FLOW, past, v -> v.series("A.KEN.X.F", 2010, "1"));
        long next = database().submit(FLOW, v -> v.series("A.KEN.X.F", 2010, "2"));

        assertEquals(
                new ReleaseOutcome.TooEarly(past, first.id(), past),
                database().tryRelease(FLOW, next, first.id(), past));
        if (database().tryRelease(FLOW, next, first.id(), future)
                instanceof ReleaseOutcome.InFuture(Instant requested, Instant now)) {
            assertEquals(future, requested);
            assertTrue(now.isBefore(future));
        } else {
            throw new AssertionError("a release dated in the future was not refused");
        }
        Instant later = past.plusNanos(1000);
        assertEquals(
                later,
                requireReleased(database().tryRelease(FLOW, next, first.id(), later))
                        .publishedAt());
    }

    @Test
    void theReleaseAsOfAnInstantIsFoundForEachFlow() {
        Instant past = Instant.parse("2018-08-01T00:00:00Z");
        Release now = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));
        Release dated = database().release("DF_OLD:1", past, v -> v.series("A.KEN.X.F", 2010, "1"));
        ReleaseLog log = ReleaseLog.EMPTY.with(List.of(now, dated));

        assertEquals(0, log.asOf(FLOW, past));
        assertEquals(dated.id(), log.asOf("DF_OLD:1", past));
        assertEquals(0, log.asOf("DF_OLD:1", past.minusNanos(1000)));
        assertEquals(now.id(), log.asOf(FLOW, now.publishedAt()));
        assertEquals(dated.id(), log.newestAt(past));
        assertEquals(now.id(), Objects.requireNonNull(log.lastOf(FLOW, dated.id())).id());
        assertNull(log.lastOf("DF_OLD:1", now.id()));
    }

    private static Release requireReleased(ReleaseOutcome outcome) {
        if (outcome instanceof ReleaseOutcome.Released(Release release)) {
            return release;
        }
        throw new AssertionError(outcome);
    }

    private static byte[] versions(long submission) throws Exception {
        return hashes("series_version", submission);
    }

    private static byte[] hashes(String table, long submission) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var connection = database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select series_id, content_hash from "
                                        + table
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
}
