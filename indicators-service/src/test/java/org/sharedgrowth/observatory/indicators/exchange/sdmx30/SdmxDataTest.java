package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.FLOW;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.KEYS;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.get;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;

/** Rows in dialect 3.0 for an example slice: women online in Brazil and Kenya. */
@QuarkusTest
class SdmxDataTest {
    private static final String CSV_HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,"
                    + "CONF_STATUS,SOURCE,COMMENT_OBS\n";

    @Inject WomenOnline slice;

    @BeforeEach
    void releaseSlice() {
        slice.ensureReleased();
    }

    @Test
    void theExampleSliceIsReturnedInCsv() {
        String body =
                get(KEYS + "?c[TIME_PERIOD]=ge:2022+le:2023&format=csvdata")
                        .statusCode(200)
                        .header("Content-Type", "application/vnd.sdmx.data+csv;version=2.0.0")
                        .text();

        String flow = "dataflow,DIGOBS:DF_DIGITAL(1.0.0),R,A,";
        String rest = ",IT_NET_USER_ZS,F,_T,_T,_T,_T,";
        assertEquals(
                CSV_HEADER
                        + (flow + "BRA" + rest + "2022,80.5,PT,0,1,A,F,,\n")
                        + (flow + "BRA" + rest + "2023,84.2,PT,0,1,E,F,,\n")
                        + (flow + "KEN" + rest + "2022,28.8,PT,0,1,A,F,,\n")
                        + (flow + "KEN" + rest + "2023,,PT,0,1,L,F,,\n"),
                body);
    }

    @Test
    void theExampleSliceIsReturnedInJson() {
        get(KEYS + "?c[TIME_PERIOD]=ge:2022+le:2023")
                .statusCode(200)
                .header("Content-Type", "application/vnd.sdmx.data+json;version=2.0.0")
                .body("data.dataSets[0].action", equalTo("Replace"))
                .body(
                        "data.dataSets[0].series.'0:0:0:0:0:0:0:0'.attributes",
                        equalTo(List.of(0, 0, 0)))
                .body(
                        "data.dataSets[0].series.'0:0:0:0:0:0:0:0'.observations.'0'[0]",
                        equalTo(80.5f))
                .body("data.dataSets[0].series.'0:1:0:0:0:0:0:0'.observations.'1'[0]", nullValue())
                .body("data.dataSets[0].series.'0:1:0:0:0:0:0:0'.observations.'1'[1]", equalTo(2))
                .body("data.structures[0].dimensions.series[1].values[1].name", equalTo("Kenya"))
                .body(
                        "data.structures[0].dimensions.observation[0].values[1].end",
                        equalTo("2023-12-31T23:59:59Z"))
                .body(
                        "data.structures[0].attributes.observation[0].values.id",
                        equalTo(List.of("A", "E", "L")))
                .body("meta.contentLanguages", equalTo(List.of("en")));
    }

    @Test
    void namesAreInTheRequestedLanguage() {
        get(KEYS + "?lang=fr")
                .header("Content-Language", "fr")
                .body(
                        "data.structures[0].dimensions.series[2].values[0].name",
                        equalTo("Particuliers utilisant l’Internet à domicile"));
    }

    @Test
    void onlyOwnersSeeConfidentialRows() {
        String query = "A.KEN.IT_NET_USER_ZS.F._T._T._T._T?format=csvdata&c[TIME_PERIOD]=ge:2024";
        get(query).statusCode(204);
        get(query, aToken().contributorOf("BRA").sign()).statusCode(204);
        String ownersAnswer =
                get(query, aToken().contributorOf("KEN").sign())
                        .statusCode(200)
                        .header("Cache-Control", "private, no-cache")
                        .text();
        assertEquals(
                "2024,31.4,PT,0,1,A,C,,", ownersAnswer.lines().toList().get(1).split("_T,", -1)[4]);
    }

    @Test
    void aCompletelyConfidentialSeriesIsHiddenFromThePublic() {
        get("A.NGA.ICT_SKILLS.F._T.RUR._T._T").statusCode(204);
        get("A.NGA.ICT_SKILLS.F._T.RUR._T._T?attributes=none&measures=none").statusCode(204);
        get("A.NGA.ICT_SKILLS.F._T.RUR._T._T?limit=1").statusCode(204).header("Link", nullValue());
    }

