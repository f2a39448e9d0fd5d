package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * The structure messages that two public Python clients expect. The clients themselves are not run;
 * the expectations are taken from the code of khaeru/sdmx ({@code sdmx/reader/xml/v21.py}) and
 * bis-med-it/pysdmx ({@code pysdmx/io/json/sdmxjson2/messages}).
 */
@QuarkusTest
class PythonClientsTest {
    /** Elements of structure messages that sdmx1 can parse; it fails on any other element. */
    private static final Set<String> READ_BY_SDMX1 =
            Set.of(
                    ("Structure Header ID Test Prepared Sender Receiver Structures Annotations"
                                    + " Annotation AnnotationTitle AnnotationType AnnotationURL"
                                    + " AnnotationText Name Description Text Value Ref URN None"
                                    + " OrganisationSchemes AgencyScheme Agency DataProviderScheme"
                                    + " DataProvider DataConsumerScheme DataConsumer Contact"
                                    + " Dataflows Dataflow Metadataflows Metadataflow"
                                    + " CategorySchemes CategoryScheme Category Categorisations"
                                    + " Categorisation Source Target Codelists Codelist Code Parent"
                                    + " Concepts ConceptScheme Concept CoreRepresentation"
                                    + " DataStructures DataStructure DataStructureComponents"
                                    + " DimensionList Dimension TimeDimension ConceptIdentity"
                                    + " LocalRepresentation Enumeration EnumerationFormat TextFormat"
                                    + " AttributeList Attribute AttributeRelationship MeasureList"
                                    + " PrimaryMeasure Group Constraints ContentConstraint"
                                    + " ConstraintAttachment CubeRegion KeyValue TimeRange"
                                    + " StartPeriod EndPeriod ProvisionAgreements"
                                    + " ProvisionAgreement StructureUsage")
                            .split(" ", -1));

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void registerEveryTypeAndReleaseData() {
        ClothWorld.create(smallWorld, data);
        EveryArtefactType.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataflow/DIGOBS/DF_CLOTH/latest?references=all",
                "dataflow/DIGOBS/DF_WDI/latest?references=all",
                "dataflow/all/all/latest?references=all",
                "dataflow/all/all/latest?references=descendants",
                "dataflow/all/all/latest?references=parents",
                "dataflow/all/all/latest?references=parentsandsiblings",
                "datastructure/DIGOBS/DSD_CLOTH/latest?references=all",
                "datastructure/DIGOBS/DSD_DIGITAL/1.0.0?references=all",
                "datastructure/all/all/latest?references=all",
                "datastructure/all/all/latest?references=descendants",
                "categoryscheme/all/all/latest?references=parentsandsiblings",
                "provisionagreement/all/all/latest?references=all"
            })
    void defaultRequestsOfSdmx1GetReadableElements(String target) {
        XmlDocument message = xml(target);

        Set<String> unread = new TreeSet<>(message.names());
        unread.removeAll(READ_BY_SDMX1);
        assertEquals(Set.of(), unread);
    }

    @Test
    void availabilityIsReturnedWithItsCodes() {
        XmlDocument message = xml("dataflow/DIGOBS/DF_CLOTH/latest?references=all");

        String actual = "//ContentConstraint[@type='Actual']";
        assertEquals("CC_DF_CLOTH", message.get(actual + "/@id"));
        assertEquals("RED", message.get(actual + "//KeyValue[@id='COLOUR']/Value"));
    }

    @ParameterizedTest
    @CsvSource({
        "dataflow/DIGOBS/DF_WDI/latest?references=process, Process, PR_RELEASE",
        "dataflow/DIGOBS/DF_WDI/latest?references=reportingtaxonomy, ReportingTaxonomy, RT_YEARBOOK",
        "process/all/all/latest, Process, PR_RELEASE",
        "process/all/all/latest?references=all, Process, PR_RELEASE",
        "structure/all/all/latest, Process, PR_RELEASE"
    })
    void artefactsRequestedByTypeAreReturned(String target, String element, String id) {
        assertEquals(id, xml(target).get("//" + element + "[@id='" + id + "']/@id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataflow/DIGOBS/DF_CLOTH/latest?references=contentconstraint",
                "dataflow/DIGOBS/DF_CLOTH/latest?references=actualconstraint",
                "contentconstraint/DIGOBS/CC_DF_CLOTH/latest",
                "actualconstraint/DIGOBS/CC_DF_CLOTH/latest",
                "availableconstraint/DF_CLOTH"
            })
    void thePeriodIsGivenIfConstraintsAreRequested(String target) {
        assertFalse(xml(target).get("//ReferencePeriod/@startTime").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.1.0"})
    void pysdmxReadsASchemaAsStructures(String version) throws JsonProcessingException {
        JsonNode message =
                JSON.readTree(
                        RawAnswer.get(
                                        "/sdmx/3.0/schema/dataflow/DIGOBS/DF_CONNECTIVITY/+",
                                        Map.of(
                                                "Accept",
                                                "application/vnd.sdmx.structure+json;version="
                                                        + version))
                                .statusCode(200)
                                .text());

        assertTrue(message.path("meta").isObject());
        JsonNode found = message.path("data");
        JsonNode components = found.at("/dataStructures/0/dataStructureComponents");
        JsonNode dimensions = components.at("/dimensionList/dimensions");
        assertEquals(8, dimensions.size());
        dimensions.forEach(dimension -> assertConceptAndCodesAreFound(dimension, found));
        JsonNode attributes = components.at("/attributeList/attributes");
        assertEquals(7, attributes.size());
        attributes.forEach(attribute -> {
            assertConceptAndCodesAreFound(attribute, found);
            boolean ofSeries = attribute.at("/attributeRelationship/dimensions").isArray();
            assertEquals(
                    ofSeries ? List.of() : List.of("OBS_VALUE"),
                    texts(attribute.path("measureRelationship")));
        });
        JsonNode region = found.at("/dataConstraints/0/cubeRegions/0");
        assertTrue(region.path("keyValues").size() > 0, "pysdmx requires keyValues");
        for (JsonNode key : region.path("keyValues")) {
            assertTrue(key.path("values").size() > 0, key.toString());
            key.path("values")
                    .forEach(value -> assertTrue(value.path("value").isTextual(), key.toString()));
        }
    }

    @Test
    void jsonVersionOneHasTheValuesOfConstraints() {
        RawAnswer answer =
                RawAnswer.get(
                        "/sdmx/2.1/contentconstraint/DIGOBS/CC_DF_CONNECTIVITY",
                        Map.of("Accept", "application/vnd.sdmx.structure+json;version=1.0.0"));

        answer.statusCode(200);
        assertTrue(answer.text().contains("\"values\":[\"IT_NET_USER_ZS\""), answer.text());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    /** Resolves the concept and codelist of a component by URN, as the client does. */
    private static void assertConceptAndCodesAreFound(JsonNode component, JsonNode found) {
        String concept = component.path("conceptIdentity").asText();
        assertTrue(
                contains(found.path("conceptSchemes"), concept, "concepts"),
                "no concept " + concept);
        String codelist = component.at("/localRepresentation/enumeration").asText("");
        assertTrue(
                codelist.isEmpty() || contains(found.path("codelists"), codelist, null),
                "no codelist " + codelist);
    }

    private static boolean contains(JsonNode schemes, String urn, @Nullable String items) {
        String name = urn.substring(urn.indexOf('=') + 1);
        for (JsonNode scheme : schemes) {
            String id =
                    scheme.path("agencyID").asText()
                            + ":"
                            + scheme.path("id").asText()
                            + "("
                            + scheme.path("version").asText()
                            + ")";
            if (items == null ? name.equals(id) : name.startsWith(id + ".")) {
                return items == null
                        || scheme.path(items)
                                .findValuesAsText("id")
                                .contains(name.substring(id.length() + 1));
            }
        }
        return false;
    }

    private static XmlDocument xml(String target) {
        return XmlDocument.of(
                RawAnswer.get("/sdmx/2.1/" + target, Map.of()).statusCode(200).text());
    }
}
