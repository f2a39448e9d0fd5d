package org.sharedgrowth.observatory.indicators.revision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class FlowRevisionTest {
    private static final String PATH = "/api/indicators/v1/flows/DF_DIGITAL/revisions";
    private static final String KEY = "A.NAM.COVERAGE_4G._T._T._T._T._T";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void theSmallWorldExists() {
        smallWorld.exists();
    }

    private long release(String key, SeriesBuilder series) {
        return data.release("DF_DIGITAL:1", "NSO_NAM", v -> v.series(key, series)).id();
    }

    @Test
    void everyKindOfDifferenceIsToldWithBothValuesReleaseAndOffice() {
        long first =
                release(
                        KEY,
                        aSeries()
                                .row("2018", "1")
                                .row("2019", "-10")
                                .row("2020", "5")
                                .row("2021", "7"));
        long second =
                release(KEY, aSeries().row("2019", "-12.5").row("2020", "5", "P").row("2021", "7"));
        long third =
                release(
                        KEY,
                        aSeries()
                                .row("2019", "-12.5")
                                .row("2020", "5", "P")
                                .row("2021", "7")
                                .row("2022", "", "L"));

        String asked = "?key=A.NAM.COVERAGE_4G&from=" + first + "&to=" + third;
        compare(guest(), asked)
                .body("total", equalTo(4))
                .body("totals.added", equalTo(1))
                .body("totals.revised", equalTo(1))
                .body("totals.removed", equalTo(1))
                .body("totals.status", equalTo(1))
                .body("totals.series", equalTo(1))
                .body("from.id", equalTo((int) first))
                .body("to.id", equalTo((int) third))
                .body("items.period", contains("2018", "2019", "2020", "2022"))
                .body("items.change", contains("removed", "revised", "status", "added"))
                .body("items[0].current", nullValue())
                .body("items[1].previous.value", equalTo(-10))
                .body("items[1].current.value", equalTo(-12.5f))
                .body("items[1].absolute", equalTo(-2.5f))
                .body("items[1].relative", equalTo(-0.25f))
                .body("items[1].release", equalTo((int) second))
                .body("items[1].provider", equalTo("NSO_NAM"))
                .body("items[2].previous.status", equalTo("A"))
                .body("items[2].current.status", equalTo("P"))
                .body("items[3].previous", nullValue())
                .body("items[3].current.status", equalTo("L"))
                .body("items[3].release", equalTo((int) third));
        compare(guest(), asked + "&minChange=25%25")
                .body("items.period", contains("2018", "2019", "2022"));
        compare(guest(), asked + "&minChange=2.6").body("items.period", contains("2018", "2022"));
        compare(guest(), asked + "&indicator=ICT_SKILLS").body("total", equalTo(0));
        compare(guest(), asked + "&area=NA&indicator=COVERAGE_4G").body("total", equalTo(4));
        compare(guest(), asked + "&page=2&pageSize=3")
                .body("items.period", contains("2022"))
                .body("total", equalTo(4));
        String csv =
                guest().accept("text/csv")
                        .get(PATH + asked + "&pageSize=2")
                        .then()
                        .statusCode(200)
                        .header("Link", containsString("rel=\"next\""))
                        .extract()
                        .asString();
        assertEquals(3, csv.lines().count(), csv);
        assertTrue(
                csv.contains(
                        "\n"
                                + KEY
                                + ",COVERAGE_4G,NAM,2019,revised,-10,A,-12.5,A,-2.5,-0.25,"
                                + second),
                csv);
    }

    @Test
    void theDefaultIsWhatTheFlowsNewestReleaseChanged() {
        release("A.NAM.ICT_SKILLS._T._T._T._T._T", aSeries().row("2020", "1"));
        release("A.NAM.ICT_SKILLS._T._T._T._T._T", aSeries().row("2020", "2"));
        compare(guest(), "").body("items", hasSize(1)).body("items[0].previous.value", equalTo(1));
    }

    @Test
    void whatIsConfidentialIsNeitherShownNorCountedButForItsOffice() {
        String key = "A.BRA.FIBRE_COVERAGE._T._T._T._T._T";
        long before = release(key, aSeries().row("2020", "1").confidential("2021", "2"));
        long after = release(key, aSeries().confidential("2020", "1").confidential("2021", "3"));
        String asked = "?indicator=FIBRE_COVERAGE&area=BRA&from=" + before + "&to=" + after;

        compare(guest(), asked)
                .body("total", equalTo(1))
                .body("items[0].period", equalTo("2020"))
                .body("items[0].change", equalTo("removed"));
        compare(as("NSO_KEN", "KEN"), asked).body("total", equalTo(1));
        compare(as("NSO_BRA", "BRA"), asked)
                .body("total", equalTo(1))
                .body("items[0].period", equalTo("2021"));
    }

    @Test
    void whatCannotBeReadIsRefusedNamingIt() {
        refused("?from=yesterday", "yesterday");
        refused("?to=2999-01-01", "2999-01-01");
        long newest = release(KEY, aSeries().row("2017", "1"));
        refused("?to=0&from=" + newest, "not after");
        refused("?minChange=-1", "-1");
        refused("?minChange=much", "much");
        refused("?key=A.B.C.D.E.F.G.H.I", "8 codes");
        refused("?vintage=1", "vintage");
        guest().get(PATH + "?to=999999").then().statusCode(404);
        guest().get(PATH.replace("DF_DIGITAL", "NOPE")).then().statusCode(404);
    }

    /** Applying the differences to the rows as of one release gives those as of a later one. */
    @ParameterizedTest(name = "the law of differences, seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void theDifferencesLeadFromOneVintageToTheOther(int seed) throws Exception {
        Random random = new Random(seed);
        String indicator =
                List.of("INTERNET_USERS", "LIVESTREAM_USERS", "DIGITAL_ECONOMY").get(seed - 1);
        List<Long> releases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            releases.add(
                    data.release(
                                    "DF_DIGITAL:1",
                                    "NSO_NAM",
                                    v -> {
                                        for (String area : List.of("NAM", "RWA", "ZAF")) {
                                            String key =
                                                    "A."
                                                            + area
                                                            + "."
                                                            + indicator
                                                            + "._T._T._T._T._T";
                                            if (random.nextInt(4) == 0) {
                                                v.deleted(key);
                                            } else if (random.nextInt(3) > 0) {
                                                v.series(key, random(random));
                                            }
                                        }
                                        v.series(
                                                "A.NAM." + indicator + ".F._T._T._T._T",
                                                random(random));
                                    })
                            .id());
        }
        for (int from = 0; from < releases.size(); from++) {
            for (int to = from; to < releases.size(); to++) {
                Map<String, String> rows = rows(indicator, releases.get(from));
                apply(rows, indicator, releases.get(from), releases.get(to));
                assertEquals(rows(indicator, releases.get(to)), rows, "seed " + seed);
            }
        }
    }

    private static SeriesBuilder random(Random random) {
        SeriesBuilder series = aSeries();
        series.row("1999", "1");
        for (int year = 2000; year < 2012; year++) {
            String value = random.nextInt(3) + (random.nextBoolean() ? ".5" : ".50");
            switch (random.nextInt(5)) {
                case 0 -> series.row(Integer.toString(year), "", "L");
                case 1 -> series.confidential(Integer.toString(year), value);
                case 2 -> series.row(Integer.toString(year), value, "P");
                case 3 -> series.row(Integer.toString(year), value, "A");
                default -> {
                    // No row.
                }
            }
        }
        return series;
    }

    private static Map<String, String> rows(String indicator, long release) throws Exception {
        Map<String, String> rows = new TreeMap<>();
        JsonNode items =
                items(
                        "/api/indicators/v1/observations?flow=DF_DIGITAL&sex=*&pageSize=1000&indicator="
                                + indicator
                                + "&release="
                                + release);
        for (JsonNode item : items) {
            rows.put(cell(item), item.path("value") + " " + item.path("status"));
        }
        return rows;
    }

    private static void apply(Map<String, String> rows, String indicator, long from, long to)
            throws Exception {
        for (int page = 1; ; page++) {
            JsonNode items =
                    items(
                            PATH
                                    + "?pageSize=7&indicator="
                                    + indicator
                                    + "&page="
                                    + page
                                    + "&from="
                                    + from
                                    + "&to="
                                    + to);
            for (JsonNode item : items) {
                JsonNode before = item.path("previous");
                JsonNode after = item.path("current");
                String had =
                        after.isNull()
                                ? rows.remove(cell(item))
                                : rows.put(
                                        cell(item),
                                        after.path("value") + " " + after.path("status"));
                assertEquals(
                        before.isNull() ? null : before.path("value") + " " + before.path("status"),
                        had,
                        () -> "what was there before " + item);
            }
            if (items.size() < 7) {
                return;
            }
        }
    }

    private static String cell(JsonNode item) {
        return item.path("key").asText() + " " + item.path("period").asText();
    }

    private static JsonNode items(String path) throws Exception {
        String body = guest().get(path).then().statusCode(200).extract().asString();
        return JSON.readTree(body).path("items");
    }

    private static RequestSpecification guest() {
        return given().urlEncodingEnabled(false);
    }

    private static RequestSpecification as(String office, String area) {
        return guest().header(
                        "Authorization",
                        "Bearer " + aToken().named(office).office(office, area).sign());
    }

    private static ValidatableResponse compare(RequestSpecification who, String asked) {
        return who.get(PATH + asked).then().statusCode(200);
    }

    private static void refused(String asked, String named) {
        guest().get(PATH + asked).then().statusCode(400).body(containsString(named));
    }
}
