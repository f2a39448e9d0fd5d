package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Paths and fields used by three public clients of the World Bank's API: wbgapi and world_bank_data
 * for Python, wbstats for R. The expectations are taken from the clients' code: tgherzog/wbgapi,
 * mwouts/world_bank_data, gshs-ornl/wbstats.
 */
@QuarkusTest
class WorldBankClientsTest {
    private static final String WBGAPI = "?per_page=1000&page=1&format=json";
    private static final String WBSTATS = "?per_page=20000&format=json";
    private static final String SERIES = "LIVESTREAM_USERS;FIBRE_COVERAGE";
    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (released) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                v ->
                        v.series(
                                        "A.JPN.LIVESTREAM_USERS._T._T._T._T._T",
                                        aSeries().row("2001", "1.50").row("2003", "", "L"))
                                .series(
                                        "A.JPN.FIBRE_COVERAGE._T._T._T._T._T",
                                        aSeries().row("2002", "7"))
                                .series(
                                        "A.G20.LIVESTREAM_USERS._T._T._T._T._T",
                                        aSeries().row("2003", "9")));
        released = true;
    }

    @Test
    void wbgapiFindsTheDimensionsOfASource() {
        JsonPath answer = json("en/sources/2/concepts" + WBGAPI);

        assertEquals(3, answer.getInt("total"));
        assertEquals("1000", answer.getString("per_page"));
        assertEquals(List.of("Country", "Series", "Time"), answer.getList("source[0].concept.id"));
        assertEquals(
                List.of("Country", "Series", "Time"), answer.getList("source[0].concept.value"));
    }

    @Test
    void wbgapiListsTheValuesOfEachDimension() {
        String variables = "source[0].concept[0].variable";
        JsonPath countries = json("en/sources/2/country/all" + WBGAPI);
        assertTrue(countries.getList(variables + ".id").containsAll(List.of("JPN", "WLD")));
        assertTrue(countries.getList(variables + ".value").contains("Japan"));
        assertEquals(
                List.of("JPN", "WLD"),
                json("en/sources/2/country/1W;JP" + WBGAPI).getList(variables + ".id"));
        JsonPath series = json("en/sources/2/series/" + SERIES + WBGAPI);
        assertEquals(
                List.of("LIVESTREAM_USERS", "FIBRE_COVERAGE"), series.getList(variables + ".id"));
        assertTrue(
                json("fr/sources/2/series/all" + WBGAPI)
                        .getList(variables + ".value")
                        .contains("Particuliers utilisant l’Internet à domicile"));
        JsonPath time = json("en/sources/2/time/all" + WBGAPI);
        assertTrue(time.getList(variables + ".id").containsAll(List.of("YR2001", "YR2002")));
        assertTrue(time.getList(variables + ".value").contains("2003"));
        assertEquals(
                List.of("2002"),
                json("en/sources/2/time/YR2002" + WBGAPI).getList(variables + ".value"));
    }

    @Test
    void valuesOfDimensionsArePaged() {
        JsonPath page = json("en/sources/2/country/all?per_page=1&page=2&format=json");

        assertEquals(1, page.getList("source[0].concept[0].variable").size());
        assertEquals(2, page.getInt("page"));
        assertEquals(page.getInt("total"), page.getInt("pages"));
    }

    @Test
    void wbgapiReadsValuesByTheNamesOfTheirDimensions() {
        JsonPath answer = json("en/sources/2/series/" + SERIES + "/country/JPN/time/all" + WBGAPI);

        assertEquals(3, answer.getInt("total"));
        assertEquals(
                List.of("Country", "Series", "Time"),
                answer.getList("source.data[0].variable.concept"));
        assertEquals(
                List.of("JPN", "LIVESTREAM_USERS", "YR2003"),
                answer.getList("source.data[0].variable.id"));
        assertEquals(
                List.of("Japan", "Livestreaming users", "2003"),
                answer.getList("source.data[0].variable.value"));
        assertEquals(Arrays.asList(null, 1.5f, 7), answer.getList("source.data.value"));
    }

    @Test
    void wbgapiRequestsSinglePeriodsAndTheNewest() {
        String path = "en/sources/2/series/LIVESTREAM_USERS/country/JPN;G20/time/";
        assertEquals(List.of("YR2003", "YR2001", "YR2003"), times(json(path + "all" + WBGAPI)));
        assertEquals(List.of("YR2001"), times(json(path + "YR2001;YR2002" + WBGAPI)));
        assertEquals(List.of("YR2001"), times(json(path + "2001" + WBGAPI)));
        assertEquals(List.of("YR2001", "YR2003"), times(json(path + "all" + WBGAPI + "&mrnev=1")));
        assertEquals(
                List.of("YR2003"),
                times(
                        json(
                                "en/sources/2/country/JPN/time/all/series/LIVESTREAM_USERS"
                                        + WBGAPI
                                        + "&mrv=1")));
    }

    private static List<String> times(JsonPath answer) {
        return answer.getList("source.data.variable.findAll{true}.collect{it[2].id}");
    }

    @Test
    void wbgapiRecognisesAggregatesByTheirRegion() {
        JsonPath answer = json("en/country/all" + WBGAPI);

        assertEquals(List.of("NA"), answer.getList("[1].findAll{it.id=='WLD'}.region.id"));
        assertEquals(List.of("1W"), answer.getList("[1].findAll{it.id=='WLD'}.iso2Code"));
        assertEquals(List.of(""), answer.getList("[1].findAll{it.id=='JPN'}.longitude"));
        assertEquals(
                Set.of(
                        "id",
                        "iso2Code",
                        "name",
                        "region",
                        "adminregion",
                        "incomeLevel",
                        "lendingType",
                        "capitalCity",
                        "longitude",
                        "latitude"),
                answer.getMap("[1][0]").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "incomelevel", "lendingtype"})
    void groupsHaveTheFieldsThatClientsRead(String list) {
        JsonPath answer = json("en/" + list + WBSTATS);
        boolean isRegion = list.equals("region");

        assertTrue(answer.getInt("[0].total") > 0);
        assertEquals(
                isRegion
                        ? Set.of("id", "code", "iso2code", "name")
                        : Set.of("id", "iso2code", "value"),
                answer.getMap("[1][0]").keySet());
    }

    @Test
    void membersOfGroupsAreCountries() {
        get("en/country" + WBGAPI + "&region=002")
                .body("[1].id", contains("GHA", "KEN", "NAM", "NGA", "RWA", "ZAF"))
                .body("[0].total", equalTo(6));
        get("en/country" + WBGAPI + "&region=1W&incomelevel=INX")
                .body("[1].id", hasItem("JPN"))
                .body("[1].id", not(hasItem("WLD")));
        get("lendingType/LNX/country" + WBSTATS).body("[1].id", hasItem("KEN"));
        get("country/KE;BR?region=002").body("[1].id", contains("KEN"));
        get("country/all/indicator/LIVESTREAM_USERS?region=142&date=2001").statusCode(400);
        get("country/all/indicator/LIVESTREAM_USERS?region=001&date=2001")
                .body("[1].countryiso3code", hasItem("JPN"));
    }

    @Test
    void wbgapiFindsMetadata() {
        get("en/sources/2" + WBGAPI + "&databid=y")
                .body("[1][0].metadataavailability", equalTo("Y"));
        get("sources/2" + WBGAPI).body("[1].id", contains("2"));
        JsonPath series = json("en/sources/2/series/IT.NET.USER.ZS/metadata" + WBGAPI);
        String first = "source[0].concept[0].variable[0]";
        assertEquals("Series", series.getString("source[0].concept[0].id"));
        assertEquals("IT.NET.USER.ZS", series.getString(first + ".id"));
        assertEquals(
                List.of("IndicatorName", "Longdefinition", "Source", "Topic", "Unitofmeasure"),
                series.getList(first + ".metatype.id"));
        JsonPath country = json("en/sources/2/country/JPN/metadata" + WBGAPI);
        assertTrue(country.getList(first + ".metatype.value").containsAll(List.of("JP", "Japan")));
        List<String> found =
                json("en/sources/2/search/three%20MONTHS" + WBGAPI)
                        .getList("source[0].concept[0].variable.id");
        assertEquals("IT.NET.USER.ZS", found.getFirst());
        assertTrue(found.stream().allMatch(id -> id.startsWith("IT.NET.USER.ZS")), found::toString);
        get("sources/2/Country-Series/JPN~ICT_SKILLS/metadata").statusCode(404);
    }

    @Test
    void indicatorsOfATopicAndOfASourceAreListed() {
        get("en/topic/CONNECTIVITY.USE/indicator" + WBGAPI + "&source=2")
                .body("[1].id", hasItems("IT.NET.USER.ZS", "LIVESTREAM_USERS"))
                .body("[1].id", not(hasItem("COVERAGE_4G")));
        get("topic/CONNECTIVITY/indicator/all" + WBSTATS)
                .body("[1].id", hasItems("IT.NET.USER.ZS", "COVERAGE_4G", "FIBRE_COVERAGE"))
                .body("[1].id", not(hasItem("ICT_SKILLS")));
        get("source/DF_WDI/indicator" + WBSTATS).body("[1][0].source.id", equalTo("DF_WDI"));
        get("topic/SKILLS/indicator/ICT_SKILLS").body("[1].id", contains("ICT_SKILLS"));
    }

    @Test
    void wbstatsReadsTheLanguages() {
        get("language" + WBSTATS)
                .body("[0].pages", equalTo(1))
                .body("[1].code", contains("en", "fr", "es", "ru", "zh", "ar"))
                .body(
                        "[1][1]",
                        equalTo(Map.of("code", "fr", "name", "French", "nativeForm", "français")));
        get("languages/es").body("[1].name", contains("Spanish"));
    }

    @Test
    void wbstatsFiltersByFrequencyWithItsOwnParameter() {
        get("en/country/JPN/indicator/LIVESTREAM_USERS?date=2001:2003&freq=Y&footnote=y&cntrycode=y"
                        + "&per_page=20000&format=json")
                .statusCode(200)
                .header("Ignored-Parameters", "cntrycode")
                .body("[1].date", contains("2003", "2001"));
        get("country/JPN/indicator/LIVESTREAM_USERS?freq=M").body("[0].total", equalTo(0));
    }

    @Test
    void worldBankDataReadsTheCube() {
        RawAnswer answer =
                get("country/JPN;G20/indicator/LIVESTREAM_USERS?date=2001:2003&per_page=20000"
                                + "&format=jsonstat")
                        .statusCode(200)
                        .header("Content-Type", "application/json");

        assertEquals(
                "{\"WDI\":{\"label\":\"Shared Growth Observatory\",\"source\":\"Shared Growth"
                        + " Observatory\",\"updated\":\"DATE\",\"value\":[1.50,null,null,9],"
                        + "\"dimension\":{\"country\":{\"label\":\"Country\",\"category\":{"
                        + "\"index\":{\"JPN\":0,\"G20\":1},\"label\":{\"JPN\":\"Japan\","
                        + "\"G20\":\"Group of Twenty\"}}},\"series\":{\"label\":\"Series\","
                        + "\"category\":{\"index\":{\"LIVESTREAM_USERS\":0},\"label\":{"
                        + "\"LIVESTREAM_USERS\":\"Livestreaming users\"}}},\"year\":{\"label\":"
                        + "\"Year\",\"category\":{\"index\":{\"2001\":0,\"2003\":1},\"label\":{"
                        + "\"2001\":\"2001\",\"2003\":\"2003\"}}},\"id\":[\"country\","
                        + "\"series\",\"year\"],\"size\":[2,1,2],\"role\":{\"time\":[\"year\"],"
                        + "\"geo\":[\"country\"],\"metric\":[\"series\"]}}}}",
                answer.text().replaceFirst("updated\":\"[0-9-]{10}\"", "updated\":\"DATE\""));
    }

    @Test
    void aCubeOfSeveralSeriesIsDense() {
        JsonPath cube =
                json("country/JPN/indicator/" + SERIES + "?source=DF_DIGITAL&format=jsonstat");

        assertEquals(List.of(1, 2, 3), cube.getList("DF_DIGITAL.dimension.size"));
        assertEquals(
                Arrays.asList(1.5f, null, null, null, 7, null), cube.getList("DF_DIGITAL.value"));
        get("country/BRA/indicator/LIVESTREAM_USERS?date=1990&format=jsonstat").statusCode(404);
    }

    private static JsonPath json(String path) {
        return JsonPath.from(get(path).statusCode(200).text());
    }

    private static RawAnswer get(String path) {
        return RawAnswer.get("/v2/" + path, Map.of());
    }
}
