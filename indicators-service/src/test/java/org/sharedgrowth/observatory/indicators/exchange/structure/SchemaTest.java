package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Tests the generated data schemas, and validates our data against them. */
@QuarkusTest
class SchemaTest {
    private static final String CLOTH = "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH/1.0.0";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseTheClothData() {
        ClothWorld.create(smallWorld, data);
        EveryArtefactType.register();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/sdmx/2.1/schema/datastructure/DIGOBS/DSD_CLOTH/1.0.0, datastructure.DataStructure=DIGOBS:DSD_CLOTH(1.0.0):ObsLevelDim:TIME_PERIOD",
        "/sdmx/2.1/schema/datastructure/DIGOBS/DSD_CLOTH/latest/, datastructure.DataStructure=DIGOBS:DSD_CLOTH(1.0.0):ObsLevelDim:TIME_PERIOD",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH, datastructure.Dataflow=DIGOBS:DF_CLOTH(1.0.0):ObsLevelDim:TIME_PERIOD",
        "/sdmx/2.1/schema/provisionagreement/DIGOBS/PA_DF_CLOTH_NSO_KEN/latest?explicitMeasure=false, registry.ProvisionAgreement=DIGOBS:PA_DF_CLOTH_NSO_KEN(1.0.0):ObsLevelDim:TIME_PERIOD",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH?dimensionAtObservation=COLOUR, datastructure.Dataflow=DIGOBS:DF_CLOTH(1.0.0):ObsLevelDim:COLOUR",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH?dimensionAtObservation=AllDimensions, datastructure.Dataflow=DIGOBS:DF_CLOTH(1.0.0):ObsLevelDim:AllDimensions"
    })
    void theNamespaceContainsContextAndDimension(String target, String namespace) {
        RawAnswer answer =
                RawAnswer.get(target, Map.of())
                        .statusCode(200)
                        .header("Content-Type", "application/vnd.sdmx.schema+xml;version=2.1")
                        .header("ETag", startsWith("W/\""));

        assertEquals(
                "urn:sdmx:org.sdmx.infomodel." + namespace,
                XmlDocument.of(answer.text()).get("/schema/@targetNamespace"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TIME_PERIOD   | dsd:TimeSeriesDataSetType | dsd:TimeSeriesType | dsd:TimeSeriesObsType | FREQ REF_AREA COLOUR SEX | TIME_PERIOD
                    COLOUR        | dsd:DataSetType           | dsd:SeriesType     | dsd:ObsType           | FREQ REF_AREA SEX TIME_PERIOD | COLOUR
                    AllDimensions | dsd:DataSetType           | ''                 | dsd:ObsType           | '' | FREQ REF_AREA COLOUR SEX TIME_PERIOD
                    """)
    void typesFollowTheLayout(
            String dimension,
            String set,
            String series,
            String obs,
            String seriesAttributes,
            String obsAttributes) {
        XmlDocument schema =
                XmlDocument.of(
                        RawAnswer.get(CLOTH + "?dimensionAtObservation=" + dimension, Map.of())
                                .text());

        assertEquals(set, schema.get("//complexType[@name='DataSetType']//restriction/@base"));
        assertEquals(series, schema.get("//complexType[@name='SeriesType']//restriction/@base"));
        assertEquals(obs, schema.get("//complexType[@name='ObsType']//restriction/@base"));
        assertEquals(seriesAttributes, requiredAttributes(schema, "SeriesType"));
        assertEquals(obsAttributes, requiredAttributes(schema, "ObsType"));
        assertEquals(
                "xs:double",
                schema.get("//complexType[@name='ObsType']//attribute[@name='OBS_VALUE']/@type"));
        assertEquals(
                "xs:string",
                schema.get("//complexType[@name='ObsType']//attribute[@name='LENGTH']/@type"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TIME_PERIOD, SeriesType", "INDICATOR, ObsType", "AllDimensions, ObsType"})
    void unitsAreAtTheRightLevel(String layout, String type) {
        XmlDocument schema =
                XmlDocument.of(
                        RawAnswer.get(
                                        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_DIGITAL"
                                                + "?dimensionAtObservation="
                                                + layout,
                                        Map.of())
                                .statusCode(200)
                                .text());

        assertEquals(
                List.of(type),
                schema.all("//complexType[.//attribute[@name='UNIT_MEASURE']]/@name"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TIME_PERIOD, SeriesType, TIME_PERIOD REPORTING_YEAR_START_DAY",
        "TIME_PERIOD, ObsType, type REPORTING_YEAR_START_DAY",
        "COLOUR, SeriesType, REPORTING_YEAR_START_DAY",
        "COLOUR, ObsType, type TIME_PERIOD REPORTING_YEAR_START_DAY",
        "AllDimensions, ObsType, type REPORTING_YEAR_START_DAY",
        "TIME_PERIOD, DataSetType, REPORTING_YEAR_START_DAY",
        "AllDimensions, DataSetType, REPORTING_YEAR_START_DAY"
    })
    void unsupportedAttributesAreProhibited(String layout, String type, String prohibited) {
        String text =
                RawAnswer.get(CLOTH + "?dimensionAtObservation=" + layout, Map.of())
                        .statusCode(200)
                        .text();

        assertEquals(
                prohibited,
                String.join(
                        " ",
                        XmlDocument.of(text)
                                .all(
                                        "//complexType[@name='"
                                                + type
                                                + "']//attribute[@use='prohibited']/@name")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    datastructure/DIGOBS/DSD_CLOTH             | COLOUR    | RED BLUE NAVY PLAIN
                    dataflow/DIGOBS/DF_CLOTH                   | SEX       | _T F M _Z
                    provisionagreement/DIGOBS/PA_DF_CLOTH_NSO_KEN | REF_AREA | KEN
                    provisionagreement/DIGOBS/PA_DF_CLOTH_NSO_KEN | COLOUR | RED BLUE NAVY PLAIN
                    dataflow/DIGOBS/DF_CONNECTIVITY            | INDICATOR | IT_NET_USER_ZS INTERNET_USERS
                    dataflow/DIGOBS/DF_CONNECTIVITY            | OBS_STATUS | A E
                    """)
    void codesAreLimitedByConstraints(String context, String component, String codes) {
        XmlDocument schema =
                XmlDocument.of(
                        RawAnswer.get("/sdmx/2.1/schema/" + context, Map.of())
                                .statusCode(200)
                                .text());

        assertEquals(
                codes,
                String.join(
                        " ",
                        schema.all("//simpleType[@name='" + component + "']//enumeration/@value")));
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/schema/dataflow, /sdmx/2.1/data, TIME_PERIOD",
        "/sdmx/2.1/schema/dataflow, /sdmx/2.1/data, COLOUR",
        "/sdmx/2.1/schema/dataflow, /sdmx/2.1/data, REF_AREA",
        "/sdmx/2.1/schema/dataflow, /sdmx/2.1/data, AllDimensions",
        "/sdmx/3.0/schema/dataflow, /sdmx/3.0/data/dataflow, TIME_PERIOD",
        "/sdmx/3.0/schema/dataflow, /sdmx/3.0/data/dataflow, COLOUR",
        "/sdmx/3.0/schema/dataflow, /sdmx/3.0/data/dataflow, REF_AREA",
        "/sdmx/3.0/schema/dataflow, /sdmx/3.0/data/dataflow, AllDimensions"
    })
    void ourDataMatchesTheSchema(String schemas, String messages, String dimension) {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        String query = "?dimensionAtObservation=" + dimension;
        String schema =
                RawAnswer.get(
                                schemas + "/DIGOBS/DF_CLOTH/1.0.0" + query + "&format=schema",
                                Map.of())
                        .statusCode(200)
                        .text();
        String flow = messages.contains("3.0") ? "/DIGOBS/DF_CLOTH/1.0.0/*" : "/DF_CLOTH";
        String message =
                RawAnswer.get(messages + flow + query + "&format=structurespecificdata", Map.of())
                        .statusCode(200)
                        .text();

        assertEquals(List.of(), XmlSchemas.faults(message, schema));
        assertFalse(
                XmlSchemas.faults(message.replace("COLOUR=\"RED\"", "COLOUR=\"X\""), schema)
                        .isEmpty());
        assertFalse(
                XmlSchemas.faults(message.replace("OBS_VALUE=\"5\"", "OBS_VALUE=\"x\""), schema)
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH?explicitMeasure=true, 501",
        "/sdmx/2.1/schema/metadataflow/DIGOBS/MDF_QUALITY, 501",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH?explicitMeasure=maybe, 400",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH?dimensionAtObservation=NONE, 400",
        "/sdmx/2.1/schema/codelist/DIGOBS/CL_SEX, 400",
        "/sdmx/2.1/schema/dataflow/DIGOBS, 400",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH/x, 400",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_NONE, 404",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH/9.0.0, 404",
        "/sdmx/2.1/schema/dataflow/DIGOBS/DF_CLOTH?format=csvdata, 406",
        "/sdmx/3.0/schema/dataflow/DIGOBS/DF_NONE/+, 404",
        "/sdmx/3.0/schema/dataflow/DIGOBS/DF_CLOTH/+?format=schema, 200",
        "/sdmx/3.0/schema/dataflow/DIGOBS/DF_CLOTH/+?format=csvdata, 406"
    })
    void eachTargetGetsTheExpectedStatus(String target, int status) {
        RawAnswer.get(target, Map.of()).statusCode(status);
    }

    @Test
    void structuresAreReturnedIfRequested() {
        RawAnswer.get("/sdmx/3.0/schema/dataflow/DIGOBS/DF_CONNECTIVITY/+", Map.of())
                .statusCode(200)
                .header("Content-Type", "application/vnd.sdmx.structure+json;version=2.0.0")
                .body("data.dataflows.id.join()", equalTo("DF_CONNECTIVITY"))
                .body("data.dataConstraints.id.join()", equalTo("CC_DF_CONNECTIVITY"))
                .body(
                        "data.codelists.find{it.id=='CL_INDICATOR'}.codes.id.join(' ')",
                        equalTo("IT_NET_USER_ZS INTERNET_USERS"));
        RawAnswer.get(
                        "/sdmx/3.0/schema/dataflow/DIGOBS/DF_CLOTH/+",
                        Map.of("Accept", "application/vnd.sdmx.schema+xml;version=3.0.0"))
                .statusCode(200)
                .header("Content-Type", "application/vnd.sdmx.schema+xml;version=3.0.0");
        RawAnswer.get(CLOTH, Map.of("Accept", "application/vnd.sdmx.structure+xml;version=2.1"))
                .statusCode(200)
                .header("Content-Type", "application/vnd.sdmx.structure+xml;version=2.1");
    }

    @Test
    void aRequestWithACurrentCopyGets304() {
        String tag = RawAnswer.get(CLOTH, Map.of()).header("ETag");

        RawAnswer.get(CLOTH, Map.of("If-None-Match", tag)).statusCode(304);
    }

    private static String requiredAttributes(XmlDocument schema, String type) {
        return String.join(
                " ",
                schema.all(
                        "//complexType[@name='" + type + "']//attribute[@use='required']/@name"));
    }
}
