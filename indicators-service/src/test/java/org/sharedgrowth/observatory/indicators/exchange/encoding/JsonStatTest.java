package org.sharedgrowth.observatory.indicators.exchange.encoding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The JSON-stat cube, in the dialects that support it. */
@QuarkusTest
class JsonStatTest {
    private static final String TYPE = "application/vnd.json-stat2+json";
    private static final String FLOW = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/";
    private static final String WOMEN =
            FLOW + "A.BRA+KEN.IT_NET_USER_ZS.F?c[TIME_PERIOD]=ge:2022+le:2023&format=jsonstat";

    private static @Nullable Release release;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (release != null) {
            return;
        }
        smallWorld.create();
        release =
                data.release(
                        "DF_DIGITAL:1",
                        "NSO_BRA",
                        v ->
                                v.series(
                                                "A.BRA.IT_NET_USER_ZS.F._T._T._T._T",
                                                aSeries()
                                                        .row("2022", "80.5")
                                                        .row("2023", "84.2", "E"))
                                        .series(
                                                "A.KEN.IT_NET_USER_ZS.F._T._T._T._T",
                                                aSeries().row("2022", "28.8").row("2023", "", "L"))
                                        .series(
                                                "A.ZAF.DIGITAL_ECONOMY_GDP._T._T._T._T._T",
                                                aSeries()
                                                        .measuredIn("PS", "6", "2")
                                                        .row("2010", "1")
                                                        .row("2012", "3.25", "A", "F", null, "x"))
                                        .series(
                                                "A.RWA.DIGITAL_ECONOMY_GDP.F._T._T._T._T",
                                                aSeries()
                                                        .measuredIn("PS", "6", "2")
                                                        .row("2011", "2"))
                                        .series(
                                                "A.NAM.DIGITAL_ECONOMY_GDP.M._T._T._T._T",
                                                aSeries()
                                                        .measuredIn("PS", "6", "2")
                                                        .row("2011", "", "O")));
    }

    @Test
    void theExampleSliceIsOneCube() throws JsonProcessingException {
        String text = get(WOMEN).statusCode(200).header("Content-Type", TYPE).text();
        String total = ",\"category\":{\"index\":[\"_T\"],\"label\":{\"_T\":\"Total\"}}},";
        String expected =
                ("{'version':'2.0','class':'dataset','label':'DF_DIGITAL','source':'DIGOBS',"
                                        + "'id':['FREQ','REF_AREA','INDICATOR','SEX','AGE','URBANISATION',"
                                        + "'INCOME','DISABILITY','TIME_PERIOD'],'size':[1,2,1,1,1,1,1,1,2],"
                                        + "'role':{'time':['TIME_PERIOD'],'geo':['REF_AREA'],"
                                        + "'metric':['INDICATOR']},'dimension':{'FREQ':{'label':'freq','category':{'index':['A'],'label':{'A':'Code"
                                        + " A'}}},'REF_AREA':{'label':'ref"
                                        + " area','category':{'index':['BRA','KEN'],'label':"
                                        + "{'BRA':'Brazil','KEN':'Kenya'}}},'INDICATOR':{'label':"
                                        + "'indicator','category':{'index':['IT_NET_USER_ZS'],'label':{'IT_NET_USER_ZS':'Individuals"
                                        + " using the internet'},'unit':"
                                        + "{'IT_NET_USER_ZS':{'label':'Percent','decimals':1}}}},'SEX':"
                                        + "{'label':'sex','category':{'index':['F'],'label':{'F':'Code F'}}},")
                                .replace('\'', '"')
                        + "\"AGE\":{\"label\":\"age\""
                        + total
                        + "\"URBANISATION\":{\"label\":\"urbanisation\""
                        + total
                        + "\"INCOME\":{\"label\":\"income\""
                        + total
                        + "\"DISABILITY\":{\"label\":\"disability\""
                        + total
                        + ("'TIME_PERIOD':{'label':'time period','category':{'index':['2022',"
                                        + "'2023'],'label':{'2022':'2022','2023':'2023'}}}},"
                                        + "'value':[80.5,84.2,28.8,null],'status':{'1':'E','3':'L'},"
                                        + "'extension':{'dataflow':'urn:sdmx:org.sdmx.infomodel."
                                        + "datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)','asOf':null}}")
                                .replace('\'', '"');
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode cube = (ObjectNode) mapper.readTree(text);
        JsonNode updated = cube.remove("updated");
        JsonNode query = ((ObjectNode) cube.get("extension")).remove("query");

        assertEquals(mapper.readTree(expected), cube);
        assertEquals(List.of("version", "class", "label"), firstThree(text));
        assertEquals(true, updated.asText().endsWith("Z"));
        assertEquals(WOMEN, query.asText());
    }

    private static List<String> firstThree(String text) throws JsonProcessingException {
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(text).fieldNames().forEachRemaining(names::add);
        return names.subList(0, 3);
    }

    @Test
    void aSparseCubeListsItsCells() {
        get(FLOW + "*.*.DIGITAL_ECONOMY_GDP?format=jsonstat")
                .body("size", equalTo(List.of(1, 3, 1, 3, 1, 1, 1, 1, 3)))
                .body("dimension.REF_AREA.category.index", equalTo(List.of("NAM", "RWA", "ZAF")))
                .body("dimension.SEX.category.index", equalTo(List.of("_T", "F", "M")))
                .body(
                        "dimension.TIME_PERIOD.category.index",
                        equalTo(List.of("2010", "2011", "2012")))
                .body("value.size()", equalTo(4))
                .body("value.'7'", nullValue())
                .body("value.'13'", equalTo(2))
                .body("value.'18'", equalTo(1))
                .body("value.'20'", equalTo(3.25f))
                .body("status", equalTo(Map.of("7", "O")))
                .body("extension.notes", equalTo(Map.of("20", "x")))
                .body(
                        "dimension.INDICATOR.category.unit.DIGITAL_ECONOMY_GDP",
                        equalTo(
                                Map.of(
                                        "label",
                                        "Code 6, Persons",
                                        "decimals",
                                        2,
                                        "multiplier",
                                        6)));
    }

    @Test
    void mediaTypeLanguageAndVintageAreAsRequested() {
        String target = WOMEN.replace("&format=jsonstat", "");
        RawAnswer.get(target, Map.of("Accept", TYPE + ", */*;q=0.1"))
                .header("Content-Type", TYPE)
                .body("'class'", equalTo("dataset"));
        RawAnswer.get(target + "&lang=fr", Map.of("Accept", TYPE))
                .body(
                        "dimension.INDICATOR.category.label.IT_NET_USER_ZS",
                        equalTo("Particuliers utilisant l’Internet à domicile"));
        get(FLOW + "A.BRA.*.F?format=jsonstat&asOf=2020-01-01").statusCode(204);
        RawAnswer.get(WOMEN, Map.of("Accept-Encoding", "gzip")).header("Content-Encoding", "gzip");
    }

    @Test
    void theWorldBankDialectHasTheSameCube() {
        get("/v2/country/BR;KE/indicator/IT.NET.USER.ZS.F?date=2022:2023&format=jsonstat2")
                .statusCode(200)
                .header("Content-Type", TYPE)
                .body("value", equalTo(Arrays.asList(80.5f, 84.2f, 28.8f, null)))
                .body("status", equalTo(Map.of("1", "E", "3", "L")));
        get("/v2/country/BR/indicator/IT.NET.USER.ZS.F?format=jsonstat2&mrv=1&gapfill=Y")
                .statusCode(400);
        get("/v2/country?format=jsonstat2").statusCode(400);
        RawAnswer.get("/v2/country", Map.of("Accept", "application/xml")).statusCode(400);
    }

    @Test
    void aTooLargeCubeIsRefusedWithASolution() {
        data.release("DF_WDI:1", "WB", v -> addDiagonal(v, "D", JsonStatTest::manyDays));
        String target = "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/D?format=jsonstat&lang=en";
        get(target)
                .statusCode(413)
                .header("Content-Type", "application/json")
                .header("Observations-Estimated", matchesPattern("[0-9]{10,}"))
                .header("Observations-Limit", "2147483647")
                .header(
                        "Link",
                        "</sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/D?lang=en&format=csvdata>;"
                                + " rel=\"alternate\"; type=\"text/csv\"")
                .body("errors[0].code", equalTo(510))
                .body("errors[0].detail", containsString("cells would be in the JSON-stat cube"));
        get(target.replace("jsonstat", "csvdata")).statusCode(200);
        get(target + "&c[TIME_PERIOD]=ge:1980-01-01+le:1980-01-31").statusCode(200);
    }

    @Test
    void fewRowsInManyCellsAreAccepted() {
        data.release("DF_WDI:1", "WB", v -> addDiagonal(v, "W", JsonStatTest::sevenWeeks));

        get("/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/W?format=jsonstat")
                .statusCode(200)
                .body("size", equalTo(List.of(1, 12, 10, 4, 5, 4, 4, 4, 7)))
                .body("value.size()", equalTo(84))
                .body("value.'0'", equalTo(1));
    }

    private static void sevenWeeks(SeriesBuilder series, int number) {
        for (int week = 1; week <= 7; week++) {
            series.row("2020-W0" + week, "1");
        }
    }

    /** Adds 1,200 days; series with different numbers have no day in common. */
    private static void manyDays(SeriesBuilder series, int number) {
        LocalDate first = LocalDate.of(1980, 1, 1).plusDays(1200L * number);
        for (int day = 0; day < 1200; day++) {
            series.row(first.plusDays(day).toString(), "1");
        }
    }

    /**
     * Adds twelve series with few codes in common, which make a cube with few rows and many cells.
     */
    private static void addDiagonal(
            Versions versions, String frequency, ObjIntConsumer<SeriesBuilder> rows) {
        String[] codes = {
            "BRA CHN DEU FRA GHA IND JPN KEN NAM NGA RWA ZAF",
            "IT_NET_USER_ZS INTERNET_USERS IT_CEL_SETS_P2 COVERAGE_4G DIGITAL_ECONOMY"
                    + " DIGITAL_ECONOMY_GDP ICT_SKILLS LIVESTREAM_USERS FIBRE_COVERAGE"
                    + " NY_GDP_MKTP_CD",
            "_T F M _Z",
            "_T Y15T24 Y25T74 Y_GE75 _Z",
            "_T URB RUR _Z",
            "_T Q1 Q5 _Z",
            "_T PD PND _Z"
        };
        for (int i = 0; i < 12; i++) {
            StringBuilder key = new StringBuilder(frequency);
            for (String list : codes) {
                String[] each = list.split(" ", -1);
                key.append('.').append(each[i % each.length]);
            }
            SeriesBuilder series = aSeries();
            rows.accept(series, i);
            versions.series(key.toString(), series);
        }
    }

    private static RawAnswer get(String target) {
        return RawAnswer.get(target, Map.of());
    }
}
