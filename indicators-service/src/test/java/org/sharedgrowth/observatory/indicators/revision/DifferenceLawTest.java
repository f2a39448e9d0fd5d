package org.sharedgrowth.observatory.indicators.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Applying the differences to the rows as of one release gives the rows as of a later one. */
@QuarkusTest
class DifferenceLawTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();
    private static final List<String> KEYS =
            List.of(
                    "A.NAM.ICT_SKILLS._T._T._T._T._T",
                    "A.RWA.ICT_SKILLS._T._T._T._T._T",
                    "A.RWA.ICT_SKILLS.F._T._T._T._T",
                    "A.ZAF.COVERAGE_4G._T._T._T._T._T");
    private static final Set<String> NON_ATTRIBUTE_COLUMNS =
            Set.of(
                    "STRUCTURE",
                    "STRUCTURE_ID",
                    "ACTION",
                    "FREQ",
                    "REF_AREA",
                    "INDICATOR",
                    "SEX",
                    "AGE",
                    "URBANISATION",
                    "INCOME",
                    "DISABILITY",
                    "TIME_PERIOD");

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @ParameterizedTest(name = "the law of differences, seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void applyingTheDifferencesGivesTheLaterVintage(int seed) throws Throwable {
        smallWorld.create();
        String flow = "DF_DIFF" + seed;
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow(flow, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement(flow, "NSO_KEN", "KEN")
                                .bytes(),
                        flow));
        Random random = new Random(seed);
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            releases.add(
                    data.release(
                            flow + ":1",
                            "NSO_KEN",
                            v -> {
                                v.series("A.BRA.ICT_SKILLS._T._T._T._T._T", randomSeries(random));
                                for (String key : KEYS) {
                                    if (random.nextInt(5) == 0) {
                                        v.delete(key);
                                    } else if (random.nextInt(3) > 0) {
                                        v.series(key, randomSeries(random));
                                    }
                                }
                            }));
        }
        for (int from = 0; from < releases.size(); from++) {
            for (int to = from; to < releases.size(); to++) {
                String message = "seed " + seed + ", " + from + " to " + to;
                Map<String, Map<String, String>> rows = rows(flow, releases.get(from));
                Set<String> reported = apply(rows, flow, releases.get(from), releases.get(to));
                assertEquals(rows(flow, releases.get(to)), rows, message);
                assertEquals(
                        updatedCells(flow, releases.get(from), releases.get(to)),
                        reported,
                        message);
            }
        }
    }

    /**
     * Uses few distinct values, statuses and texts, so that some changes affect only one of them.
     */
    private static SeriesBuilder randomSeries(Random random) {
        SeriesBuilder series =
                random.nextInt(4) == 0 ? aSeries().measuredIn("USD", "0", "1") : aSeries();
        series.row("1999", "1");
        for (int year = 2000; year < 2012; year++) {
            String period = Integer.toString(year);
            String value = "1" + (random.nextBoolean() ? ".5" : ".50");
            String remark = random.nextBoolean() ? null : "a, \"b\"" + random.nextInt(2);
            switch (random.nextInt(8)) {
                case 0 -> series.row(period, "", "L", "F", null, remark);
                case 1 -> series.row(period, value, "A", "C", null, remark);
                case 2 -> series.row(period, value, "P", "F", null, remark);
                case 3 -> {
                    // No row.
                }
                default -> series.row(period, value, "A", "F", "s", remark);
            }
        }
        return series;
    }

    /** Each row's content by key and period, without empty values. */
    private static Map<String, Map<String, String>> rows(String flow, Release release) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (NamedCsvRecord line : csv(flow, "asOf=" + release.publishedAt())) {
            Map<String, String> row = new TreeMap<>(line.getFieldsAsMap());
            row.keySet().removeAll(NON_ATTRIBUTE_COLUMNS);
            row.values().removeIf(String::isEmpty);
            rows.put(cell(line), row);
        }
        return rows;
    }

    /**
     * The cells that SDMX reports as changed between two releases, each followed by whether it was
     * deleted.
     */
    private static Set<String> updatedCells(String flow, Release from, Release to) {
        Set<String> cells = new TreeSet<>();
        String requested = "updatedAfter=" + from.publishedAt() + "&asOf=" + to.publishedAt();
        for (NamedCsvRecord line : csv(flow, requested)) {
            cells.add(cell(line) + " " + line.getField("ACTION").equals("D"));
        }
        return cells;
    }

    private static List<NamedCsvRecord> csv(String flow, String requested) {
        String target =
                "/sdmx/3.0/data/dataflow/DIGOBS/" + flow + "/+/*?format=csvdata&" + requested;
        String text = RawAnswer.get(target, Map.of()).text();
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private static String cell(NamedCsvRecord line) {
        return String.join(".", line.getFields().subList(3, 11))
                + " "
                + line.getField("TIME_PERIOD");
    }

    private static Set<String> apply(
            Map<String, Map<String, String>> rows, String flow, Release from, Release to)
            throws Exception {
        Set<String> reported = new TreeSet<>();
        for (int page = 1; ; page++) {
            String target =
                    "/api/indicators/v1/flows/"
                            + flow
                            + "/revisions?pageSize=7&page="
                            + page
                            + "&from="
                            + from.id()
                            + "&to="
                            + to.id();
            JsonNode items =
                    JSON.readTree(RawAnswer.get(target, Map.of()).statusCode(200).text())
                            .path("items");
            for (JsonNode item : items) {
                String cell = item.path("key").asText() + " " + item.path("period").asText();
                reported.add(cell + " " + item.path("current").isNull());
                apply(rows, cell, item);
            }
            if (items.size() < 7) {
                return reported;
            }
        }
    }

    private static void apply(Map<String, Map<String, String>> rows, String cell, JsonNode item) {
        Map<String, String> row = rows.remove(cell);
        assertEquals(item.path("previous").isNull(), row == null, () -> "existed before: " + item);
        if (item.path("current").isNull()) {
            return;
        }
        Map<String, String> next = row == null ? new TreeMap<>() : row;
        put(next, "OBS_VALUE", item.path("current").path("value"));
        put(next, "OBS_STATUS", item.path("current").path("status"));
        for (JsonNode attribute : item.path("attributes")) {
            String id = attribute.path("id").asText();
            assertEquals(text(attribute.path("previous")), next.get(id), () -> "previous: " + item);
            put(next, id, attribute.path("current"));
        }
        rows.put(cell, next);
    }

    private static void put(Map<String, String> row, String id, JsonNode value) {
        if (value.isNull()) {
            row.remove(id);
        } else {
            row.put(id, value.asText());
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }
}
