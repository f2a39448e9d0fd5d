package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.Rows;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.w3c.dom.Document;

/** What dialect 2.1 promises, on the slice of the design: women online in Brazil and Kenya. */
@QuarkusTest
class Sdmx21DataTest {
    private static final String DATA = "/sdmx/2.1/data/";
    private static final String SLICE =
            DATA + "DF_DIGITAL/A.BRA+KEN.COVERAGE_4G.F._T._T._T._T?startPeriod=2022&endPeriod=2023";
    private static final String TYPE = "application/vnd.sdmx.";

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void theSliceIsReleased() {
        if (released) {
            return;
        }
        smallWorld.exists();
        data.release(
                "DF_DIGITAL:1",
                "NSO_BRA",
                v ->
                        v.series(
                                "A.BRA.COVERAGE_4G.F._T._T._T._T",
                                aSeries().row("2022", "80.5").row("2023", "84.2", "E")));
        data.release(
                "DF_DIGITAL:1",
                "NSO_KEN",
                v ->
                        v.series(
                                        "A.KEN.COVERAGE_4G.F._T._T._T._T",
                                        aSeries()
                                                .row("2021", "25.0")
                                                .row("2022", "28.8")
                                                .row("2023", "", "L")
                                                .confidential("2024", "31.4"))
                                .series(
                                        "Q.KEN.COVERAGE_4G.F._T._T._T._T",
                                        aSeries().row("2022-Q4", "28").row("2023-Q1", "29"))
                                .series(
                                        "A.KEN.COVERAGE_4G.M._T._T._T._T",
                                        aSeries().confidential("2022", "1")));
        released = true;
    }

    @Test
    void theSliceOfTheDesignIsWrittenInGenericXml() {
        String message =
                get(SLICE)
                        .statusCode(200)
                        .header("Content-Type", TYPE + "genericdata+xml;version=2.1")
                        .text();

        assertTrue(
                message.contains(
                        "<mes:Structure structureID=\"DSD_DIGITAL\""
                                + " dimensionAtObservation=\"TIME_PERIOD\"><com:StructureUsage><Ref"
                                + " agencyID=\"DIGOBS\" id=\"DF_DIGITAL\" version=\"1.0.0\""
                                + " class=\"Dataflow\" package=\"datastructure\"/>"
                                + "</com:StructureUsage></mes:Structure></mes:Header>"),
                message);
        assertTrue(
                message.contains("<mes:DataSet structureRef=\"DSD_DIGITAL\" action=\"Replace\">"),
                message);
        assertTrue(
                message.contains(
                        "</gen:SeriesKey><gen:Attributes><gen:Value id=\"UNIT_MEASURE\""
                                + " value=\"PT\"/><gen:Value id=\"UNIT_MULT\" value=\"0\"/>"
                                + "<gen:Value id=\"DECIMALS\" value=\"1\"/></gen:Attributes>"
                                + "<gen:Obs><gen:ObsDimension id=\"TIME_PERIOD\" value=\"2022\"/>"
                                + "<gen:ObsValue value=\"80.5\"/><gen:Attributes><gen:Value"
                                + " id=\"OBS_STATUS\" value=\"A\"/><gen:Value id=\"CONF_STATUS\""
                                + " value=\"F\"/></gen:Attributes></gen:Obs>"),
                message);
        assertTrue(message.contains("value=\"2023\"/><gen:ObsValue value=\"NaN\"/>"), message);
        assertEquals(4, Rows.ofGeneric(message).size());
    }

    @Test
    void theSliceOfTheDesignIsWrittenInSpecificXml() {
        String message =
                get(SLICE + "&format=structurespecificdata")
                        .statusCode(200)
                        .header("Content-Type", TYPE + "structurespecificdata+xml;version=2.1")
                        .text();

        String namespace =
                "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)"
                        + ":ObsLevelDim:TIME_PERIOD";
        assertTrue(message.contains(" xmlns:p=\"" + namespace + "\""), message);
        assertTrue(
                message.contains("structureID=\"DSD_DIGITAL\" namespace=\"" + namespace), message);
        assertTrue(
                message.contains(
                        "<mes:DataSet ss:structureRef=\"DSD_DIGITAL\""
                                + " ss:dataScope=\"DataStructure\" ss:action=\"Replace\""
                                + " xsi:type=\"p:DataSetType\">"),
                message);
        assertTrue(
                message.contains(
                        "<Series FREQ=\"A\" REF_AREA=\"KEN\" INDICATOR=\"COVERAGE_4G\" SEX=\"F\""
                                + " AGE=\"_T\" URBANISATION=\"_T\" INCOME=\"_T\" DISABILITY=\"_T\""
                                + " UNIT_MEASURE=\"PT\" UNIT_MULT=\"0\" DECIMALS=\"1\">"
                                + "<Obs TIME_PERIOD=\"2022\" OBS_VALUE=\"28.8\" OBS_STATUS=\"A\""
                                + " CONF_STATUS=\"F\"/>\n"
                                + "<Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"NaN\" OBS_STATUS=\"L\""),
                message);
    }

