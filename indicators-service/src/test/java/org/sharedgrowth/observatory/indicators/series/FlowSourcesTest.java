package org.sharedgrowth.observatory.indicators.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.series.StoreDatabase.FLOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;

/** The offices' data as nodes load it from the database. */
class FlowSourcesTest extends StoreDatabaseTestBase {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String KEY = "A.KEN.X.F";
    private static final List<String> OFFICES = List.of("NSO_A", "NSO_B", "OBS");

    @Test
    void anOfficeKeepsItsHistoryWhenAnotherSendsTheSameSeries() throws Exception {
        ReleaseFollower live = node(POLL);
        database().releaseOf("NSO_A", FLOW, v -> v.series(KEY, 2020, "1"));
        database().releaseOf("NSO_A", FLOW, v -> v.series(KEY, 2020, "2"));
        database()
                .releaseOf(
                        "NSO_B",
                        FLOW,
                        v ->
                                v.series(KEY, 2020, "2", "9")
                                        .officeVersion(
                                                KEY, aSeries().row("2020", "8").row("2021", "9")));
        Release last =
                database()
                        .releaseOf(
                                "NSO_A",
                                FLOW,
                                v ->
                                        v.series(KEY, 2020, "3", "9")
                                                .officeVersion(KEY, aSeries().row("2020", "3")));
        live.await(last.id()).get(5, TimeUnit.SECONDS);

        for (ReleaseFollower node : List.of(live, node(POLL))) {
            StoreState state = node.state();
            assertEquals("[1] [2] [2] [3]", history(state, "NSO_A"));
            assertEquals("- - [8, 9] [8, 9]", history(state, "NSO_B"));
            assertEquals("- - - -", history(state, "OBS"));
            FlowSnapshot officeSnapshot = state.flow(FLOW, 4, "NSO_A");
            assertArrayEquals(
                    new long[] {1, 2, 4}, officeSnapshot.versionReleases(officeSnapshot.find(KEY)));
            assertEquals("[3, 9]", values(state.flow(FLOW)));
        }
    }

    @Test
    void aSeriesOfOneOfficeHasNoSeparateVersions() {
        database().releaseOf("NSO_A", FLOW, v -> v.series(KEY, 2020, "1"));
        StoreState state = node(POLL).state();

        assertEquals(Set.of(), state.sources(FLOW).series());
        assertEquals("[1]", history(state, "NSO_A"));
        assertEquals("-", history(state, "NSO_B"));
    }

    @Test
    void anOrderOfPreferenceAppliesFromItsRelease() throws Exception {
        ReleaseFollower live = node(POLL);
        database().releaseOf("NSO_A", FLOW, v -> v.series(KEY, 2020, "1"));
        database()
                .releaseOf(
                        "NSO_B",
                        FLOW,
                        v ->
                                v.series("A.KEN.Y.F", 2020, "1")
                                        .officeVersion(KEY, aSeries().row("2020", "5")));
        long number = database().submit(FLOW, v -> v.series(KEY, 2020, "5"));
        database()
                .execute(
                        "insert into source_preference values ("
                                + number
                                + ", 'DF_TEST:1', 'NSO_B,NSO_A', 'steward')");
        database().tryRelease(FLOW, number, Long.MAX_VALUE);
        live.await(3).get(5, TimeUnit.SECONDS);

        for (ReleaseFollower node : List.of(live, node(POLL))) {
            FlowSources sources = node.state().sources(FLOW);
            assertEquals(List.of(), sources.declaredOrder(2));
            assertEquals(0, sources.declaringRelease(2));
            assertEquals(List.of("NSO_B", "NSO_A"), sources.declaredOrder(3));
            assertEquals(3, sources.declaringRelease(4));
            assertEquals("[1] [1] [1]", history(node.state(), "NSO_A"));
            assertEquals("- [5] [5]", history(node.state(), "NSO_B"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyNodeShowsTheDataOfEveryOfficeAtEveryRelease(long seed) throws Exception {
        Random random = new Random(seed);
        ReleaseFollower live = node(POLL);
        Map<String, Map<String, String>> model = new TreeMap<>();
        List<Map<String, Map<String, String>>> expected = new ArrayList<>();
        expected.add(copy(model));
        for (int r = 1; r <= 20; r++) {
            String office = OFFICES.get(random.nextInt(OFFICES.size()));
            Set<String> keys = new HashSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                keys.add("A.KEN.I" + random.nextInt(5) + ".F");
            }
            Release release =
                    database()
                            .releaseOf(
                                    office,
                                    FLOW,
                                    v -> keys.forEach(key -> send(model, office, key, random, v)));
            expected.add(copy(model));
            live.await(release.id()).get(5, TimeUnit.SECONDS);
        }
        for (ReleaseFollower node : List.of(live, node(POLL))) {
            for (int release = 0; release < expected.size(); release++) {
                for (String office : OFFICES) {
                    assertEquals(
                            expected.get(release).getOrDefault(office, Map.of()),
                            allValues(node.state().flow(FLOW, release, office)),
                            "seed " + seed + " release " + release + " office " + office);
                }
            }
        }
    }

    /**
     * Submits a value or sometimes withdraws the series. The version of the office is stored
     * separately if another office has sent the series too.
     */
    private static void send(
            Map<String, Map<String, String>> model,
            String office,
            String key,
            Random random,
            Versions versions) {
        boolean shared =
                model.entrySet().stream()
                        .anyMatch(e -> !e.getKey().equals(office) && e.getValue().containsKey(key));
        String value = Integer.toString(random.nextInt(1000));
        boolean deleted = random.nextInt(5) == 0;
        byte[] packed =
                deleted
                        ? SeriesCodec.tombstone(Frequency.A)
                        : aSeries().row("2020", value).packed();
        if (shared) {
            versions.officeVersion(key, packed);
            versions.series(key, 2020, "1", value);
        } else {
            versions.series(key, packed);
        }
        model.computeIfAbsent(office, o -> new TreeMap<>())
                .put(key, deleted ? "-" : "[" + value + "]");
    }

    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> model) {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        model.forEach((office, series) -> copy.put(office, new TreeMap<>(series)));
        return copy;
    }

    private static Map<String, String> allValues(FlowSnapshot snapshot) {
        Map<String, String> allValues = new TreeMap<>();
        for (int ordinal = 0; ordinal < snapshot.size(); ordinal++) {
            if (snapshot.versionRelease(ordinal) > 0) {
                allValues.put(snapshot.key(ordinal), values(snapshot, ordinal));
            }
        }
        return allValues;
    }

    private static String history(StoreState state, String office) {
        List<String> history = new ArrayList<>();
        for (long release = 1; release <= state.release(); release++) {
            history.add(values(state.flow(FLOW, release, office)));
        }
        return String.join(" ", history);
    }

    private static String values(FlowSnapshot snapshot) {
        return values(snapshot, snapshot.find(KEY));
    }

    /** Old versions are read from the database. */
    private static String values(FlowSnapshot snapshot, int ordinal) {
        if (ordinal < 0) {
            return "-";
        }
        PackedVersion packed =
                snapshot.packed(new int[] {ordinal}, 1).await().atMost(Duration.ofSeconds(5))[0];
        if (packed == null) {
            return "-";
        }
        PackedSeries series = new PackedSeries().wrap(packed);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(String.valueOf(series.value(i)));
        }
        return values.toString();
    }
}
