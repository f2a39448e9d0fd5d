package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.JsonSchemas;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Availability in both dialects, on a flow with four dimensions. */
@QuarkusTest
class AvailabilityTest {
    private static final String PATH_21 = "/sdmx/2.1/availableconstraint/DF_CLOTH";
    private static final String PATH_30 = "/sdmx/3.0/availability/dataflow/DIGOBS/DF_CLOTH/1.0.0";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseTheClothData() {
        ClothWorld.create(smallWorld, data);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                             | FREQ=A,Q REF_AREA=BRA,KEN COLOUR=RED,BLUE,NAVY SEX=F,M | 6 | 4 | 2018-01-01T00:00:00Z | 2022-09-30T23:59:59Z
                    /all/all/all                   | FREQ=A,Q REF_AREA=BRA,KEN COLOUR=RED,BLUE,NAVY SEX=F,M | 6 | 4 | 2018-01-01T00:00:00Z | 2022-09-30T23:59:59Z
                    /A.KEN..                       | FREQ=A REF_AREA=KEN COLOUR=RED,BLUE SEX=F,M | 4 | 2 | 2019-01-01T00:00:00Z | 2021-12-31T23:59:59Z
                    /..RED+BLUE.                   | FREQ=A,Q REF_AREA=BRA,KEN COLOUR=RED,BLUE SEX=F,M | 5 | 3 | 2019-01-01T00:00:00Z | 2022-09-30T23:59:59Z
                    /.KEN.RED.F                    | FREQ=A REF_AREA=KEN COLOUR=RED SEX=F | 3 | 1 | 2019-01-01T00:00:00Z | 2021-12-31T23:59:59Z
                    /A.KEN..?mode=available        | FREQ=A REF_AREA=BRA,KEN COLOUR=RED,BLUE SEX=F,M | 4 | 2 | 2019-01-01T00:00:00Z | 2021-12-31T23:59:59Z
                    /..RED+BLUE.?mode=available    | FREQ=A,Q REF_AREA=BRA,KEN COLOUR=RED,BLUE,NAVY SEX=F,M | 5 | 3 | 2019-01-01T00:00:00Z | 2022-09-30T23:59:59Z
                    /all?startPeriod=2020          | FREQ=A,Q REF_AREA=BRA,KEN COLOUR=RED,BLUE SEX=F,M | 4 | 3 | 2020-01-01T00:00:00Z | 2022-09-30T23:59:59Z
                    /all?endPeriod=2019            | FREQ=A REF_AREA=BRA,KEN COLOUR=RED,NAVY SEX=F | 2 | 2 | 2018-01-01T00:00:00Z | 2019-12-31T23:59:59Z
                    /all?startPeriod=2019&endPeriod=2020 | FREQ=A REF_AREA=KEN COLOUR=RED SEX=F | 2 | 1 | 2019-01-01T00:00:00Z | 2020-12-31T23:59:59Z
                    /all/NSO_KEN                   | FREQ=A REF_AREA=KEN COLOUR=RED,BLUE SEX=F,M | 4 | 2 | 2019-01-01T00:00:00Z | 2021-12-31T23:59:59Z
                    /all/DIGOBS,NSO_BRA            | FREQ=A,Q REF_AREA=BRA COLOUR=RED,NAVY SEX=F,M | 2 | 2 | 2018-01-01T00:00:00Z | 2022-09-30T23:59:59Z
                    /all/all/COLOUR                | COLOUR=RED,BLUE,NAVY | 6 | 4 | '' | ''
                    /.KEN../all/COLOUR?mode=available | COLOUR=RED,BLUE | 4 | 2 | '' | ''
                    /.ZZZ..                        | '' | 0 | 0 | '' | ''
                    /..NOCODE.                     | '' | 0 | 0 | '' | ''
                    /all/NSO_CHN                   | '' | 0 | 0 | '' | ''
                    """)
    void theRegionHasTheAvailableCodes(
            String rest, String region, int observations, int series, String start, String end) {
        XmlDocument constraint = constraint(PATH_21 + rest, Map.of());

        assertEquals(region, region(constraint));
        assertEquals(
                List.of("obs_count", "series_count"),
                constraint.all("//ContentConstraint/Annotations/Annotation/@id"));
        assertEquals(
                List.of("" + observations, "" + series),
                constraint.all("//ContentConstraint//AnnotationTitle"));
        assertEquals(start, constraint.get("//ReferencePeriod/@startTime"));
        assertEquals(end, constraint.get("//ReferencePeriod/@endTime"));
        assertEquals("Actual", constraint.get("//ContentConstraint/@type"));
        assertEquals("DF_CLOTH", constraint.get("//ConstraintAttachment/Dataflow/Ref/@id"));
    }

    @Test
    void timeIsARangeIfRequested() {
        XmlDocument constraint = constraint(PATH_21 + "/A.KEN../all/TIME_PERIOD", Map.of());

        assertEquals("TIME_PERIOD", constraint.get("//KeyValue/@id"));
        assertEquals("2019", constraint.get("//KeyValue/TimeRange/StartPeriod"));
        assertEquals("2021", constraint.get("//KeyValue/TimeRange/EndPeriod"));
    }

    @Test
    void onlyTheNamedComponentIsReturned() {
        XmlDocument constraint = constraint(PATH_21 + "/A.KEN../all/COLOUR", Map.of());
        assertEquals(List.of("COLOUR"), constraint.all("//KeyValue/@id"));
        assertEquals(List.of(), constraint.all("//ReferencePeriod/@startTime"));
        XmlDocument time = constraint(PATH_21 + "/A.KEN../all/TIME_PERIOD", Map.of());
        assertEquals(List.of(), time.all("//ReferencePeriod/@startTime"));
        RawAnswer.get(
                        PATH_21 + "/A.KEN../all/COLOUR",
                        Map.of("Accept", "application/vnd.sdmx.structure+json;version=1.0.0"))
                .statusCode(200)
                .text(not(matchesPattern("(?s).*(TIME_PERIOD|[a-z]Period\").*")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    none               | ''
                    codelist           | CL_FREQ CL_AREA CL_COLOUR CL_SEX
                    conceptscheme      | CS_CLOTH
                    datastructure      | DSD_CLOTH
                    dataflow           | DF_CLOTH
                    dataproviderscheme | DATA_PROVIDERS
                    all                | DATA_PROVIDERS DF_CLOTH CL_FREQ CL_AREA CL_COLOUR CL_SEX CS_CLOTH DSD_CLOTH
                    """)
    void referencesAreReturnedAsRequested(String word, String expected) {
        String target = PATH_21 + "/A.BRA..?references=" + word;

        assertEquals(
                expected,
                String.join(
                        " ", document(target).all("//Structures/*[name()!='Constraints']/*/@id")));
    }

