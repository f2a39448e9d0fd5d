package org.sharedgrowth.observatory.indicators.exchange.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * The shortcut, which answers before the REST resources do, sends the same responses as they would,
 * and answers only the requests that it is meant for.
 */
@QuarkusTest
class ShortcutTest {
    private static final String SDMX_3_0 = "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/";
    private static final String SDMX_2_1 = "/sdmx/2.1/data/DF_WDI/";
    private static final String NORWAY = "A.NOR.ICT_SKILLS._T._T._T._T._T";
    private static final String SWEDEN = "A.SWE.ICT_SKILLS._T._T._T._T._T";
    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;
    @Inject Shortcut shortcut;
    @Inject MeterRegistry meters;

    @BeforeEach
    void releaseTwoSeries() {
        if (!released) {
            smallWorld.create();
            data.release(
                    "DF_WDI:1",
                    "WB",
                    v ->
                            v.series(NORWAY, 2001, "1", "2.50", "-3")
                                    .series(SWEDEN, 2003, "4", "0.05"));
            released = true;
        }
    }

    static List<String> queries() {
        return List.of(
                SDMX_3_0 + "KEY",
                SDMX_3_0 + "KEY?format=csvdata",
                SDMX_3_0 + "KEY?format=structurespecificdata",
                SDMX_3_0 + "KEY?format=jsonstat",
                SDMX_3_0 + "KEY?c%5BTIME_PERIOD%5D=2003",
                SDMX_3_0 + "KEY?dimensionAtObservation=AllDimensions",
                SDMX_3_0 + "KEY?dimensionAtObservation=REF_AREA",
                SDMX_3_0 + "KEY?attributes=none&lastNObservations=1&lang=fr",
                SDMX_3_0 + "KEY?asOf=2001-01-01T00:00:00Z",
                SDMX_2_1 + "KEY",
                SDMX_2_1 + "KEY/all?format=structurespecificdata&startPeriod=2002",
                SDMX_2_1 + "KEY?format=jsondata&detail=serieskeysonly");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theShortcutAnswersLikeRest(String query) {
        for (Map<String, String> headers :
                List.of(
                        Map.of("Accept-Encoding", "identity"),
                        Map.of("Accept-Language", "ru, en;q=0.5"))) {
            String target = query.replace("KEY", NORWAY);
            RawAnswer first = RawAnswer.get(target, headers);
            long before = shortcut.answeredRequests();
            RawAnswer second = RawAnswer.get(target, headers);

            assertEquals(first.text(), second.text());
            assertEquals(headers(first), headers(second));
            assertEquals(first.status(), second.status());
            assertEquals(
                    first.status() == 200 ? 1 : 0, shortcut.answeredRequests() - before, query);

            RawAnswer other = RawAnswer.get(query.replace("KEY", SWEDEN), headers);
            assertTrue(first.status() != 200 || !other.text().equals(first.text()), query);
        }
    }

    @Test
    void aRequestWithACurrentCopyGets304() {
        RawAnswer first = RawAnswer.get(SDMX_3_0 + NORWAY, Map.of());
        Map<String, String> ifNoneMatch = Map.of("If-None-Match", first.headers().get("ETag"));
        long before = shortcut.answeredRequests();

        RawAnswer second = RawAnswer.get(SDMX_3_0 + NORWAY, ifNoneMatch);

        assertEquals(304, second.status());
        assertEquals("", second.text());
        assertEquals(first.headers().get("ETag"), second.headers().get("ETag"));
        assertEquals(first.headers().get("Vary"), second.headers().get("Vary"));
        assertEquals(1, shortcut.answeredRequests() - before);
    }

    @Test
    void shortcutRequestsAreCountedByTheirTemplate() throws InterruptedException {
        RawAnswer.get(SDMX_3_0 + NORWAY, Map.of());
        long shortcuts = shortcut.answeredRequests();
        long before = countAnswers();

        for (int i = 0; i < 5; i++) {
            RawAnswer.get(SDMX_3_0 + NORWAY, Map.of());
        }

        assertEquals(5, shortcut.answeredRequests() - shortcuts);
        for (int i = 0; i < 100 && countAnswers() - before < 5; i++) {
            Thread.sleep(20); // answers are counted after they are sent
        }
        assertTrue(countAnswers() - before >= 5, () -> before + " to " + countAnswers());
    }

    private long countAnswers() {
        return meters.find("http.server.requests").timers().stream()
                .filter(timer ->
                        String.valueOf(timer.getId().getTag("route"))
                                .startsWith("/sdmx/3.0/data/{"))
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void aReleaseIsVisibleAtOnce() {
        String key = "A.FIN.ICT_SKILLS._T._T._T._T._T";
        data.release("DF_WDI:1", "WB", v -> v.series(key, 2001, "1"));
        RawAnswer.get(SDMX_3_0 + key, Map.of());
        RawAnswer before = RawAnswer.get(SDMX_3_0 + key, Map.of());

        data.release("DF_WDI:1", "WB", v -> v.series(key, 2001, "77"));
        RawAnswer after = RawAnswer.get(SDMX_3_0 + key, Map.of());

        assertTrue(before.text().contains("[1,"), before.text());
        assertTrue(after.text().contains("[77,"), after.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SDMX_3_0 + "A.XXX.ICT_SKILLS._T._T._T._T._T",
                SDMX_3_0 + "A.N%zzR.ICT_SKILLS._T._T._T._T._T",
                SDMX_3_0 + "A.NOR.ICT_SKILLS._T._T._T._T._T.F.F",
                SDMX_3_0 + "A.NOR.**",
                SDMX_2_1 + "A.XXX.ICT_SKILLS._T._T._T._T._T",
                SDMX_2_1 + "A.NOR"
            })
    void unusualRequestsAreLeftToRest(String target) {
        RawAnswer.get(SDMX_3_0 + NORWAY, Map.of());
        RawAnswer.get(SDMX_2_1 + NORWAY, Map.of());
        long before = shortcut.answeredRequests();

        RawAnswer first = RawAnswer.get(target, Map.of());
        RawAnswer second = RawAnswer.get(target, Map.of());

        assertTrue(first.status() >= 400 || first.status() == 204, target);
        assertEquals(first.status(), second.status());
        assertEquals(0, shortcut.answeredRequests() - before);
    }

    @Test
    void requestsWithInvalidCredentialsAreRefused() {
        RawAnswer.get(SDMX_3_0 + NORWAY, Map.of());
        RawAnswer.get(SDMX_3_0 + NORWAY, Map.of("Authorization", "Bearer nonsense"))
                .statusCode(401);
        RawAnswer.get(SDMX_3_0 + NORWAY, Map.of("X-API-Key", "nonsense")).statusCode(401);
        RawAnswer.get(SDMX_3_0 + NORWAY + "?api_key=nonsense", Map.of()).statusCode(401);
    }

    private static Map<String, String> headers(RawAnswer answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        headers.remove("Date");
        return headers;
    }
}
