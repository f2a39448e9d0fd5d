package org.sharedgrowth.observatory.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.local.seed.SourceCopy.Figure;

/** Compares the figures of the seed with copies of their sources, if these are available. */
class FiguresOfSourcesTest {
    private static final Tables TABLES = new Tables(Path.of("../seed"));
    private static final String FIRST_REQUIRED_PERIOD = "2000";
    private static final Map<String, String> SEX =
            Map.of("F", "female", "M", "male", "_T", "bothsex", "_Z", "");

    /** Figures by file, series, area and period; each file is read once. */
    private static final Map<String, Map<String, Map<String, NavigableMap<String, List<Figure>>>>>
            CACHE = new HashMap<>();

    @BeforeAll
    static void requireCopies() {
        assumeTrue(
                Files.isDirectory(SourceCopy.DIRECTORY),
                "no copies of the sources in " + SourceCopy.DIRECTORY + ": nothing is compared");
    }

    @Test
    void eachHeadlineFigureEqualsItsSource() {
        Map<String, Row> headlines = headlines();
        List<String> wrong = new ArrayList<>();
        for (Row row : TABLES.rows("headline_facts")) {
            Row headline = Objects.requireNonNull(headlines.get(row.get("headline")));
            List<String> published =
                    figures(headline)
                            .getOrDefault(row.get("ref_area"), new TreeMap<>())
                            .getOrDefault(row.get("time_period"), List.of())
                            .stream()
                            .filter(figure -> isSubject(figure, headline))
                            .map(Figure::value)
                            .toList();
            if (!published.equals(List.of(row.get("obs_value")))) {
                wrong.add("line " + row.line() + ": " + row.fields() + ", published " + published);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theSeedHasTheNewestFigureOfEveryArea() {
        Map<String, Set<List<String>>> figuresInSeed =
                Facts.all(TABLES).stream()
                        .collect(
                                Collectors.groupingBy(
                                        fact -> fact.get("indicator") + fact.get("sex"),
                                        Collectors.mapping(
                                                fact ->
                                                        List.of(
                                                                fact.get("ref_area"),
                                                                fact.get("time_period")),
                                                Collectors.toSet())));
        Map<String, Set<String>> covered = new HashMap<>();
        List<String> missing = new ArrayList<>();
        headlines()
                .values()
                .forEach(headline -> {
                    String subject = headline.get("indicator") + headline.get("sex");
                    Set<String> coveredEarlier =
                            Set.copyOf(covered.getOrDefault(subject, Set.of()));
                    Set<String> areas = covered.computeIfAbsent(subject, none -> new HashSet<>());
                    figures(headline)
                            .forEach((area, periods) -> {
                                String newest = newest(periods, headline);
                                if (!newest.isEmpty()
                                        && areas.add(area)
                                        && !coveredEarlier.contains(area)) {
                                    List<String> cell = List.of(area, newest);
                                    if (newest.compareTo(FIRST_REQUIRED_PERIOD) >= 0
                                            && !figuresInSeed
                                                    .getOrDefault(subject, Set.of())
                                                    .contains(cell)) {
                                        missing.add(headline.get("id") + cell);
                                    }
                                }
                            });
                });
        assertEquals(List.of(), missing);
    }

    @Test
    void eachFigureWithACopyEqualsItsSourceAfterRounding() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Row source : TABLES.rows("copies")) {
            for (Fact fact : Facts.all(TABLES)) {
                if (fact.get("indicator").equals(source.get("indicator"))
                        && fact.get("source").equals(source.get("source"))
                        && !fact.get("obs_value").isEmpty()) {
                    compared++;
                    assertFalse(fact.get("comment").contains(Facts.NOT_COMPARED), fact::position);
                    if (figures(source)
                            .getOrDefault(fact.get("ref_area"), new TreeMap<>())
                            .getOrDefault(fact.get("time_period"), List.of())
                            .stream()
                            .filter(figure -> matchesSex(figure, fact.get("sex")))
                            .noneMatch(figure -> agree(fact.get("obs_value"), figure.value()))) {
                        wrong.add(fact.position() + ": " + fact.get("obs_value"));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared > 150, compared + " compared");
    }

    private static Map<String, Row> headlines() {
        Map<String, Row> headlines = new LinkedHashMap<>();
        TABLES.rows("headlines").forEach(row -> headlines.put(row.get("id"), row));
        return headlines;
    }

    private static Map<String, NavigableMap<String, List<Figure>>> figures(Row source) {
        return CACHE.computeIfAbsent(source.get("copy"), FiguresOfSourcesTest::read)
                .getOrDefault(source.get("series"), Map.of());
    }

    private static Map<String, Map<String, NavigableMap<String, List<Figure>>>> read(String file) {
        return new SourceCopy(TABLES)
                .read(
                        file,
                        Stream.of("headlines", "copies")
                                .flatMap(table -> TABLES.rows(table).stream())
                                .filter(row -> row.get("copy").equals(file))
                                .map(row -> row.get("series"))
                                .collect(Collectors.toSet()));
    }

    private static String newest(NavigableMap<String, List<Figure>> periods, Row headline) {
        return periods.descendingMap().entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(figure -> isSubject(figure, headline)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean isSubject(Figure figure, Row headline) {
        return figure.plain() && figure.sex().equals(headline.get("copy_sex"));
    }

    private static boolean matchesSex(Figure figure, String sex) {
        return figure.sex().isEmpty() || figure.sex().equals(SEX.get(sex));
    }

    /** Whether the published value, after rounding, equals the one in the table. */
    private static boolean agree(String inTable, String published) {
        BigDecimal value = new BigDecimal(inTable);
        BigDecimal half = BigDecimal.valueOf(5).scaleByPowerOfTen(-value.scale() - 1);
        return new BigDecimal(published).subtract(value).abs().compareTo(half) <= 0;
    }
}