    @Test
    void schemesContainOnlyAvailableItems() {
        XmlDocument all = document(PATH_21 + "/A.BRA..?references=all");

        assertEquals(List.of("BLUE", "NAVY"), all.all("//Codelist[@id='CL_COLOUR']/Code/@id"));
        assertEquals(
                List.of("COLOUR", "FREQ", "REF_AREA", "SEX", "TIME_PERIOD"),
                all.all("//ConceptScheme/Concept/@id"));
        assertEquals(List.of("NSO_BRA"), all.all("//DataProviderScheme/DataProvider/@id"));
        assertEquals("true", all.get("//DataProviderScheme/@isPartial"));
    }

    @Test
    void onlyTheOfficeSeesConfidentialRows() {
        String office = aToken().contributorOf("BRA").sign();

        assertFalse(region(constraint(PATH_21, Map.of())).contains("PLAIN"));
        XmlDocument officeConstraint =
                constraint(PATH_21, Map.of("Authorization", "Bearer " + office));
        assertTrue(region(officeConstraint).contains("PLAIN"));
        assertEquals("2030-12-31T23:59:59Z", officeConstraint.get("//ReferencePeriod/@endTime"));
    }

    @Test
    void additionsSinceAnInstantAreReported() {
        Release second = ClothWorld.create(smallWorld, data);
        String before = second.publishedAt().minusNanos(1000).toString();

        assertEquals(
                "FREQ=A,Q REF_AREA=BRA COLOUR=RED,NAVY SEX=F,M",
                region(constraint(PATH_21 + "/all?updatedAfter=" + before, Map.of())));
        assertEquals(
                "FREQ=A REF_AREA=KEN COLOUR=RED,BLUE SEX=F,M",
                region(constraint(PATH_21 + "/all?asOf=" + before, Map.of())));
    }

