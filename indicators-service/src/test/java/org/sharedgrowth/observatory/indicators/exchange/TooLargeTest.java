package org.sharedgrowth.observatory.indicators.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.structure.Registration;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** What is too large says how large it is and how to get it all the same. */
@QuarkusTest
class TooLargeTest {
    /** Set for tests; members may have twice as much. */
    private static final int LIMIT = 20_000;

    private static final int DAYS = 5_000;
    private static final List<String> AREAS =
            List.of("BRA", "CHN", "DEU", "FRA", "GHA", "IND", "JPN");
    private static final Pattern PART = Pattern.compile("<([^>]*)>; rel=\"item\"");

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject Registration registration;
    @Inject ReleasedData data;

    @BeforeEach
    void muchIsReleased() throws Throwable {
        if (released) {
            return;
        }
        smallWorld.exists();
        VertxContextSupport.subscribeAndAwait(() ->
                registration.register(
                        aMessage().flow("DF_LARGE", "1.0.0", "DSD_DIGITAL(1.0.0)").bytes(),
                        "large"));
        data.release(
                "DF_LARGE:1",
                "OBS",
                versions ->
                        AREAS.forEach(area ->
                                versions.series(
                                        "D." + area + ".ICT_SKILLS._T._T._T._T._T", daily())));
        released = true;
    }

    private static SeriesBuilder daily() {
        SeriesBuilder series = aSeries();
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < DAYS; i++) {
            series.row(day.plusDays(i).toString(), Integer.toString(i % 10));
        }
        return series;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/2.1/data/DF_LARGE/all?format=csvdata",
                "/sdmx/2.1/data/DF_LARGE/D.......?format=csvdata",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*?format=csvdata",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/D?format=csvdata&c[REF_AREA]=ne:KEN"
            })
    void theLinksOfARefusalTogetherGiveAll(String target) {
        RawAnswer refusal =
                RawAnswer.get(target, Map.of())
                        .statusCode(413)
                        .header("Observations-Estimated", "35000")
                        .header("Observations-Limit", Integer.toString(LIMIT))
                        .header("Link", containsString("; rel=\"enclosure\""))
                        .text(
                                containsString(
                                        "About 35000 observations match; the limit is 20000. Ask by REF_AREA in 2 parts"));

        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(refusal.header("Link"));
        while (matcher.find()) {
            parts.add(matcher.group(1));
        }
        assertEquals(2, parts.size());
        Set<String> rows = new TreeSet<>();
        for (String part : parts) {
            Set<String> some = Rows.ofCsv(RawAnswer.get(part, Map.of()).statusCode(200).text());
            assertTrue(some.size() <= LIMIT, part);
            rows.addAll(some);
        }
        assertEquals(AREAS.size() * DAYS, rows.size());
    }

    @Test
    void theErrorIsThatOfTheDialect() {
        RawAnswer.get("/sdmx/2.1/data/DF_LARGE/all", Map.of())
                .statusCode(413)
                .text(containsString("<mes:ErrorMessage code=\"510\">"));
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_LARGE/+/*", Map.of())
                .statusCode(413)
                .body("errors[0].code", equalTo(510));
    }

    @Test
    void whatIsCountedAreTheRowsAskedFor() {
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
    void membersMayHaveMore() {
        String token = "Bearer " + aToken().contributorOf("KEN").sign();
        RawAnswer.get("/sdmx/2.1/data/DF_LARGE/all?format=csvdata", Map.of("Authorization", token))
                .statusCode(200);
    }
}
