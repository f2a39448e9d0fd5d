package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * An indicator with rows in several dataflows: each area is read from the first flow that has it,
 * regardless of which other areas are requested.
 */
@QuarkusTest
class AreasOfFlowsTest {
    /** Other tests release rows of this indicator too, but for other areas. */
    private static final String INDICATOR = "DIGITAL_ECONOMY_GDP";

    private static final String REST = "." + INDICATOR + "._T._T._T._T._T";

    private static final List<String> AREAS = List.of("BRA", "CHN", "DEU", "JPN");

    private static final List<String> ALL =
            List.of(
                    "BRA 2021 2",
                    "BRA 2020 1",
                    "CHN 2021 5",
                    "CHN 2020 4",
                    "DEU 2020 6",
                    "JPN 2020 3");

    private static boolean released;
    private static long firstRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseRowsInThreeFlows() throws Throwable {
        if (released) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow("DF_ANNEX_A", "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .flow("DF_ANNEX_B", "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .flow("DF_ANNEX_C", "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .bytes(),
                        "annex"));
        Release first =
                data.release(
                        "DF_ANNEX_A:1",
                        "OBS",
                        v ->
                                v.series(
                                                "A.BRA" + REST,
                                                aSeries().row("2020", "1").row("2021", "2"))
                                        .series("A.JPN" + REST, aSeries().row("2020", "3")));
        firstRelease = first.id();
        data.release(
                "DF_ANNEX_B:1",
                "OBS",
                v ->
                        v.series("A.BRA" + REST, aSeries().row("2020", "-1"))
                                .series(
                                        "A.CHN" + REST,
                                        aSeries().row("2020", "4").row("2021", "5")));
        data.release(
                "DF_ANNEX_C:1",
                "WB",
                v ->
                        v.series("A.CHN" + REST, aSeries().row("2020", "-1"))
                                .series("A.DEU" + REST, aSeries().row("2020", "6")));
        released = true;
    }

    private static JsonPath page(String areas, String parameters) {
        return given().get("/v2/country/" + areas + "/indicator/" + INDICATOR + "?" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> rows(JsonPath page) {
        List<Map<String, Object>> rows = page.getList("[1]");
        return rows.stream()
                .filter(row -> AREAS.contains(row.get("countryiso3code")))
                .map(row ->
                        row.get("countryiso3code") + " " + row.get("date") + " " + row.get("value"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "BRA;CHN;JPN;DEU", "DEU;JPN;CHN;BRA;KEN"})
    void requestingMoreAreasRemovesNoRows(String areas) {
        JsonPath page = page(areas, "per_page=50");

        assertEquals(ALL, rows(page));
        assertEquals(page.getList("[1]").size(), page.getInt("[0].total"));
    }

    @ParameterizedTest
    @CsvSource({"CHN, 2", "DEU, 1", "CHN;BRA, 4", "BRA;DEU, 3"})
    void anAreaIsAnsweredAsIfRequestedAlone(String areas, int total) {
        List<String> rows = rows(page(areas, "per_page=50"));

        assertEquals(total, rows.size());
        assertEquals(
                ALL.stream().filter(row -> areas.contains(row.substring(0, 3))).toList(), rows);
    }

    @Test
    void pagesTogetherHaveAllRows() {
        List<String> together = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            JsonPath answer = page("BRA;CHN;DEU;JPN", "per_page=1&page=" + page);
            assertEquals(6, answer.getInt("[0].pages"));
            together.addAll(rows(answer));
        }

        assertEquals(ALL, together);
        assertEquals(List.of(), rows(page("BRA;CHN;DEU;JPN", "per_page=1&page=7")));
    }

    @Test
    void onlyTheRequestedSourceIsUsed() {
        assertEquals(List.of("BRA 2020 -1"), rows(page("BRA", "source=DF_ANNEX_B")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRA,CHN,JPN,DEU", "DEU,JPN,CHN,BRA"})
    void nativeObservationsFollowTheSameRule(String areas) {
        JsonPath all = observations("?indicator=" + INDICATOR + "&area=" + areas);

        assertEquals(6, all.getInt("total"));
        assertEquals(
                List.of("BRA DF_ANNEX_A", "CHN DF_ANNEX_B", "DEU DF_ANNEX_C", "JPN DF_ANNEX_A"),
                all.<Map<String, Object>>getList("items").stream()
                        .map(row -> row.get("area") + " " + row.get("flow"))
                        .distinct()
                        .sorted()
                        .toList());
        assertEquals(
                observations("?indicator=" + INDICATOR + "&area=CHN").getList("items"),
                all.<Map<String, Object>>getList("items").stream()
                        .filter(row -> "CHN".equals(row.get("area")))
                        .toList());
    }

    @Test
    void anEarlierReleaseHasNoLaterRows() {
        JsonPath answer =
                observations(
                        "?indicator="
                                + INDICATOR
                                + "&area=BRA,CHN,JPN,DEU&release="
                                + firstRelease);

        assertEquals(List.of("BRA", "BRA", "JPN"), answer.getList("items.area"));
    }

    private static JsonPath observations(String query) {
        return given().get("/api/indicators/v1/observations" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
