package org.sharedgrowth.observatory.indicators.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Sorting of rows with a limit on the rows held in memory. */
@QuarkusTest
class SortedAnswersTest {
    /** The limit configured for tests. */
    private static final int LIMIT = 5_000;

    private static final int DAYS = 1_000;
    private static final List<String> AREAS =
            List.of("BRA", "CHN", "DEU", "FRA", "GHA", "IND", "JPN", "KEN");
    private static final String ALL = "/sdmx/3.0/data/dataflow/DIGOBS/DF_SORTED/+/*?format=csvdata";

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseMoreThanCanBeSorted() throws Throwable {
        if (released) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage().flow("DF_SORTED", "1.0.0", "DSD_DIGITAL(1.0.0)").bytes(),
                        "sorted"));
        data.release(
                "DF_SORTED:1",
                "OBS",
                versions ->
                        AREAS.forEach(area ->
                                versions.series(
                                        "D." + area + ".ICT_SKILLS._T._T._T._T._T",
                                        daily(AREAS.indexOf(area)))));
        released = true;
    }

    private static SeriesBuilder daily(int area) {
        SeriesBuilder series = aSeries();
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < DAYS; i++) {
            boolean missing = i % 97 == area;
            series.row(
                    day.plusDays(i).toString(),
                    missing ? "" : Integer.toString((i * 7_919 + area * 31) % 700 - 300),
                    missing ? "L" : "A",
                    "F",
                    null,
                    i % 3 == 0 ? "note " + i % 11 : null);
        }
        return series;
    }

    private static List<String> lines(String target) {
        return RawAnswer.get(target, Map.of()).statusCode(200).text().lines().skip(1).toList();
    }

    private static String cell(String line, String column) {
        List<String> columns =
                List.of(
                        ("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,"
                                        + "URBANISATION,INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,"
                                        + "UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,CONF_STATUS,"
                                        + "SOURCE,COMMENT_OBS")
                                .split(",", -1));
        return line.split(",", -1)[columns.indexOf(column)];
    }

    /** The expected order: absent values last, ties in their original order. */
    private static Comparator<String> orderBy(String column, boolean descending) {
        Comparator<String> order =
                column.equals("OBS_VALUE")
                        ? Comparator.comparing((String line) -> new BigDecimal(cell(line, column)))
                        : Comparator.comparing((String line) -> cell(line, column));
        Comparator<String> directed = descending ? order.reversed() : order;
        return Comparator.comparing((String line) -> cell(line, column).isEmpty())
                .thenComparing((a, b) -> cell(a, column).isEmpty() ? 0 : directed.compare(a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "OBS_VALUE, desc, 0, 10",
        "OBS_VALUE, asc, 0, 10",
        "OBS_VALUE, asc, 95, 20",
        "OBS_VALUE, desc, 4900, 100",
        "TIME_PERIOD, desc, 3, 40",
        "REF_AREA, desc, 990, 30",
        "COMMENT_OBS, desc, 600, 30",
        "COMMENT_OBS, asc, 2600, 200",
        "UNIT_MEASURE, desc, 0, 5"
    })
    void aPageEqualsThatPartOfTheFullySortedRows(
            String column, String direction, int offset, int limit) {
        List<String> expected = new ArrayList<>(lines(ALL));
        expected.sort(orderBy(column, direction.equals("desc")));

        List<String> answer =
                lines(
                        ALL
                                + "&sort="
                                + column
                                + ":"
                                + direction
                                + "&offset="
                                + offset
                                + "&limit="
                                + limit);

        assertEquals(expected.subList(offset, offset + limit), answer);
    }

    @Test
    void concurrentRequestsGetTheSameAnswer() {
        String target = ALL + "&sort=OBS_VALUE:desc&limit=4000";
        String singleAnswer = RawAnswer.get(target, Map.of()).statusCode(200).text();

        List<CompletableFuture<String>> answers =
                IntStream.range(0, 8)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(
                                        () -> RawAnswer.get(target, Map.of()).text()))
                        .toList();

        answers.forEach(answer -> assertEquals(singleAnswer, answer.join()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&sort=OBS_VALUE:desc",
                "&sort=OBS_VALUE:desc&limit=5001",
                "&sort=OBS_VALUE:desc&offset=4995&limit=6"
            })
    void sortingTooManyRowsIsRefused(String parameters) {
        RawAnswer.get(ALL + parameters, Map.of())
                .statusCode(413)
                .header("Observations-Limit", Integer.toString(LIMIT))
                .text(containsString("the limit is 5000"))
                .text(containsString("omit sort"))
                .text(containsString("limit"));
    }

    @Test
    void theErrorExplainsHowToContinueAfterTheFirstRows() {
        String sorted = ALL + "&sort=OBS_VALUE:desc&c[OBS_VALUE]=ge:-1000";
        RawAnswer refusal =
                RawAnswer.get(sorted + "&offset=4000&limit=4000", Map.of())
                        .statusCode(413)
                        .text(containsString("c[OBS_VALUE]=le: and the value of the last row"))
                        .text(containsString("; rows without a value are left out."));
        String first = refusal.header("Link").replaceAll("<([^>]*)>; rel=\"first\".*", "$1");
        List<String> rows = new ArrayList<>(lines(first));
        assertEquals(LIMIT, rows.size());

        String last = cell(rows.getLast(), "OBS_VALUE");
        List<String> rest =
                lines(
                        ALL
                                + "&sort=OBS_VALUE:desc&c[OBS_VALUE]=le:"
                                + last
                                + "+ge:-1000&limit=4999");
        rest.stream().filter(row -> !rows.contains(row)).forEach(rows::add);

        List<String> expected = new ArrayList<>(lines(ALL + "&c[OBS_VALUE]=ge:-1000"));
        expected.sort(orderBy("OBS_VALUE", true));
        assertEquals(expected, rows);
    }

    @Test
    void theErrorHasTheDialectsFormatAndWorkingLinks() {
        String target =
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_SORTED/+/*?sort=OBS_VALUE"
                        + "&dimensionAtObservation=AllDimensions";
        RawAnswer refusal =
                RawAnswer.get(target, Map.of())
                        .statusCode(413)
                        .body("errors[0].code", equalTo(510))
                        .header("Observations-Estimated", "8000");

        String[] links = refusal.header("Link").split(", ", -1);
        assertEquals(2, links.length);
        for (String link : links) {
            RawAnswer.get(link.substring(1, link.indexOf('>')), Map.of()).statusCode(200);
        }
    }

    @Test
    void theLimitCountsSeriesIfTheirRowsStayTogether() {
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_SORTED/+/*?sort=REF_AREA:desc", Map.of())
                .statusCode(200)
                .body("data.dataSets[0].series.size()", equalTo(AREAS.size()));
    }
}