    @Test
    void sdmx30ReportsTheSame() {
        RawAnswer.get(PATH_30 + "/A.KEN", Map.of())
                .statusCode(200)
                .header("Content-Type", "application/vnd.sdmx.structure+json;version=2.0.0")
                .body("data.dataConstraints[0].role", equalTo("Actual"))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.id.join(' ')",
                        equalTo("FREQ REF_AREA COLOUR SEX TIME_PERIOD"))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues[2].values.value.join(' ')",
                        equalTo("RED BLUE"))
                .body("data.dataConstraints[0].annotations.title.join(' ')", equalTo("4 2"));
        RawAnswer.get(
                        PATH_30 + "/*/COLOUR?c[TIME_PERIOD]=ge:2020&mode=available",
                        Map.of("Accept", "application/vnd.sdmx.structure+json;version=2.1.0"))
                .statusCode(200)
                .body(
                        "data.availabilityConstraints[0].cubeRegion.keyValues[0].values.value.join(' ')",
                        equalTo("RED BLUE"))
                .body("data.availabilityConstraints[0].seriesCount", equalTo(3))
                .body("data.availabilityConstraints[0].obsCount", equalTo(4));
        RawAnswer.get("/sdmx/3.0/availability/provisionagreement/*/PA_DF_CLOTH_NSO_KEN/+", Map.of())
                .statusCode(200)
                .body("data.dataConstraints[0].annotations.title.join(' ')", equalTo("4 2"));
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/availableconstraint/DF_NONE, 404",
        "/sdmx/2.1/availableconstraint, 400",
        "/sdmx/2.1/availableconstraint/DF_CLOTH/A.B, 400",
        "/sdmx/2.1/availableconstraint/DF_CLOTH/all/all/NONE, 400",
        "/sdmx/2.1/availableconstraint/DF_CLOTH?mode=some, 400",
        "/sdmx/2.1/availableconstraint/DF_CLOTH?references=categorisation, 400",
        "/sdmx/2.1/availableconstraint/DF_CLOTH?startPeriod=x, 400",
        "/sdmx/2.1/availableconstraint/DF_CLOTH?format=csvdata, 406",
        "/sdmx/3.0/availability/dataflow/DIGOBS/DF_NONE/+, 404",
        "/sdmx/3.0/availability/dataflow/DIGOBS/DF_CLOTH/+/*/NONE, 400",
        "/sdmx/3.0/availability/dataflow/DIGOBS/DF_CLOTH/+/*?c[NONE]=1, 400"
    })
    void invalidRequestsAreRefused(String target, int status) {
        RawAnswer.get(target, Map.of()).statusCode(status);
    }

    @Test
    void aRequestWithACurrentCopyGets304() {
        RawAnswer first = RawAnswer.get(PATH_21, Map.of()).header("ETag", startsWith("W/\""));

        RawAnswer.get(PATH_21, Map.of("If-None-Match", first.header("ETag"))).statusCode(304);
        RawAnswer.get(PATH_21, Map.of("If-Modified-Since", first.header("Last-Modified")))
                .statusCode(304);
    }

    @Test
    void messagesAreValid() {
        assumeTrue(XmlSchemas.areAvailable(), "no schemas");
        for (String rest :
                List.of("?references=all", "/.ZZZ..?references=all", "/all/all/TIME_PERIOD")) {
            assertEquals(
                    List.of(), XmlSchemas.faults(RawAnswer.get(PATH_21 + rest, Map.of()).text()));
            assertEquals(
                    List.of(),
                    JsonSchemas.structureFaults(
                            RawAnswer.get(
                                            PATH_21
                                                    + rest
                                                    + (rest.contains("?") ? "&" : "?")
                                                    + "format=jsonstructure",
                                            Map.of())
                                    .text(),
                            "1.0"));
        }
        for (String version : List.of("2.0", "2.1")) {
            String text =
                    RawAnswer.get(
                                    PATH_30
                                            + "?references=all&format=jsonstructure&formatVersion="
                                            + version
                                            + ".0",
                                    Map.of())
                            .statusCode(200)
                            .text();
            assertEquals(List.of(), JsonSchemas.structureFaults(text, version));
        }
    }

    @Test
    void availabilityIsReturnedAsAConstraint() {
        XmlDocument flow =
                document("/sdmx/2.1/dataflow/DIGOBS/DF_CLOTH?references=actualconstraint");

        assertEquals("CC_DF_CLOTH", flow.get("//ContentConstraint/@id"));
        assertEquals("FREQ=A,Q REF_AREA=BRA,KEN COLOUR=RED,BLUE,NAVY SEX=F,M", region(flow));
        assertEquals(
                List.of("CC_DF_CLOTH"),
                document("/sdmx/2.1/contentconstraint/DIGOBS/CC_DF_CLOTH/1.0.0")
                        .all("//ContentConstraint/@id"));
    }

    private static XmlDocument document(String target) {
        return XmlDocument.of(RawAnswer.get(target, Map.of()).statusCode(200).text());
    }

    private static XmlDocument constraint(String target, Map<String, String> headers) {
        return XmlDocument.of(RawAnswer.get(target, headers).statusCode(200).text());
    }

    private static String region(XmlDocument message) {
        StringBuilder region = new StringBuilder();
        for (String id : message.all("//CubeRegion/KeyValue/@id")) {
            List<String> values = message.all("//KeyValue[@id='" + id + "']/Value");
            region.append(region.isEmpty() ? "" : " ")
                    .append(id)
                    .append('=')
                    .append(String.join(",", values));
        }
        return region.toString();
    }
}
