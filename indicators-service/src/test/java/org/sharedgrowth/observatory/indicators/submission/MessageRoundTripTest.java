package org.sharedgrowth.observatory.indicators.submission;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * A random slice, downloaded as a message in any layout, can be submitted again and changes
 * nothing.
 */
@QuarkusTest
class MessageRoundTripTest {
    private static final String KEY = "A.KEN.DIGITAL_ECONOMY_GDP.";
    private static final String[] SEXES = {"_T", "F", "M"};
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 12;
    private static final String[] LAYOUTS = {"TIME_PERIOD", "SEX", "AllDimensions"};
    private static final String[] TEXTS = {
        "", "Survey & \"census\", <2020>", "two\nlines\tand a tab", "été ' 数据", "=1+1", "  spaces  "
    };

    /** A value that occurs in every slice, and once in the complete data. */
    private static final String MARKER_VALUE = "77.250";

    @Inject SmallWorld smallWorld;
    @Inject SeriesStore store;

    static Stream<String> queries() {
        Random random = new Random(20261126);
        Stream.Builder<String> queries = Stream.builder();
        for (int round = 0; round < 3; round++) {
            for (String layout : LAYOUTS) {
                for (String format :
                        List.of(
                                "genericdata",
                                "structurespecificdata",
                                "jsondata&formatVersion=1.0.0",
                                "jsondata&formatVersion=2.0.0")) {
                    queries.add(queryOf21(random, layout, format));
                }
                queries.add(queryOf30(random, layout, "jsondata&formatVersion=2.0.0"));
                queries.add(queryOf30(random, layout, "jsondata&formatVersion=2.1.0"));
                queries.add(queryOf30(random, layout, "structurespecificdata"));
            }
            queries.add(queryOf21(random, "TIME_PERIOD", "generictimeseriesdata"));
            queries.add(queryOf21(random, "TIME_PERIOD", "structurespecifictimeseriesdata"));
        }
        return queries.build();
    }

    private static String queryOf21(Random random, String layout, String format) {
        return "/sdmx/2.1/data/DF_DIGITAL/"
                + KEY
                + sexes(random)
                + "....?startPeriod="
                + (FIRST_YEAR + random.nextInt(3))
                + "&endPeriod="
                + (FIRST_YEAR + 8 + random.nextInt(YEARS - 8))
                + "&dimensionAtObservation="
                + layout
                + "&format="
                + format;
    }

    private static String queryOf30(Random random, String layout, String format) {
        return "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/"
                + KEY
                + sexes(random)
                + ".*.*.*.*?c[TIME_PERIOD]=ge:"
                + (FIRST_YEAR + random.nextInt(3))
                + "+le:"
                + (FIRST_YEAR + 8 + random.nextInt(YEARS - 8))
                + "&dimensionAtObservation="
                + layout
                + "&format="
                + format;
    }

    private static String sexes(Random random) {
        return random.nextBoolean() ? "_T+F+M" : "_T+" + SEXES[1 + random.nextInt(2)];
    }

    @BeforeEach
    void releaseRandomRows() {
        smallWorld.create();
        if (RawAnswer.get("/sdmx/2.1/data/DF_DIGITAL/" + KEY + "....", Map.of()).status() == 404) {
            release(reviewer("KEN"), submitValidFile(contributor("KEN"), rows(new Random(7))))
                    .statusCode(200);
        }
    }

