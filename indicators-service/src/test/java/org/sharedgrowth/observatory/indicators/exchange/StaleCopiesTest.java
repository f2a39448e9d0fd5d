package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * A cached copy is never confirmed as current by its date after some of its content was changed or
 * deleted.
 */
@QuarkusTest
class StaleCopiesTest {
    private static final String KEPT = "A.KEN.ICT_SKILLS._T._T._T._T._T";
    private static final String DELETED = "A.KEN.ICT_SKILLS.F._T._T._T._T";
    private static final String CONFIDENTIAL = "A.KEN.ICT_SKILLS.M._T._T._T._T";
    private static final String IN_2022 = "Sat, 01 Jan 2022 00:00:00 GMT";
    private static final String IN_2023 = "Sun, 01 Jan 2023 00:00:00 GMT";
    private static final String IN_2024 = "Mon, 01 Jan 2024 00:00:00 GMT";
    private static final String IN_2100 = "Fri, 01 Jan 2100 00:00:00 GMT";
    private static boolean loaded;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void loadHistoryFlowByFlow() throws Throwable {
        if (loaded) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow("DF_STALE", "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement("DF_STALE", "NSO_KEN", "KEN")
                                .flow("DF_OTHER", "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement("DF_OTHER", "NSO_KEN", "KEN")
                                .bytes(),
                        "stale"));
        release(
                "DF_STALE",
                "2022",
                v ->
                        v.series(KEPT, aSeries().row("2020", "1"))
                                .series(DELETED, aSeries().row("2020", "2").row("2021", "3")));
        release("DF_STALE", "2024", v -> v.delete(DELETED));
        release("DF_OTHER", "2022", v -> v.series(KEPT, aSeries().row("2020", "1")));
        release("DF_OTHER", "2023", v -> v.series(KEPT, aSeries().row("2020", "4")));
        release(
                "DF_STALE",
                "2025",
                v -> v.series(CONFIDENTIAL, aSeries().confidential("2020", "1")));
        loaded = true;
    }

    private void release(String flow, String year, Consumer<Versions> contents) {
        data.release(flow + ":1", "NSO_KEN", Instant.parse(year + "-01-01T00:00:00Z"), contents);
    }

    @Test
    void aDeletedSeriesChangesTheDateOfMatchingAnswers() {
        for (String target :
                List.of(
                        "/sdmx/2.1/data/DF_STALE/A.KEN......",
                        "/sdmx/2.1/data/DF_STALE/all/NSO_KEN",
                        "/sdmx/2.1/data/DF_STALE?updatedAfter=2021",
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_STALE/+/A.KEN.*",
                        "/sdmx/2.1/availableconstraint/DF_STALE/A.KEN......",
                        "/sdmx/2.1/availableconstraint/DF_STALE/A.KEN.ICT_SKILLS._T....?mode=available",
                        "/v2/country/KEN/indicator/ICT_SKILLS;ICT_SKILLS.F?source=DF_STALE")) {
            assertEquals(IN_2024, lastModified(target), target);
            assertEquals(200, statusIfModifiedSince(IN_2022, target), target);
            assertEquals(304, statusIfModifiedSince(IN_2024, target), target);
        }
    }

    @Test
    void anUnchangedSeriesKeepsItsDate() {
        String target = "/sdmx/2.1/data/DF_STALE/" + KEPT;
        assertEquals(IN_2022, lastModified(target));
        assertEquals(304, statusIfModifiedSince(IN_2022, target));
        assertEquals(IN_2022, lastModified("/sdmx/2.1/data/DF_STALE?asOf=2023-01-01"));
    }

    @Test
    void backloadedHistoryCountsFromTheTimeItWasRecorded() {
        String target = "/sdmx/2.1/data/DF_STALE/" + KEPT;
        assertEquals(
                200,
                statusIfModifiedSince(IN_2023, target),
                "a client may have a copy from before the history was loaded");
        assertEquals(304, statusIfModifiedSince(IN_2100, target));
    }

    @Test
    void answersFromSeveralFlowsHaveTheLatestPublicationTime() {
        String target = "/sdmx/3.0/data/dataflow/DIGOBS/DF_STALE,DF_OTHER/+/*";
        assertEquals(IN_2024, lastModified(target));
        assertEquals(200, statusIfModifiedSince(IN_2024, target), "DF_OTHER was loaded after that");
        assertEquals(304, statusIfModifiedSince(IN_2100, target));
        assertEquals(
                IN_2024,
                lastModified("/sdmx/3.0/availability/dataflow/DIGOBS/DF_STALE,DF_OTHER/+/*"));
        assertEquals(
                IN_2023,
                lastModified("/sdmx/3.0/data/dataflow/DIGOBS/DF_STALE,DF_OTHER/+/" + KEPT),
                "a release of other series does not count");
        RawAnswer sources = RawAnswer.get("/v2/source?format=json&per_page=1000", Map.of());
        List<String> updated = JsonPath.from(sources.text()).getList("[1].lastupdated");
        assertEquals(
                updated.stream().sorted().toList().getLast(),
                updated.getFirst(),
                "all data sets together are as new as the newest");
    }

    private static String lastModified(String target) {
        return RawAnswer.get(target, Map.of()).statusCode(200).header("Last-Modified");
    }

    private static int statusIfModifiedSince(String date, String target) {
        return RawAnswer.get(target, Map.of("If-Modified-Since", date)).status();
    }
}
