package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.DATA;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.SLICE;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.TYPE;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.get;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.Rows;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.w3c.dom.Document;

/** Rows in dialect 2.1 for an example slice: women with mobile coverage in Brazil and Kenya. */
@QuarkusTest
class Sdmx21DataTest {
    @Inject WomenWithCoverage slice;

    @BeforeEach
    void releaseSlice() {
        slice.ensureReleased();
    }

    @Test
    void theExampleSliceIsReturnedInGenericXml() {
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
    void theExampleSliceIsReturnedInSpecificXml() {
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
    void theExampleSliceIsReturnedInCsv() {
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
    void csvOptionsAreSupported(String options, String part) {
        get(SLICE + "&format=csvdata&" + options).statusCode(200).text(containsString(part));
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
    void periodsMustBeCompletelyInRange(String parameters, String expected) {
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
    void eachLevelOfDetailReturnsTheRightPartsOfSeries() {
        Document dataOnly = Rows.document(get(SLICE + "&detail=dataonly").text());
        assertEquals(0, count(dataOnly, "Attributes"));
        assertEquals(4, count(dataOnly, "ObsValue"));

        Document keys = Rows.document(get(SLICE + "&detail=serieskeysonly").text());
        assertEquals(2, count(keys, "SeriesKey"));
        assertEquals(0, count(keys, "Attributes") + count(keys, "Obs"));

        Document noData = Rows.document(get(SLICE + "&detail=nodata").text());
        assertEquals(2, count(noData, "Attributes"));
        assertEquals(0, count(noData, "Obs"));
    }

    @ParameterizedTest
    @CsvSource({
        "genericdata, GenericData",
        "structurespecificdata, StructureSpecificData",
        "generictimeseriesdata, GenericTimeSeriesData",
        "structurespecifictimeseriesdata, StructureSpecificTimeSeriesData"
    })
    void everyKindOfMessageHasItsRootElement(String format, String root) {
        String text = get(SLICE + "&format=" + format).statusCode(200).text();

        assertEquals(root, Rows.document(text).getDocumentElement().getLocalName());
        if (XmlSchemas.areAvailable() && format.startsWith("generic")) {
            assertEquals(List.of(), XmlSchemas.faults(text));
        }
    }

    private static int count(Document message, String element) {
        return message.getElementsByTagNameNS("*", element).getLength();
    }

    @Test
    void anotherDimensionCanBeAtObservationLevel() {
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
    void aProviderIsFoundByItsAgreements() {
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
        if (XmlSchemas.areAvailable()) {
            assertEquals(List.of(), XmlSchemas.faults(message));
        }
        get(DATA + "DF_DIGITAL/A..COVERAGE_4G...../NSO_CHN").statusCode(404);
        get(DATA + "DF_DIGITAL/A..COVERAGE_4G...../OTHER,NSO_BRA").statusCode(404);
    }

    @Test
    void confidentialRowsAreVisibleToTheirOwnersOnly() {
        String target = DATA + "DF_DIGITAL/A.KEN.COVERAGE_4G.F....?startPeriod=2024";
        get(target).statusCode(404);
        get(DATA + "DF_DIGITAL/A.KEN.COVERAGE_4G.M....?detail=serieskeysonly").statusCode(404);
        String ownersAnswer =
                RawAnswer.get(
                                target,
                                Map.of(
                                        "Authorization",
                                        "Bearer " + aToken().contributorOf("KEN").sign()))
                        .statusCode(200)
                        .header("Cache-Control", "private, no-cache")
                        .text();
        assertEquals(1, Rows.ofGeneric(ownersAnswer).size());
    }
}