    private static String rows(Random random) {
        StringBuilder rows =
                new StringBuilder("indicator,area,sex,period,value,status,source,comment\n");
        for (String sex : SEXES) {
            for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                boolean marked = sex.equals("_T") && year == FIRST_YEAR + 5;
                int kind = marked ? 2 : random.nextInt(6);
                if (kind == 0) {
                    continue;
                }
                String value = random.nextInt(-50, 50) + "." + random.nextInt(10, 100) + "0";
                rows.append("DIGITAL_ECONOMY_GDP,KEN,").append(sex).append(',').append(year);
                rows.append(',').append(marked ? MARKER_VALUE : kind == 1 ? "" : value);
                rows.append(',').append(kind == 1 ? "L" : kind == 3 ? "E" : "A");
                rows.append(',').append(text(random)).append(',').append(text(random));
                rows.append('\n');
            }
        }
        return rows.toString();
    }

    private static String text(Random random) {
        return '"' + TEXTS[random.nextInt(TEXTS.length)].replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @MethodSource("queries")
    void submittingADownloadedMessageChangesNothing(String query) {
        int[] size = size(query);
        submitFile(contributor("KEN"), RawAnswer.get(query, Map.of()).statusCode(200).text())
                .statusCode(201)
                .body("state", equalTo("READY"))
                .body("errors", equalTo(0))
                .body("rows", equalTo(size[0]))
                .body("series.unchanged", equalTo(size[1]))
                .body("series.revised", equalTo(0))
                .body("series.added", equalTo(0));
    }

    /** Number of rows and number of series of the same slice, from the CSV response. */
    private static int[] size(String query) {
        String csv = query.replaceFirst("&dimensionAtObservation=.*", "") + "&format=csvdata";
        List<String> rows =
                RawAnswer.get(csv, Map.of())
                        .statusCode(200)
                        .text()
                        .lines()
                        .filter(line -> line.contains("KEN,DIGITAL_ECONOMY_GDP"))
                        .toList();
        long series =
                rows.stream()
                        .map(line -> line.replaceFirst("(.*?_GDP,[^,]*),.*", "$1"))
                        .distinct()
                        .count();
        assertTrue(rows.size() > 4, "the slice has no data");
        return new int[] {rows.size(), (int) series};
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aChangedFigureChangesOnlyItsSeries(String query) {
        String text = RawAnswer.get(query, Map.of()).statusCode(200).text();
        assertEquals(2, text.split(MARKER_VALUE, -1).length, "the figure must occur once");
        submitFile(contributor("KEN"), text.replace(MARKER_VALUE, "77.251"))
                .statusCode(201)
                .body("state", equalTo("READY"))
                .body("series.unchanged", equalTo(size(query)[1] - 1))
                .body("series.revised", equalTo(1));
    }

    @Test
    void resubmittingDownloadedDeletionsDeletesNothing() {
        String key = "A,KEN,DIGITAL_ECONOMY_GDP,_T,Y15T24,_T,_T,_T";
        String head = "indicator,area,age,period,value\n";
        String row = "DIGITAL_ECONOMY_GDP,KEN,Y15T24,2001,1\n";
        release(reviewer("KEN"), submitValidFile(contributor("KEN"), head + row)).statusCode(200);
        String before = store.state().log().releases().getLast().publishedAt().toString();
        String deletion =
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS\n"
                        + "dataflow,DIGOBS:DF_DIGITAL(1.0.0),D,"
                        + key
                        + ",,,,,,\n";
        release(reviewer("KEN"), submitValidFile(contributor("KEN"), deletion)).statusCode(200);
        for (String format :
                List.of(
                        "genericdata",
                        "structurespecificdata",
                        "jsondata&formatVersion=1.0.0",
                        "jsondata&formatVersion=2.0.0")) {
            String changes =
                    RawAnswer.get(
                                    "/sdmx/2.1/data/DF_DIGITAL/"
                                            + key.replace(',', '.')
                                            + "?updatedAfter="
                                            + before
                                            + "&format="
                                            + format,
                                    Map.of())
                            .statusCode(200)
                            .text();
            assertTrue(changes.contains("Delete"), changes);
            String id =
                    submitFile(contributor("KEN"), changes)
                            .statusCode(201)
                            .body("state", equalTo("READY"))
                            .extract()
                            .path("id");
            SubmissionRequests.get(contributor("KEN"), id, "/report")
                    .body("items.code", everyItem(equalTo("nothing-to-delete")))
                    .body("total", equalTo(1));
        }
    }
}