    @Test
    void asOfShowsTheEarlierPublicData() {
        String key = "A.BRA.IT_NET_USER_ZS.F._T._T._T._T?format=csvdata&c[TIME_PERIOD]=2022&asOf=";

        assertEquals("80.1", valueAsOf(key, String.valueOf(slice.firstRelease().publishedAt())));
        assertEquals("80.5", valueAsOf(key, String.valueOf(slice.secondRelease().publishedAt())));
        assertEquals(
                "80.1",
                valueAsOf(
                        key, String.valueOf(slice.secondRelease().publishedAt().minusNanos(1000))));
        get(key + "2020-01-01").statusCode(204);
        get(key + "2999-01-01").statusCode(400).body("errors[0].code", equalTo(140));
        get(key + "yesterday").statusCode(400);
        get(key + "2026-02-30").statusCode(400);
    }

    private static String valueAsOf(String query, String instant) {
        String csv =
                get(query + instant)
                        .statusCode(200)
                        .header("Cache-Control", "public, max-age=3600")
                        .text();
        return csv.lines().toList().get(1).split(",", -1)[12];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c[TIME_PERIOD]=2022|2022",
                "c%5BTIME_PERIOD%5D=ge:2022|2022 2023",
                "c[TIME_PERIOD]=lt:2022|2021",
                "c[TIME_PERIOD]=gt:2022|2023",
                "c[TIME_PERIOD]=ne:2022|2021 2023",
                "c[TIME_PERIOD]=ge:2023,2021|2021 2023",
                "c[TIME_PERIOD]=ew:2|2022",
                "c[TIME_PERIOD]=ge:2022-Q2|2023",
                "c[TIME_PERIOD]=eq:2022|2022",
                "c[TIME_PERIOD]=le:2022|2021 2022",
                "c[TIME_PERIOD]=ge:2022+le:2022,eq:2021|2021 2022",
                "c[TIME_PERIOD]=ge:2021+le:2021,ge:2023|2021 2023",
                "c[TIME_PERIOD]=ne:2022,2022|2021 2022 2023",
                "c[OBS_STATUS]=ne:A,A|2021 2022 2023",
                "c[SOURCE]=nc:x|2021 2022 2023",
                "c[SOURCE]=co:x|",
                "c[UNIT_MEASURE]=nc:P|",
                "c[UNIT_MEASURE]=nc:X|2021 2022 2023",
                "c[REF_AREA]=BRA|",
                "c[OBS_VALUE]=ge:28.80|2022",
                "c[OBS_VALUE]=lt:28|2021",
                "c[OBS_VALUE]=ne:25|2022",
                "c[OBS_VALUE]=nc:9|2021 2022",
                "c[OBS_VALUE]=ne:NaN|2021 2022",
                "c[OBS_VALUE]=nc:NaN|2021 2022",
                "c[OBS_VALUE]=co:NaN,eq:NaN|2023",
                "c[OBS_VALUE]=NaN|2023",
                "c[OBS_VALUE]=ne:25,eq:NaN|2022 2023",
                "c[OBS_STATUS]=L|2023",
                "c[OBS_STATUS]=ne:L|2021 2022",
                "c[SOURCE]=ne:x|2021 2022 2023",
                "c[UNIT_MEASURE]=co:P&c[SEX]=sw:F|2021 2022 2023",
                "c[UNIT_MEASURE]=USD|",
                "c[SEX]=M|",
                "c[REF_AREA]=ne:BRA|2021 2022 2023",
                "firstNObservations=1|2021",
                "lastNObservations=1|2023",
                "firstNObservations=1&lastNObservations=1|2021 2023",
                "firstNObservations=2&lastNObservations=2|2021 2022 2023",
                "offset=1&limit=1|2022",
                "offset=9|",
                "callback=2022|2021 2022 2023"
            })
    void conditionsSelectRows(String parameters, @Nullable String periods) {
        RawAnswer answer = get("A.KEN.IT_NET_USER_ZS.F?format=csvdata&" + parameters);

        assertEquals(periods == null ? 204 : 200, answer.status());
        if (periods != null) {
            List<String> found =
                    answer.text().lines().skip(1).map(l -> l.split(",", -1)[11]).toList();
            assertEquals(List.of(periods.split(" ", -1)), found);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.BRA+KEN.IT_NET_USER_ZS.F._T._T._T._T",
                "A.BRA%2BKEN.IT_NET_USER_ZS.F._T._T._T._T",
                "A.BRA.IT_NET_USER_ZS.F._T._T._T._T%2CA.KEN.IT_NET_USER_ZS.F._T._T._T._T",
                "A.BRA+KEN.IT_NET_USER_ZS.F",
                "A.BRA+KEN.IT_NET_USER_ZS.F....",
                "A.BRA+KEN.IT_NET_USER_ZS.F.*.*.*.*",
                "A.BRA+KEN.IT_NET_USER_ZS.F/"
            })
    void allFormsOfKeysAreAccepted(String key) {
        String expected = get(KEYS + "?format=csvdata").text();

        assertEquals(expected, get(key + "?format=csvdata").text());
    }

    @Test
    void aPageLinksToTheNextOne() {
        assertEquals(
                List.of(
                        "<"
                                + FLOW
                                + "A.KEN.IT_NET_USER_ZS.F?limit=2&format=csvdata&offset=2>; rel=\"next\""),
                nextLinks("A.KEN.IT_NET_USER_ZS.F?limit=2&format=csvdata"));
        get("A.KEN.IT_NET_USER_ZS.F?limit=3").header("Link", nullValue());
        assertEquals(List.of(), nextLinks("A.KEN.IT_NET_USER_ZS.F?limit=3&format=csvdata"));
        String keys = "A.BRA+KEN.IT_NET_USER_ZS.F?limit=1&attributes=none&measures=none";
        assertEquals(1, nextLinks(keys + "&format=csvdata").size());
    }

    private static List<String> nextLinks(String keyAndQuery) {
        return get(keyAndQuery).headers().getAll("Link").stream()
                .filter(link -> link.endsWith("rel=\"next\""))
                .toList();
    }

    @Test
    void limitCountsSeriesIfOnlyKeysAreRequested() {
        String keys = "A.BRA+KEN.IT_NET_USER_ZS.F?attributes=none&measures=none&format=csvdata";

        assertEquals(3, get(keys).text().lines().count());
        assertTrue(get(keys + "&limit=1").text().contains(",A,BRA,"));
        assertEquals(2, get(keys + "&limit=1").text().lines().count());
        assertTrue(get(keys + "&offset=1&limit=9").text().contains(",A,KEN,"));
        get(keys + "&offset=2").statusCode(204);
    }

    @Test
    void aFlatLayoutHasEverythingAtObservationLevel() {
        get(KEYS + "?c[TIME_PERIOD]=ge:2022&dimensionAtObservation=AllDimensions")
                .statusCode(200)
                .body("data.dataSets[0].series", nullValue())
                .body("data.dataSets[0].observations.size()", equalTo(4))
                .body("data.structures[0].dimensions.dataSet", empty())
                .body("data.structures[0].dimensions.series", empty())
                .body(
                        "data.structures[0].dimensions.observation.id.join(' ')",
                        equalTo(
                                "FREQ REF_AREA INDICATOR SEX AGE URBANISATION INCOME DISABILITY"
                                        + " TIME_PERIOD"))
                .body("data.structures[0].attributes.series", empty())
                .body(
                        "data.structures[0].attributes.observation.id.take(4).join(' ')",
                        equalTo("UNIT_MEASURE UNIT_MULT DECIMALS OBS_STATUS"));
    }

    @Test
    void attributesAndMeasuresCanBeOmitted() {
        assertEquals(
                "dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,KEN,IT_NET_USER_ZS,F,_T,_T,_T,_T,2022,28.8,A",
                firstRow("A.KEN.IT_NET_USER_ZS.F?c[TIME_PERIOD]=2022&attributes=OBS_STATUS"));
        assertEquals(
                "dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,KEN,IT_NET_USER_ZS,F,_T,_T,_T,_T",
                firstRow("A.KEN.IT_NET_USER_ZS.F?attributes=none&measures=none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attributes=dsd|OBS_VALUE UNIT_MEASURE UNIT_MULT DECIMALS OBS_STATUS CONF_STATUS SOURCE COMMENT_OBS",
                "attributes=all|OBS_VALUE UNIT_MEASURE UNIT_MULT DECIMALS OBS_STATUS CONF_STATUS SOURCE COMMENT_OBS",
                "attributes=series|OBS_VALUE UNIT_MEASURE UNIT_MULT DECIMALS",
                "attributes=obs|OBS_VALUE OBS_STATUS CONF_STATUS SOURCE COMMENT_OBS",
                "attributes=dataset|OBS_VALUE",
                "attributes=msd|OBS_VALUE",
                "attributes=none&measures=all|OBS_VALUE",
                "attributes=COMMENT_OBS,UNIT_MEASURE&measures=OBS_VALUE|OBS_VALUE UNIT_MEASURE COMMENT_OBS",
                "attributes=OBS_STATUS&measures=none|OBS_STATUS"
            })
    void attributesAndMeasuresAreSelectedByKeywordsOrIds(String parameters, String columns) {
        String header =
                get("A.KEN.IT_NET_USER_ZS.F?format=csvdata&" + parameters)
                        .statusCode(200)
                        .text()
                        .lines()
                        .findFirst()
                        .orElseThrow();

        assertEquals(columns.replace(' ', ','), header.replaceAll(".*TIME_PERIOD,", ""));
    }

    private static String firstRow(String query) {
        return get(query + "&format=csvdata").text().lines().toList().get(1);
    }
}
