package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Details that conformance test kits check to the letter, and HTTP requirements that every server
 * must meet.
 */
@QuarkusTest
class ConformanceTest {
    private static final String DATA = "/sdmx/2.1/data/DF_CLOTH/all";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseTheClothData() {
        ClothWorld.create(smallWorld, data);
    }

    @Test
    void aSchemaUsesItsOwnTypesWithoutPrefix() {
        String schema =
                RawAnswer.get("/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH", Map.of())
                        .statusCode(200)
                        .text();

        assertTrue(schema.contains(" xmlns=\"urn:sdmx:org.sdmx.infomodel.datastructure."), schema);
        assertTrue(schema.contains("type=\"SeriesType\""), schema);
        assertTrue(schema.contains("type=\"ObsType\""), schema);
        assertTrue(schema.contains("name=\"COLOUR\" type=\"COLOUR\""), schema);
    }

    @ParameterizedTest
    @CsvSource({"full, true", "allcompletestubs, true", "allstubs, ''"})
    void onlyPlainStubsOmitIsFinal(String detail, String isFinal) {
        String target = "/sdmx/2.1/codelist/DIGOBS/CL_COLOUR?detail=" + detail;

        assertEquals(isFinal, document(target).get("//Codelist/@isFinal"));
    }

    @Test
    void hierarchiesAreItemsOfTheirHierarchicalCodelist() {
        String all = "/sdmx/2.1/hierarchicalcodelist/DIGOBS";
        String id = document(all + "/all").get("//HierarchicalCodelist/@id");

        assertEquals(
                List.of(id), document(all + "/" + id + "/latest/" + id).all("//Hierarchy/@id"));
        RawAnswer.get(all + "/" + id + "/latest/NONE", Map.of()).statusCode(404);
        RawAnswer.get("/sdmx/2.1/dataflow/DIGOBS/DF_CLOTH/latest/A", Map.of()).statusCode(400);
    }

    @Test
    void genericTimeSeriesOfSeveralAgreementsAreRefused() {
        String twoAgreements = DATA + "/NSO_KEN+NSO_BRA?format=";

        RawAnswer.get(twoAgreements + "generictimeseriesdata", Map.of()).statusCode(406);
        RawAnswer.get(twoAgreements + "structurespecifictimeseriesdata", Map.of()).statusCode(200);
        RawAnswer.get(DATA + "/NSO_KEN?format=generictimeseriesdata", Map.of()).statusCode(200);
    }

    @Test
    void availabilityReportsSeveralComponents() {
        String flow = "/sdmx/3.0/availability/dataflow/DIGOBS/DF_CLOTH/+/*/";

        RawAnswer.get(flow + "FREQ,SEX?references=valuelist", Map.of())
                .statusCode(200)
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.id.join(' ')",
                        equalTo("FREQ SEX"));
        RawAnswer.get(flow + "SEX,TIME_PERIOD", Map.of())
                .statusCode(200)
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.id.join(' ')",
                        equalTo("SEX TIME_PERIOD"));
        RawAnswer.get(flow + "FREQ,NONE", Map.of()).statusCode(400);
    }

    /** A wildcard may match nothing; a single artefact must exist. */
    @ParameterizedTest
    @CsvSource({"'', 404", "/~, 404", "/*, 204"})
    void anOmittedVersionMeansTheLatest(String version, int status) {
        RawAnswer.get("/sdmx/3.0/structure/codelist/DIGOBS/NONE" + version, Map.of())
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.KEN,", ",A.KEN", "A.KEN,,A.BRA"})
    void anEmptyKeyBesideACommaIsAnError(String key) {
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_CLOTH/+/" + key, Map.of()).statusCode(400);
    }

    @Test
    void anIdThatIsEncodedTwiceMatchesNothing() {
        RawAnswer.get("/sdmx/2.1/data/DIGOBS%252CDF_CLOTH/all", Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/vnd.sdmx.genericdata+xml;version=2.1;q=0, */*;q=0.1 |"
                        + " application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                "*/*, application/vnd.sdmx.genericdata+xml;q=0 |"
                        + " application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                "text/csv;q=0.5, application/json;q=0.4 | application/vnd.sdmx.data+csv"
            })
    void mediaTypesThatTheClientExcludesAreNotSent(String accept, String type) {
        RawAnswer.get(DATA, Map.of("Accept", accept))
                .statusCode(200)
                .header("Content-Type", startsWith(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Friday, 25-Nov-44 04:30:00 GMT | 304",
                "Sat Nov  5 04:30:00 2044 | 304",
                "Sun Nov  6 08:49:37 1994 | 200",
                "Sunday, 06-Nov-94 08:49:37 GMT | 200",
                "yesterday | 200"
            })
    void datesAreAcceptedInTheObsoleteFormatsToo(String date, int status) {
        RawAnswer.get(DATA, Map.of("If-Modified-Since", date)).statusCode(status);
    }

    @Test
    void theRefusalOfAnApiKeyNamesTheSchemeToUse() {
        RawAnswer.get(DATA + "?api_key=zz", Map.of())
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void theRefusalOfUpdatedAfterSaysThatADateMeansItsBeginning() {
        String text = RawAnswer.get(DATA + "?updatedAfter=x", Map.of()).statusCode(400).text();

        assertTrue(text.contains("its beginning, UTC"), text);
        assertFalse(text.contains("its end"), text);
    }

    private static XmlDocument document(String target) {
        return XmlDocument.of(RawAnswer.get(target, Map.of()).statusCode(200).text());
    }
}