    @Test
    void theSliceOfTheDesignIsWrittenInCsv() {
        String body =
                RawAnswer.get(SLICE, Map.of("Accept", "text/csv"))
                        .statusCode(200)
                        .header("Content-Type", TYPE + "data+csv;version=1.0.0")
                        .text();

        String rest = ",COVERAGE_4G,F,_T,_T,_T,_T,";
        assertEquals(
                "DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,DISABILITY,"
                        + "TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,"
                        + "CONF_STATUS,SOURCE,COMMENT_OBS\n"
                        + ("DIGOBS:DF_DIGITAL(1.0.0),A,BRA" + rest + "2022,80.5,PT,0,1,A,F,,\n")
                        + ("DIGOBS:DF_DIGITAL(1.0.0),A,BRA" + rest + "2023,84.2,PT,0,1,E,F,,\n")
                        + ("DIGOBS:DF_DIGITAL(1.0.0),A,KEN" + rest + "2022,28.8,PT,0,1,A,F,,\n")
                        + ("DIGOBS:DF_DIGITAL(1.0.0),A,KEN" + rest + "2023,,PT,0,1,L,F,,\n"),
                body);
    }

    @ParameterizedTest
    @CsvSource({
        "timeFormat=normalized, 2022-01-01",
        "keys=both&formatVersion=2.0.0, A.KEN.COVERAGE_4G.F._T._T._T._T.2022",
        "formatVersion=2.0.0, 'dataflow,DIGOBS:DF_DIGITAL(1.0.0),R,A,KEN'"
    })
    void csvHasItsOptions(String options, String part) {
        get(SLICE + "&format=csvdata&" + options).statusCode(200).text(containsString(part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DF_DIGITAL/A.BRA+KEN.COVERAGE_4G.F._T._T._T._T/all/",
                "DIGOBS%2CDF_DIGITAL%2C1.0.0/A.BRA%2BKEN.COVERAGE_4G.F._T._T._T._T/all",
                "DIGOBS,DF_DIGITAL,latest/A.BRA+KEN.COVERAGE_4G.F....",
                "all,DF_DIGITAL/A.KEN+BRA+XXX.COVERAGE_4G.F._T.../all",
                "DF_DIGITAL/A.BRA+KEN.COVERAGE_4G...../NSO_BRA+DIGOBS,NSO_KEN"
            })
    void pathsAreUnderstoodInEverySpelling(String path) {
        String bounds = "?startPeriod=2022&endPeriod=2023";
        assertEquals(
                Rows.ofGeneric(get(SLICE).text()),
                Rows.ofGeneric(get(DATA + path + bounds).statusCode(200).text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startPeriod=2022|A2022 A2023 Q2022-Q4 Q2023-Q1",
                "startPeriod=2022-02|A2023 Q2022-Q4 Q2023-Q1",
                "startPeriod=2022-10-01T00:00:00&endPeriod=2022-12-31|Q2022-Q4",
                "endPeriod=2022-S2|A2021 A2022 Q2022-Q4",
                "firstNObservations=1|A2021 Q2022-Q4",
                "endPeriod=2023&lastNObservations=1|A2023 Q2023-Q1",
                "startPeriod|A2021 A2022 A2023 Q2022-Q4 Q2023-Q1",
            })
    void periodsAreMatchedWhole(String parameters, String expected) {
        List<String> found =
                Rows.ofGeneric(
                                get(DATA + "DF_DIGITAL/.KEN.COVERAGE_4G.F....?" + parameters)
                                        .statusCode(200)
                                        .text())
                        .stream()
                        .map(row -> row.charAt(0) + row.split(" ", -1)[1])
                        .toList();
        assertEquals(expected, String.join(" ", found));
    }

    @Test
    void eachDetailHasItsKindOfSeries() {
        Document only = Rows.document(get(SLICE + "&detail=dataonly").text());
        assertEquals(0, count(only, "Attributes"));
        assertEquals(4, count(only, "ObsValue"));

        Document keys = Rows.document(get(SLICE + "&detail=serieskeysonly").text());
        assertEquals(2, count(keys, "SeriesKey"));
        assertEquals(0, count(keys, "Attributes") + count(keys, "Obs"));

        Document none = Rows.document(get(SLICE + "&detail=nodata").text());
        assertEquals(2, count(none, "Attributes"));
        assertEquals(0, count(none, "Obs"));
    }

    private static int count(Document message, String element) {
        return message.getElementsByTagNameNS("*", element).getLength();
    }

    @Test
    void anotherDimensionStandsAtTheObservation() {
        String message = get(SLICE + "&dimensionAtObservation=REF_AREA").statusCode(200).text();
        assertTrue(
                message.contains(
                        "<gen:Value id=\"DISABILITY\" value=\"_T\"/><gen:Value id=\"TIME_PERIOD\""
                                + " value=\"2022\"/></gen:SeriesKey>"),
                message);
        assertTrue(message.contains("<gen:ObsDimension id=\"REF_AREA\" value=\"KEN\"/>"), message);
        assertEquals(2, count(Rows.document(message), "Series"));

        String flat = get(SLICE + "&dimensionAtObservation=AllDimensions").statusCode(200).text();
        assertEquals(0, count(Rows.document(flat), "Series"));
        assertEquals(Rows.ofGeneric(message), Rows.ofGeneric(flat));
    }

    @Test
    void aProviderIsAnsweredByItsAgreements() {
        String message =
                get(DATA + "DF_DIGITAL/A..COVERAGE_4G...../DIGOBS,NSO_BRA+NSO_KEN")
                        .statusCode(200)
                        .text();

        assertTrue(
                message.contains(
                        "<mes:Structure structureID=\"DSD_DIGITAL\""
                                + " dimensionAtObservation=\"TIME_PERIOD\"><com:ProvisionAgrement>"
                                + "<Ref agencyID=\"DIGOBS\" id=\"PA_DF_DIGITAL_NSO_BRA\""
                                + " version=\"1.0.0\" class=\"ProvisionAgreement\""
                                + " package=\"registry\"/>"),
                message);
        assertTrue(message.contains("structureID=\"DSD_DIGITAL-2\""), message);
        assertTrue(message.contains("<mes:DataSet structureRef=\"DSD_DIGITAL-2\""), message);
        assertEquals(2, count(Rows.document(message), "DataSet"));
        if (XmlSchemas.areAtHand()) {
            assertEquals(List.of(), XmlSchemas.faults(message));
        }
        get(DATA + "DF_DIGITAL/A..COVERAGE_4G...../NSO_CHN").statusCode(404);
        get(DATA + "DF_DIGITAL/A..COVERAGE_4G...../OTHER,NSO_BRA").statusCode(404);
    }

    @Test
    void confidentialRowsAreForTheirOwnersOnly() {
        String target = DATA + "DF_DIGITAL/A.KEN.COVERAGE_4G.F....?startPeriod=2024";
        get(target).statusCode(404);
        get(DATA + "DF_DIGITAL/A.KEN.COVERAGE_4G.M....?detail=serieskeysonly").statusCode(404);
        String own =
                RawAnswer.get(
                                target,
                                Map.of(
                                        "Authorization",
                                        "Bearer " + aToken().contributorOf("KEN").sign()))
                        .statusCode(200)
                        .header("Cache-Control", "private, no-cache")
                        .text();
        assertEquals(1, Rows.ofGeneric(own).size());
    }

    @ParameterizedTest
    @CsvSource({
        "DF_DIGITAL/A.XXX......, 404, 100",
        "DF_NOPE/all, 404, 100",
        "OTHER%2CDF_DIGITAL/all, 404, 100",
        "'DIGOBS,DF_DIGITAL,9.0.0/all', 404, 100",
        "'A,B,C,D/all', 400, 140",
        "DF_DIGITAL/A.BRA, 400, 140",
        "DF_DIGITAL/........., 400, 140",
        "DF_DIGITAL/A.B*......, 400, 140",
        "DF_DIGITAL/A.BRA+......, 400, 140",
        "DF_DIGITAL/A.BRA%2F......, 400, 140",
        "DF_DIGITAL/A.%C0%AE......, 400, 140",
        "DF_DIGITAL/A.BRA%252CX......, 400, 140",
        "DF_DIGITAL/all/all/more, 400, 140",
        "DF_DIGITAL/all/a%2Cb%2Cc, 400, 140",
        "DF_DIGITAL/all?startPeriod=soon, 400, 140",
        "DF_DIGITAL/all?detail=some, 400, 140",
        "DF_DIGITAL/all?firstNObservations=-1, 400, 140",
        "DF_DIGITAL/all?dimensionAtObservation=NOPE, 400, 140",
        "DF_DIGITAL/all?asOf=2999-01-01, 400, 140",
        "DF_DIGITAL/all?updatedAfter=2024&asOf=2023-01-01, 400, 140",
        "DF_DIGITAL/all?format=xslx, 406, 140",
        "DF_DIGITAL/all?format=generictimeseriesdata&dimensionAtObservation=SEX, 406, 140",
        "DF_DIGITAL/all?api_key=secret, 401, 110",
        "'', 400, 140"
    })
    void errorsAreMessagesOfTheStandard(String rest, int status, int code) {
        RawAnswer answer =
                get(DATA + rest)
                        .statusCode(status)
                        .header("Content-Type", startsWith("application/xml"))
                        .header("Access-Control-Allow-Origin", "*");
        Document error = Rows.document(answer.text());
        assertEquals("Error", error.getDocumentElement().getLocalName());
        assertTrue(answer.text().contains("<mes:ErrorMessage code=\"" + code + "\">"));
        if (XmlSchemas.areAtHand()) {
            assertEquals(List.of(), XmlSchemas.faults(answer.text()));
        }
    }

    @Test
    void errorsAreJsonForThoseWhoAskForJson() {
        String broken = DATA + "DF_DIGITAL/A.BRA";
        get(broken + "?format=jsondata").statusCode(400).body("errors[0].code", equalTo(140));
        RawAnswer.get(broken, Map.of("Accept", TYPE + "data+json;version=1.0.0"))
                .body("errors[0].code", equalTo(140));
        RawAnswer.get(broken, Map.of("Accept", "text/csv"))
                .header("Content-Type", startsWith("application/xml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|genericdata+xml;version=2.1",
                "*/*|genericdata+xml;version=2.1",
                "application/xml|genericdata+xml;version=2.1",
                "text/html, image/gif, *; q=.2, */*; q=.2|genericdata+xml;version=2.1",
                "application/vnd.sdmx.structurespecificdata+xml; version=2.1|structurespecificdata+xml;version=2.1",
                "application/vnd.sdmx.generictimeseriesdata+xml|generictimeseriesdata+xml;version=2.1",
                "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1|structurespecifictimeseriesdata+xml;version=2.1",
                "application/json|data+json;version=2.0.0",
                "application/vnd.sdmx.data+json|data+json;version=2.0.0",
                "application/vnd.sdmx.data+json;version=1.0.0|data+json;version=1.0.0",
                "application/vnd.sdmx.data+csv|data+csv;version=1.0.0",
                "application/vnd.sdmx.data+csv; version=2.0.0|data+csv;version=2.0.0",
                "text/csv;q=0.4, application/vnd.sdmx.genericdata+xml;version=2.1;q=0.5|genericdata+xml;version=2.1",
                "text/csv;q=0.5, application/vnd.sdmx.genericdata+xml;version=2.1;q=0.4|data+csv;version=1.0.0",
                "application/vnd.sdmx.data+json;version=2.1.0|406",
                "image/png|406",
                "text/csv;q=x|406"
            })
    void acceptChoosesTheRepresentation(@Nullable String accept, String type) {
        RawAnswer answer =
                RawAnswer.get(SLICE, accept == null ? Map.of() : Map.of("Accept", accept));
        if (type.equals("406")) {
            answer.statusCode(406);
        } else {
            answer.statusCode(200).header("Content-Type", TYPE + type);
        }
    }

    @Test
    void answersAreCachedLikeThoseOfTheOtherDialect() {
        RawAnswer answer = get(SLICE + "&callback=x");
        answer.header("Ignored-Parameters", "callback")
                .header("Cache-Control", "public, max-age=60")
                .header(
                        "Vary",
                        "Accept, Accept-Encoding, Accept-Language, Authorization, X-API-Key");
        RawAnswer.get(SLICE, Map.of("If-None-Match", answer.header("ETag")))
                .statusCode(304)
                .text(equalTo(""));
        RawAnswer.get(SLICE, Map.of("If-Modified-Since", answer.header("Last-Modified")))
                .statusCode(304);
        RawAnswer head = RawAnswer.send(HttpMethod.HEAD, SLICE, Map.of());
        assertEquals(get(SLICE).header("ETag"), head.header("ETag"));
        assertEquals("", head.text());
        assertEquals(get(SLICE).text(), get(SLICE).text());
        RawAnswer.send(HttpMethod.OPTIONS, SLICE, Map.of()).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genericdata",
                "structurespecificdata",
                "generictimeseriesdata",
                "structurespecifictimeseriesdata",
                "jsondata",
                "csvdata"
            })
    void everyFormatIsCompressed(String format) {
        given().urlEncodingEnabled(false)
                .header("Accept-Encoding", "gzip")
                .get(SLICE + "&format=" + format)
                .then()
                .header("Content-Encoding", "gzip");
    }

    private static RawAnswer get(String target) {
        return RawAnswer.get(target, Map.of());
    }
}
