package org.sharedgrowth.observatory.indicators.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.StoreDatabase.FLOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;

class ReleaseFollowerTest extends StoreDatabaseTestBase {
    @Test
    void anEmptyStoreIsAtReleaseZero() {
        FlowSnapshot snapshot = node(Duration.ofSeconds(1)).state().flow(FLOW);

        assertEquals(0, snapshot.release());
        assertEquals(0, snapshot.size());
        assertEquals(-1, snapshot.find("A.KEN.X.F"));
        assertTrue(snapshot.seriesWithCode(1, "KEN").isEmpty());
    }

    @Test
    void aReleaseIsSeenOnTheOtherNodeBeforeItPolls() throws Exception {
        ReleaseFollower firstNode = node(Duration.ofSeconds(30));
        ReleaseFollower secondNode = node(Duration.ofSeconds(30));
        Thread.sleep(300);

        Release release = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "14.50", "15"));

        firstNode.await(release.id()).get(10, TimeUnit.SECONDS);
        secondNode.await(release.id()).get(10, TimeUnit.SECONDS);
        FlowSnapshot snapshot = secondNode.state().flow(FLOW);
        assertEquals("14.50", value(snapshot, "A.KEN.X.F"));
    }

    @Test
    void pollingMakesUpForALostNotification() throws Exception {
        ReleaseFollower node = node(Duration.ofMillis(200));
        database().submit(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));

        database()
                .execute(
                        "insert into release select 1, max(submission), 'DF_TEST:1', 'NSO_KEN', now(), 1,"
                                + " 0, 1, ''::bytea, ''::bytea, now() from series_version");

        node.await(1).get(5, TimeUnit.SECONDS);
        assertEquals(1, node.state().flow(FLOW).alive().getCardinality());
    }

    @Test
    void deletedSeriesDisappearAndOldReleasesKeepThem() {
        database()
                .release(
                        FLOW, v -> v.series("A.KEN.X.F", 2020, "1").series("A.BRA.X.F", 2020, "2"));
        database().release(FLOW, v -> v.delete("A.KEN.X.F"));
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "3"));
        StoreState state = node(Duration.ofSeconds(1)).state();

        assertEquals("{A.BRA.X.F=[2], A.KEN.X.F=[1]}", describe(state, 1));
        assertEquals("{A.BRA.X.F=[2]}", describe(state, 2));
        assertEquals("{A.BRA.X.F=[2], A.KEN.X.F=[3]}", describe(state, 3));
        assertEquals("{}", describe(state, 0));
        FlowSnapshot now = state.flow(FLOW);
        assertArrayEquals(new long[] {1, 2, 3}, now.versionReleases(now.find("A.KEN.X.F")));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyReleaseEqualsAReplayOfTheChanges(long seed) throws Exception {
        Random random = new Random(seed);
        ReleaseFollower live = node(Duration.ofMillis(100));
        List<String> expected = new ArrayList<>(List.of("{}"));
        TreeMap<String, String> model = new TreeMap<>();
        for (int r = 1; r <= 12; r++) {
            TreeMap<String, @Nullable String> changes = new TreeMap<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String key =
                        "A." + "ABCDEF".charAt(random.nextInt(6)) + ".I" + random.nextInt(3) + ".T";
                changes.put(key, random.nextInt(4) == 0 ? null : "" + random.nextInt(1000));
            }
            Release release =
                    database()
                            .release(
                                    FLOW,
                                    v ->
                                            changes.forEach((key, value) -> {
                                                if (value == null) {
                                                    v.delete(key);
                                                } else {
                                                    v.series(key, 2020, value);
                                                }
                                            }));
            changes.forEach((key, value) -> {
                if (value == null) {
                    model.remove(key);
                } else {
                    model.put(key, "[" + value + "]");
                }
            });
            expected.add(model.toString());
            live.await(release.id()).get(5, TimeUnit.SECONDS);
        }
        StoreState loaded = node(Duration.ofSeconds(1)).state();
        for (int r = 0; r <= 12; r++) {
            assertEquals(
                    expected.get(r), describe(live.state(), r), "live, seed " + seed + " at " + r);
            assertEquals(expected.get(r), describe(loaded, r), "loaded, seed " + seed + " at " + r);
        }
    }

    @Test
    void aReaderNeverSeesTwoReleasesMixed() throws Exception {
        ReleaseFollower node = node(Duration.ofMillis(50));
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger mixedReads = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!done.get()) {
                                FlowSnapshot snapshot = node.state().flow(FLOW);
                                String a = value(snapshot, "A.KEN.X.F");
                                String b = value(snapshot, "A.KEN.Y.F");
                                String release =
                                        snapshot.release() == 0 ? "-" : "" + snapshot.release();
                                reads.incrementAndGet();
                                if (!a.equals(b) || !a.equals(release)) {
                                    mixedReads.incrementAndGet();
                                }
                            }
                        });
        for (int r = 1; r <= 30; r++) {
            String value = "" + r;
            database()
                    .release(
                            FLOW,
                            v ->
                                    v.series("A.KEN.X.F", 2020, value)
                                            .series("A.KEN.Y.F", 2020, value)
                                            .series("A.KEN.N" + value + ".F", 2020, value));
        }
        node.await(30).get(5, TimeUnit.SECONDS);
        done.set(true);
        reader.join();

        assertEquals(0, mixedReads.get());
        assertTrue(reads.get() > 30);
    }

    @Test
    void whileTheStructureIsUnknownEverySeriesIsRestricted() {
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));

        assertTrue(node(Duration.ofSeconds(1)).state().flow(FLOW).isRestricted(0));
    }

    @Test
    void aCancelledWaitDoesNotAffectOthers() throws Exception {
        ReleaseFollower node = node(Duration.ofMillis(50));
        var otherWait = node.await(1);
        assertTrue(node.await(1).cancel(false));

        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));

        otherWait.get(5, TimeUnit.SECONDS);
        assertEquals(1, node.state().release());
    }

    @Test
    void aClosedNodeStopsFollowing() throws Exception {
        ReleaseFollower node = node(Duration.ofMillis(50));
        node.close();
        Thread.sleep(200);
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1"));

        Thread.sleep(300);
        assertFalse(node.await(1).isDone());
        assertNull(node.state().log().find(1));
    }

    @Test
    void oldVersionsReadTogetherAreCorrect() throws Exception {
        int count = 40;
        database().release(FLOW, v -> areaKeys(count).forEach(a -> v.series(a, 2020, "1.5", "2")));
        Release second =
                database()
                        .release(FLOW, v -> areaKeys(20).forEach(a -> v.series(a, 2020, "7", "8")));
        ReleaseFollower node = node(Duration.ofSeconds(1));
        node.await(second.id()).get(5, TimeUnit.SECONDS);
        FlowSnapshot past = node.state().flow(FLOW, 1);
        int[] ordinals = past.alive().toArray();

        assertTrue(past.isPast());
        assertNull(past.atHand(ordinals), "some versions are only in the database");
        past.packed(ordinals, count).await().atMost(Duration.ofSeconds(5));
        PackedVersion[] together = past.atHand(ordinals);

        assertNotNull(together);
        assertSame(
                together,
                node.state().flow(FLOW, 1).atHand(ordinals),
                "moved to adjacent memory only once");
        for (int i = 0; i < count; i++) {
            SeriesContent content = SeriesCodec.decode(together[i].bytes());
            assertEquals("1.5", String.valueOf(content.values().value(0)), past.key(ordinals[i]));
        }
        FlowSnapshot now = node.state().flow(FLOW);
        assertFalse(now.isPast());
        assertEquals("7", value(now, "A.A00.X.F"));
        assertEquals("1.5", value(now, "A.A39.X.F"));
    }

    @Test
    void replacedVersionsAreKept() throws Exception {
        ReleaseFollower node = node(Duration.ofSeconds(1));
        database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "1.5"));
        node.await(1).get(5, TimeUnit.SECONDS);
        Release second = database().release(FLOW, v -> v.series("A.KEN.X.F", 2020, "7"));
        node.await(second.id()).get(5, TimeUnit.SECONDS);

        database().clear();
        PackedVersion first =
                node.state()
                        .flow(FLOW)
                        .versions(i -> 0, new long[] {1})
                        .await()
                        .atMost(Duration.ofSeconds(5))
                        .getFirst();

        assertEquals("1.5", String.valueOf(SeriesCodec.decode(first.bytes()).values().value(0)));
    }

    private static Stream<String> areaKeys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "A.A%02d.X.F".formatted(i));
    }

    private static String value(FlowSnapshot snapshot, String key) {
        int ordinal = snapshot.find(key);
        PackedVersion version = ordinal < 0 ? null : snapshot.inMemory(ordinal);
        SeriesContent content = version == null ? null : SeriesCodec.decode(version.bytes());
        return content == null ? "-" : String.valueOf(content.values().value(0));
    }

    /** Keys in order with all values; old versions are read from the database. */
    private static String describe(StoreState state, long release) {
        FlowSnapshot snapshot = state.flow(FLOW, release);
        int[] ordinals = snapshot.alive().toArray();
        PackedVersion[] packed =
                snapshot.packed(ordinals, ordinals.length).await().atMost(Duration.ofSeconds(5));
        TreeMap<String, List<Object>> valuesByKey = new TreeMap<>();
        for (int i = 0; i < ordinals.length; i++) {
            List<Object> values = new ArrayList<>();
            SeriesContent content = SeriesCodec.decode(packed[i].bytes());
            for (int p = 0; p < content.size(); p++) {
                values.add(String.valueOf(content.values().value(p)));
            }
            valuesByKey.put(snapshot.key(ordinals[i]), values);
        }
        return valuesByKey.toString();
    }
}
