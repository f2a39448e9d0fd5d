package org.sharedgrowth.observatory.gateway.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.messages.Language;

/** Downloads contain all figures shown on the page. */
class DownloadTest {
    private static final String FLOW = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/";

    @Test
    void fewSeriesAreNamedOneByOne() {
        assertEquals(
                FLOW + "A.BRA.X.F,A.KEN.X.F?c%5BTIME_PERIOD%5D=ge:2020",
                address("?area=KEN,BRA&from=2020", List.of("A.KEN.X.F", "A.BRA.X.F", "A.KEN.X.F")));
    }

    @Test
    void theNewestFiguresOfAllAreasHaveAWildcardForTheArea() {
        assertEquals(FLOW + "A.*.X.F", address("", List.of("A.KEN.X.F", "A.BRA.X.F")));
    }

    @Test
    void manyAreasBecomeAWildcard() {
        List<String> keys = IntStream.range(0, 51).mapToObj(i -> "A.C" + i + ".X.F").toList();

        assertEquals(FLOW + "A.*.X.F", address("?area=KEN", keys));
    }

    @Test
    void manyBreakdownsBecomeOneKeyThatCoversThemAll() {
        List<String> keys =
                IntStream.range(0, 51).mapToObj(i -> "A.KEN.X.S" + i % 17 + ".G" + i / 17).toList();

        assertEquals(FLOW + "A.*.X.*.*", address("?area=KEN", keys));
    }

    /** The operation that returns this file refuses a language as an unknown parameter. */
    @Test
    void theFileOfTheWholeDataSetHasNoLanguage() {
        Download french = download("", List.of("A.KEN.X.F")).in(Language.FRENCH);

        assertEquals("/api/indicators/v1/flows/DF_DIGITAL/download", french.whole());
        assertTrue(french.xlsx().endsWith("&lang=fr"), french.xlsx());
    }

    private static String address(String query, List<String> keys) {
        return download(query, keys).query();
    }

    private static Download download(String query, List<String> keys) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        for (String pair : query.replace("?", "").split("&", -1)) {
            if (!pair.isEmpty()) {
                parameters.add(pair.split("=", -1)[0], pair.split("=", -1)[1]);
            }
        }
        List<Observation> cells = keys.stream().map(DownloadTest::cell).toList();
        return Download.of(
                Selection.of("X", parameters),
                new Listing<>(1, 1000, cells.size(), cells, new Releases.Pin(1, null)));
    }

    private static Observation cell(String key) {
        return new Observation(
                "DF_DIGITAL",
                key,
                "X",
                key.split("\\.", -1)[1],
                null,
                "2020",
                BigDecimal.ONE,
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
