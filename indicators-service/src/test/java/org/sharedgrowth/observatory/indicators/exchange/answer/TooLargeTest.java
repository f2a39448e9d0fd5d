package org.sharedgrowth.observatory.indicators.exchange.answer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.Rows;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The error for a result that is too large states its size and how to get the data anyway. */
@QuarkusTest
class TooLargeTest {
    /** The limit configured for tests; signed-in callers have twice the limit. */
    private static final int LIMIT = 20_000;

    private static final int DAYS = 5_000;
    private static final List<String> AREAS =
            List.of("BRA", "CHN", "DEU", "FRA", "GHA", "IND", "JPN");
    private static final Pattern PART = Pattern.compile("<([^>]*)>; rel=\"item\"");

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=");

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseManyRows() throws Throwable {
        if (released) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage().flow("DF_LARGE", "1.0.0", "DSD_DIGITAL(1.0.0)").bytes(),
                        "large"));
        data.release(
                "DF_LARGE:1",
                "OBS",
                versions -> AREAS.forEach(area -> versions.series(key(area), daily())));
        released = true;
    }

    /** Each area has a different breakdown, so that a cube of three areas is mostly empty. */
    private static String key(String area) {
        int number = AREAS.indexOf(area);
        return String.join(
                ".",
                "D",
                area,
                "ICT_SKILLS",
                List.of("_T", "F", "M").get(number % 3),
                List.of("_T", "Y15T24", "Y25T74", "Y_GE75").get(number % 4),
                List.of("_T", "URB", "RUR").get(number % 3),
                List.of("_T", "Q1", "Q5").get(number % 3),
                "_T");
    }

    private static SeriesBuilder daily() {
        SeriesBuilder series = aSeries();
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < DAYS; i++) {
            series.row(day.plusDays(i).toString(), Integer.toString(i % 10));
        }
        return series;
    }

    @Test
    void aTooLargeArchiveIsRefusedBeforeItsFirstByte() {
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?format=zip", Map.of())
                .statusCode(413)
                .header("Link", containsString("format=zip&c[REF_AREA]="))
                .header("Link", containsString("/flows/DF_LARGE/download>; rel=\"enclosure\""))
                .text(containsString("or download the bulk file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/2.1/data/DF_LARGE/all?format=csvdata",
                "/sdmx/2.1/data/DF_LARGE/D.......?format=csvdata",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?format=csvdata",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/D?format=csvdata&c[REF_AREA]=ne:KEN",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/D?c%5bREF_AREA%5d=ne:KEN&format=csvdata"
            })
    void theLinksTogetherGiveTheWholeResult(String target) {
        RawAnswer refusal =
                RawAnswer.get(target, Map.of())
                        .statusCode(413)
                        .header("Observations-Estimated", "35000")
                        .header("Observations-Limit", Integer.toString(LIMIT))
                        .header("Link", containsString("; rel=\"enclosure\""))
                        .text(
                                containsString(
                                        "About 35000 observations match; the limit is 20000. Split the request by REF_AREA into 2 parts"));

        List<String> parts = targets(PART, refusal);
        assertEquals(2, parts.size());
        Set<String> rows = new TreeSet<>();
        for (String part : parts) {
            Set<String> rowsOfPart =
                    Rows.ofCsv(RawAnswer.get(part, Map.of()).statusCode(200).text());
            assertTrue(rowsOfPart.size() <= LIMIT, part);
            rows.addAll(rowsOfPart);
        }
        assertEquals(AREAS.size() * DAYS, rows.size());
    }

    private static List<String> targets(Pattern kind, RawAnswer refusal) {
        return kind.matcher(refusal.header("Link")).results().map(m -> m.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/2.1/data/DF_LARGE",
                "/sdmx/2.1/data/DF_LARGE/?format=structurespecificdata",
                "/sdmx/2.1/data/DF_LARGE?format=jsondata&api%5fkey=",
                "/sdmx/2.1/data/DF_LARGE?format=text",
                "/sdmx/2.1/data/DF_LARGE?format=jsonstat",
                "/sdmx/2.1/data/DF_LARGE?format=xlsx&lastNObservations=5",
                "/sdmx/2.1/data/DF_LARGE?includeHistory=true",
                "/sdmx/2.1/data/DF_LARGE?updatedAfter=2020",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?format=jsonstat",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?%66ormat=xlsx&lastNObservations=5",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?includeHistory=true",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?offset=100&limit=30000",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?sort=OBS_VALUE:desc",
                "/sdmx/3.0/data/datastructure/DIGOBS/DSD_DIGITAL/+/*?format=csvdata",
                "/v2/country/all/indicator/ICT_SKILLS?format=xlsx&source=DF_LARGE"
            })
    void everyLinkWorks(String target) {
        RawAnswer refusal = RawAnswer.get(target, Map.of()).statusCode(413);

        List<String> links = targets(LINK, refusal);
        assertTrue(!links.isEmpty(), refusal.text());
        for (String link : links) {
            assertEquals(200, RawAnswer.get(link, Map.of()).status(), link);
        }
    }

    @Test
    void theLinksCoverExactlyTheRequestedRows() {
        String rows = "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?format=csvdata";
        String token = "Bearer " + aToken().contributorOf("KEN").sign();
        List<String> all =
                lines(RawAnswer.get(rows, Map.of("Authorization", token)).statusCode(200));

        RawAnswer refusal =
                RawAnswer.get(rows + "&offset=3000&limit=30500", Map.of())
                        .statusCode(413)
                        .text(containsString("Request the data page by page, in 2 parts"));

        List<String> together = new ArrayList<>();
        for (String part : targets(PART, refusal)) {
            together.addAll(lines(RawAnswer.get(part, Map.of()).statusCode(200)));
        }
        assertEquals(all.subList(3_000, 33_500), together);
    }

    private static List<String> lines(RawAnswer csv) {
        return csv.text().lines().skip(1).toList();
    }

    @Test
    void aFileIsOfferedOnlyIfItContainsTheResult() {
        RawAnswer.get(
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL,DF_LARGE/+/*?format=csvdata",
                        Map.of())
                .statusCode(413)
                .header("Link", containsString("/flows/DF_LARGE/download>; rel=\"enclosure\""));
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?includeHistory=true", Map.of())
                .statusCode(413)
                .header("Link", not(containsString("enclosure")));
    }

    @Test
    void theErrorHasTheDialectsFormat() {
        RawAnswer.get("/sdmx/2.1/data/DF_LARGE/all", Map.of())
                .statusCode(413)
                .text(containsString("<mes:ErrorMessage code=\"510\">"));
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*", Map.of())
                .statusCode(413)
                .body("errors[0].code", equalTo(510));
    }

    @Test
    void onlyRequestedRowsAreCounted() {
        RawAnswer.get("/sdmx/2.1/data/DF_LARGE/all?endPeriod=2005&format=csvdata", Map.of())
                .statusCode(200);
        RawAnswer.get("/sdmx/2.1/data/DF_LARGE/all?detail=serieskeysonly", Map.of())
                .statusCode(200);
        RawAnswer.get(
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?limit=20000&format=csvdata",
                        Map.of())
                .statusCode(200);
    }

    @Test
    void signedInCallersMayHaveMore() {
        String token = "Bearer " + aToken().contributorOf("KEN").sign();
        RawAnswer.get("/sdmx/2.1/data/DF_LARGE/all?format=csvdata", Map.of("Authorization", token))
                .statusCode(200);
    }
}
