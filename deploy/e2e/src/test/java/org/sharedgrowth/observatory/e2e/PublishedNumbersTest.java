package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares numbers published by other organisations with those that the running service computes.
 * The inputs of the computations are part of the seed, or an office sends them to a separate
 * dataflow. The published files are not part of the repository: they are read from {@code
 * -Dvectors=FOLDER}, by default from {@code ../shared/vectors} beside it, and figures from {@code
 * -Ddata=FOLDER}. Tests whose files are missing are skipped.
 */
@ExtendWith(Suite.class)
class PublishedNumbersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path VECTORS = folder("vectors");
    private static final Path FIGURES = folder("data").resolve("disaggregated_small.csv");
    private static final String INDICES = "/api/indicators/v1/indices/";
    private static final List<String> SURVEYS = List.of("2012", "2014", "2016");

    /** A prefix of codes that only this test uses, so that no page shows these figures. */
    private static final String WDI = "WDI_";

    private static final String POPULATION = WDI + "SP_POP_TOTL";

    /** The pillars of the Global Cybersecurity Index, by their columns in the file. */
    private static final Map<String, String> PILLARS =
            Map.of(
                    "gci_legal_measures", "LEGAL",
                    "gci_technical_measures", "TECHNICAL",
                    "gci_organisational_measures", "ORGANISATIONAL",
                    "gci_capacity_development", "CAPACITY",
                    "gci_cooperative_measures", "COOPERATIVE");

    private static final Map<String, String> RULES = Map.of("sum", "s", "weighted_average", "w");
    private static final Map<String, String> SEXES =
            Map.of("bothsex", "_T", "female", "F", "male", "M");

    private static Path folder(String name) {
        String property = System.getProperty(name, "");
        return property.isEmpty()
                ? Suite.repository().resolveSibling("shared").resolve(name)
                : Path.of(property);
    }

    @BeforeAll
    static void registerAndRelease() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(VECTORS), VECTORS + " does not exist");
        try (InputStream message =
                PublishedNumbersTest.class.getResourceAsStream("/numbers.json")) {
            Answer registered =
                    Http.post(
                            "/api/indicators/v1/structures",
                            new OfficeProgram("observatory-steward").token(),
                            "application/json",
                            new String(Objects.requireNonNull(message).readAllBytes(), UTF_8));
            assertEquals(200, registered.status(), registered::toString);
        }
        Map<String, String> rows = new TreeMap<>();
        for (String year : SURVEYS) {
            for (JsonNode one : cases("egdi_" + year)) {
                for (String part : List.of("osi", "tii", "hci")) {
                    String input = part.toUpperCase(Locale.ROOT);
                    add(rows, one.path("iso3").asText(), input, "_T", year, one.path(part));
                }
            }
        }
        for (JsonNode one : cases("gci2020")) {
            PILLARS.forEach((column, part) ->
                    add(rows, one.path("cc_iso3c").asText(), part, "_T", "2020", one.path(column)));
        }
        for (JsonNode one : cases("aggregation")) {
            String year = one.path("period").asText();
            for (JsonNode member : one.path("members")) {
                String area = member.path("area").asText();
                add(rows, area, POPULATION, "_T", year, member.path("weight"));
                add(rows, area, indicator(one), "_T", year, member.path("value"));
            }
        }
        readFiguresBySex((key, value) ->
                add(rows, key.get(0), "IT_USE_II99", key.get(1), key.get(2), value));
        release(rows);
    }

    private static void add(
            Map<String, String> rows,
            String area,
            String indicator,
            String sex,
            String year,
            JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            String key = String.join(",", "A", area, indicator, sex, year);
            rows.put(key, key + "," + value.asText() + ",A");
        }
    }

    private static void release(Map<String, String> rows) {
        String csv =
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,"
                        + "OBS_STATUS\n"
                        + rows.values().stream()
                                .map(row -> "dataflow,DIGOBS:DF_NUMBERS(1.0.0),I," + row + "\n")
                                .collect(Collectors.joining());
        Releases.release("wb", "DF_NUMBERS", csv);
    }

    /** HDI, inequality-adjusted HDI, gender development and gender inequality, printed by UNDP. */
    @ParameterizedTest
    @CsvSource({"HDI, hdi, 191", "IHDI, ihdi, 156", "GDI, gdi, 172", "GII, gii, 170"})
    void scoresEqualThoseOfTheHumanDevelopmentReport(String code, String column, int count)
            throws IOException {
        Map<String, JsonNode> scores = byArea(INDICES + code + "/scores?period=2021");
        int compared = 0;
        for (JsonNode one : cases("hdi")) {
            JsonNode printed = one.path(column);
            if (!printed.isNull() && !one.path("aggregate").asBoolean()) {
                JsonNode score = score(scores, one.path("iso3").asText());
                assertEquals(printed.asDouble(), score.path("printed").asDouble(), score::toString);
                compared++;
            }
        }
        assertEquals(count, compared);
    }

    @Test
    void ranksEqualThoseOfTheHumanDevelopmentReport() throws IOException {
        Map<String, JsonNode> scores = byArea(INDICES + "HDI/scores?period=2021");
        int compared = 0;
        for (JsonNode one : cases("hdi")) {
            if (one.path("hdi_rank").isNumber() && !one.path("aggregate").asBoolean()) {
                JsonNode score = score(scores, one.path("iso3").asText());
                assertEquals(
                        one.path("hdi_rank").asInt(), score.path("rank").asInt(), score::toString);
                compared++;
            }
        }
        assertEquals(191, compared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012", "2014", "2016"})
    void scoresAndRanksEqualThoseOfTheEGovernmentSurvey(String year) throws IOException {
        Map<String, JsonNode> scores =
                byArea(INDICES + "EGDI/scores?flow=DF_NUMBERS&version=" + year + "&period=" + year);
        for (JsonNode one : cases("egdi_" + year)) {
            JsonNode score = score(scores, one.path("iso3").asText());
            assertEquals(
                    one.path("egdi").asDouble(),
                    score.path("score").asDouble(),
                    1e-4,
                    score::toString);
            assertEquals(one.path("rank").asInt(), score.path("rank").asInt(), score::toString);
        }
        assertEquals(193, cases("egdi_" + year).size());
    }

    @Test
    void sumsEqualThoseOfTheCybersecurityIndex() throws IOException {
        Map<String, JsonNode> scores = byArea(INDICES + "GCI/scores?flow=DF_NUMBERS&period=2020");
        Set<String> refused = new TreeSet<>();
        for (JsonNode one : cases("gci2020")) {
            String area = one.path("cc_iso3c").asText();
            JsonNode score = score(scores, area);
            if (PILLARS.keySet().stream().allMatch(column -> one.path(column).isNumber())) {
                assertEquals(
                        one.path("gci_overall").asDouble(),
                        score.path("score").asDouble(),
                        0.02 + 1e-9,
                        score::toString);
            } else {
                assertEquals("missing-component", score.at("/reason/reason").asText());
                refused.add(area);
            }
        }
        assertEquals(Set.of("MOZ", "SVK", "SVN"), refused);
    }

    /** The request lists the members, because the members of the groups have changed since. */
    @Test
    void aggregatesEqualThoseOfTheWorldBank() throws IOException {
        for (JsonNode one : cases("aggregation")) {
            String members =
                    StreamSupport.stream(one.path("members").spliterator(), false)
                            .map(member -> member.path("area").asText())
                            .collect(Collectors.joining(","));
            Answer answer =
                    Http.send(
                            Http.request(
                                    "/api/indicators/v1/analysis/aggregates?flow=DF_NUMBERS"
                                            + "&weight="
                                            + POPULATION
                                            + "&indicator="
                                            + indicator(one)
                                            + "&period="
                                            + one.path("period").asText()
                                            + "&rule="
                                            + RULES.get(one.path("rule").asText())
                                            + "&area="
                                            + members));
            JsonNode item = answer.json().path("items").path(0);
            double computed = one.path("computed").asDouble();
            assertEquals(
                    computed,
                    item.path("value").asDouble(Double.NaN),
                    1e-9 * Math.max(1, Math.abs(computed)),
                    answer::toString);
            assertEquals(
                    one.path("coverage").asDouble(),
                    item.path("coverageWeight").asDouble(),
                    1e-9,
                    answer::toString);
        }
    }

    /** In 42 of 1,150 cells women and men are both on the same side of the total. */
    @Test
    void totalsThatDoNotLieBetweenTheirPartsCauseWarnings() throws IOException {
        Assumptions.assumeTrue(Files.exists(FIGURES), FIGURES + " does not exist");
        Map<String, Map<String, Double>> cells = new TreeMap<>();
        readFiguresBySex((key, value) ->
                cells.computeIfAbsent(key.get(0) + " " + key.get(2), _ -> new HashMap<>())
                        .put(key.get(1), value.asDouble()));
        cells.values().removeIf(cell -> cell.size() < SEXES.size());
        Set<String> expected = new TreeSet<>();
        cells.forEach((cell, valuesBySex) -> {
            double total = valuesBySex.getOrDefault("_T", Double.NaN);
            double women = valuesBySex.getOrDefault("F", Double.NaN);
            double men = valuesBySex.getOrDefault("M", Double.NaN);
            if (total < Math.min(women, men) || total > Math.max(women, men)) {
                expected.add(cell);
            }
        });

        Set<String> warned =
                items("/api/indicators/v1/analysis/gaps?flow=DF_NUMBERS&indicator=IT_USE_II99")
                        .stream()
                        .filter(row ->
                                row.path("warnings").toString().contains("one-side-of-total"))
                        .map(row -> row.path("area").asText() + " " + row.path("period").asText())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(1150, cells.size());
        assertEquals(42, expected.size());
        assertEquals(expected, warned);
    }

    private static String indicator(JsonNode aggregation) {
        return WDI + aggregation.path("indicator").asText().replace('.', '_');
    }

    /**
     * Passes each figure of internet users by sex to the reader: a list of its area, sex and year,
     * and its value. Passes nothing if the file is missing.
     */
    private static void readFiguresBySex(BiConsumer<List<String>, JsonNode> reader)
            throws IOException {
        if (!Files.exists(FIGURES)) {
            return;
        }
        for (String line : Files.readAllLines(FIGURES)) {
            String[] cells = line.split(",", -1);
            String sex = SEXES.get(cells[4]);
            if (cells[0].equals("IT_USE_II99") && sex != null) {
                reader.accept(List.of(cells[1], sex, cells[2]), JSON.readTree(cells[3]));
            }
        }
    }

    private static JsonNode cases(String file) throws IOException {
        JsonNode cases = JSON.readTree(VECTORS.resolve(file + ".json").toFile()).path("cases");
        assertTrue(!cases.isEmpty(), file);
        return cases;
    }

    private static JsonNode score(Map<String, JsonNode> scores, String area) {
        return Objects.requireNonNull(scores.get(area), area);
    }

    private static Map<String, JsonNode> byArea(String target) {
        return items(target).stream()
                .collect(Collectors.toMap(item -> item.path("area").asText(), item -> item));
    }

    /** The items of all pages. */
    private static List<JsonNode> items(String target) {
        List<JsonNode> items = new ArrayList<>();
        int total = 1;
        for (int page = 1; items.size() < total; page++) {
            Answer answer = Http.send(Http.request(target + "&pageSize=500&page=" + page));
            assertEquals(200, answer.status(), answer::toString);
            total = answer.json().path("total").asInt();
            assertFalse(answer.json().path("items").isEmpty(), answer::toString);
            answer.json().path("items").forEach(items::add);
        }
        return items;
    }
}
