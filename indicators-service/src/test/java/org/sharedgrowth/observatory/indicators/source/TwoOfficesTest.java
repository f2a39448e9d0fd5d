package org.sharedgrowth.observatory.indicators.source;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.source.Offices.dataFromSdmx21;
import static org.sharedgrowth.observatory.indicators.source.Offices.dataOfAgreement;
import static org.sharedgrowth.observatory.indicators.source.Offices.file;
import static org.sharedgrowth.observatory.indicators.source.Offices.send;
import static org.sharedgrowth.observatory.indicators.source.Offices.sources;
import static org.sharedgrowth.observatory.indicators.source.Offices.submit;
import static org.sharedgrowth.observatory.indicators.source.Offices.tryRelease;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;

/** Two offices send the same cells; each test has its own flow. */
@QuarkusTest
class TwoOfficesTest {
    @Inject Offices offices;

    private String shareFlow(String flow) {
        offices.registerSharedFlow(flow);
        return flow;
    }

    @Test
    void theFirstOfficeIsShownAndTheOtherFillsGaps() {
        String flow = shareFlow("DF_TWO");
        send("NSO_KEN", flow, "F", "2020 1.5", "2021 2");
        Instant whenFirstWasAlone = offices.newestRelease(flow);
        send("OBS", flow, "F", "2021 7", "2022 8");
        Instant afterBothSent = offices.newestRelease(flow);
        send("NSO_KEN", flow, "F", "2021 3");

        assertEquals("2020=1.5 2021=3 2022=8", dataFromSdmx21(flow, "F", "all", ""));
        assertEquals("2020=1.5 2021=3", dataFromSdmx21(flow, "F", "NSO_KEN", ""));
        assertEquals("2021=7 2022=8", dataFromSdmx21(flow, "F", "OBS", ""));
        assertEquals("2020=1.5 2021=3", dataOfAgreement(flow, "F", "NSO_KEN", ""));
        assertEquals("2021=7 2022=8", dataOfAgreement(flow, "F", "OBS", ""));
        for (Instant instant : List.of(whenFirstWasAlone, afterBothSent)) {
            String query = "&asOf=" + instant;
            boolean early = instant.equals(whenFirstWasAlone);
            assertEquals(
                    early ? "2020=1.5 2021=2" : "2020=1.5 2021=2 2022=8",
                    dataFromSdmx21(flow, "F", "all", query));
            assertEquals("2020=1.5 2021=2", dataFromSdmx21(flow, "F", "NSO_KEN", query));
            assertEquals(early ? "" : "2021=7 2022=8", dataFromSdmx21(flow, "F", "OBS", query));
            assertEquals(early ? "" : "2021=7 2022=8", dataOfAgreement(flow, "F", "OBS", query));
        }
        String text =
                RawAnswer.get(
                                "/sdmx/2.1/data/DF_TWO/" + Offices.key("F") + "/NSO_KEN+OBS",
                                Map.of())
                        .statusCode(200)
                        .text();
        assertEquals(
                2, text.split("<mes:DataSet", -1).length - 1, "one data set for each agreement");
        String response =
                RawAnswer.get(
                                "/sdmx/2.1/availableconstraint/DF_TWO/"
                                        + Offices.key("F")
                                        + "/OBS+NSO_KEN",
                                Map.of())
                        .statusCode(200)
                        .text();
        String fourObservations = "AnnotationTitle>4<";
        assertTrue(response.contains(fourObservations), response);
    }

    @Test
    void aCellHasBothOfficesValuesAndHistoriesAndTheirSpread() {
        String flow = shareFlow("DF_CELLS");
        send("NSO_KEN", flow, "M", "2020 10");
        Instant whenFirstWasAlone = offices.newestRelease(flow);
        send("OBS", flow, "M", "2020 12");
        send("NSO_KEN", flow, "M", "2020 8");

        var answer =
                sources(flow, "M", "2020", "")
                        .statusCode(200)
                        .body("sources.provider", contains("NSO_KEN", "OBS"))
                        .body("sources.shown", contains(true, false))
                        .body("sources.name[0]", equalTo("Statistics office of Kenya"))
                        .body("sources.current.value", contains(8, 12))
                        .body("sources.current.status", contains("A", "A"))
                        .body("sources[0].history.state.value", contains(10, 8))
                        .body("sources[1].history.state.value", contains(12))
                        .body("spread.lowest", equalTo(8))
                        .body("spread.highest", equalTo(12))
                        .body("spread.absolute", equalTo(4))
                        .body("spread.relative", equalTo(0.5f))
                        .extract();
        given().header("If-None-Match", answer.header("ETag"))
                .get(Offices.path(flow, "M", "2020"))
                .then()
                .statusCode(304);
        sources(flow, "M", "2020", "?asOf=" + whenFirstWasAlone)
                .statusCode(200)
                .body("sources.provider", contains("NSO_KEN"))
                .body("sources.current.value", contains(10))
                .body("spread", nullValue());
        sources(flow, "M", "2019", "").statusCode(404).body("type", endsWith("not-found"));
        sources(flow, "_Z", "2020", "").statusCode(404);
        sources("DF_NOWHERE", "M", "2020", "").statusCode(404);
        sources(flow, "M", "yesterday", "").statusCode(400);
    }

    @Test
    void aWithdrawalShowsTheValueOfTheOtherOffice() {
        String flow = shareFlow("DF_WITHDRAWN");
        send("NSO_KEN", flow, "_T", "2020 1", "2021 2");
        send("OBS", flow, "_T", "2020 5");
        send("NSO_KEN", flow, "_T", "2020 -");

        assertEquals("2020=5 2021=2", dataFromSdmx21(flow, "_T", "all", ""));
        assertEquals("2021=2", dataFromSdmx21(flow, "_T", "NSO_KEN", ""));
        sources(flow, "_T", "2020", "")
                .statusCode(200)
                .body("sources.find { it.provider == 'NSO_KEN' }.current", nullValue())
                .body("sources.find { it.provider == 'NSO_KEN' }.history[1].state", nullValue())
                .body("sources.find { it.provider == 'OBS' }.shown", equalTo(true));
        send("OBS", flow, "_T", "2020 -");
        send("NSO_KEN", flow, "_T", "2021 -");
        assertEquals("", dataFromSdmx21(flow, "_T", "all", ""));
        assertEquals("", dataFromSdmx21(flow, "_T", "OBS", ""));
    }

    @Test
    void aSubmissionIsComparedWithDataOfTheSameOffice() {
        String flow = shareFlow("DF_COMPARED");
        send("NSO_KEN", flow, "F", "2010 1");
        var first = submit("OBS", flow, file(flow, "F", "PT", "2010 4", "2011 5"));
        String id = first.body("series.revised", equalTo(1)).extract().path("id");
        given().header("Authorization", "Bearer " + Offices.contributor("OBS").sign())
                .get(Offices.SUBMISSIONS + "/" + id + "/changes")
                .then()
                .statusCode(200)
                .body("items.period", contains("2010", "2011"));
        tryRelease("OBS", id).statusCode(200);
        submit("OBS", flow, file(flow, "F", "PT", "2010 4"))
                .body("series.unchanged", equalTo(1))
                .body("series.revised", equalTo(0));
    }

    @Test
    void valuesThatAreNotShownAreReleasedToo() {
        String flow = shareFlow("DF_UNSHOWN");
        send("NSO_KEN", flow, "F", "2000 1");
        send("OBS", flow, "F", "2000 9");
        send("OBS", flow, "F", "2000 10");

        assertEquals("2000=1", dataFromSdmx21(flow, "F", "all", ""));
        assertEquals("2000=10", dataFromSdmx21(flow, "F", "OBS", ""));
    }

    @Test
    void aFileCheckedBeforeAReleaseByTheOtherOfficeCannotBeReleased() {
        String flow = shareFlow("DF_UNCHECKED");
        send("NSO_KEN", flow, "M", "1990 1");
        String outdatedSubmission =
                submit("OBS", flow, file(flow, "M", "PT", "1990 2")).extract().path("id");
        send("NSO_KEN", flow, "M", "1990 3");

        tryRelease("OBS", outdatedSubmission)
                .statusCode(409)
                .body("type", endsWith("release-conflict"))
                .body("detail", containsString(Offices.key("M")));
    }

    @Test
    void aWithdrawnSubmissionIsNotASource() {
        String flow = shareFlow("DF_TAKEN_BACK");
        send("NSO_KEN", flow, "M", "1980 1");
        String id = submit("OBS", flow, file(flow, "M", "PT", "1980 2")).extract().path("id");
        String tag =
                given().header("Authorization", "Bearer " + Offices.contributor("OBS").sign())
                        .get(Offices.SUBMISSIONS + "/" + id)
                        .header("ETag");
        given().header("Authorization", "Bearer " + Offices.contributor("OBS").sign())
                .header("If-Match", tag)
                .delete(Offices.SUBMISSIONS + "/" + id)
                .then()
                .statusCode(200);
        sources(flow, "M", "1980", "").body("sources.provider", contains("NSO_KEN"));
    }

    @Test
    void valuesInAnotherUnitAreNotMixed() {
        String flow = shareFlow("DF_UNITS");
        send("NSO_KEN", flow, "F", "2020 1");
        String id =
                submit("OBS", flow, file(flow, "F", "PS", "2020 7", "2021 8")).extract().path("id");
        tryRelease("OBS", id).statusCode(200);

        assertEquals("2020=1", dataFromSdmx21(flow, "F", "all", ""));
        assertEquals("2020=7 2021=8", dataFromSdmx21(flow, "F", "OBS", ""));
        sources(flow, "F", "2020", "")
                .body("sources.unit", contains("PT", "PS"))
                .body("spread", nullValue());
    }

    @Test
    void confidentialRowsDoNotAffectAnswersToGuests() throws Exception {
        String flow = shareFlow("DF_HIDING");
        send("NSO_KEN", flow, "F", "2020 1", "2021 2");
        Map<String, String> before = answers(flow);
        // Last-Modified is in whole seconds: without a pause, the time of the hidden release could
        // be in the headers without changing them.
        Thread.sleep(1_000);
        send("OBS", flow, "F", "2020 (7)", "2022 (8)");

        assertEquals(before, answers(flow));
        sources(flow, "F", "2020", "").body("sources.provider", contains("NSO_KEN"));
        given().header("Authorization", "Bearer " + Offices.contributor("OBS").sign())
                .get(Offices.path(flow, "F", "2020"))
                .then()
                .body("sources.provider", contains("NSO_KEN", "OBS"))
                .body("sources.current.value", contains(1, 7));
    }

    private static Map<String, String> answers(String flow) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String target :
                List.of(
                        "/sdmx/2.1/data/" + flow + "/all",
                        "/sdmx/2.1/data/" + flow + "/all/NSO_KEN",
                        "/sdmx/2.1/data/" + flow + "/all/OBS",
                        "/sdmx/2.1/data/" + flow + "/all/OBS+NSO_KEN",
                        "/sdmx/2.1/data/" + flow + "/all/NSO_KEN?updatedAfter=2020",
                        "/sdmx/2.1/data/" + flow + "/all/NSO_KEN?includeHistory=true",
                        "/sdmx/2.1/availableconstraint/" + flow + "/all/NSO_KEN+OBS",
                        "/sdmx/2.1/availableconstraint/" + flow + "?references=all",
                        "/sdmx/3.0/data/dataflow/DIGOBS/" + flow + "/+/*",
                        "/sdmx/3.0/data/provisionagreement/DIGOBS/*/+/A.KEN.ICT_SKILLS.*",
                        Offices.path(flow, "F", "2020"),
                        Offices.path(flow, "F", "2022"),
                        Offices.API + "flows/" + flow + "/preference",
                        Offices.API + "observations?sex=F&flow=" + flow)) {
            RawAnswer answer = RawAnswer.get(target, Map.of());
            Map<String, String> headers = new TreeMap<>();
            answer.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
            headers.remove("Date");
            String text = answer.text().replaceAll("urn:uuid:[0-9a-f-]+", "");
            answers.put(target, answer.status() + "\n" + headers + "\n" + text);
        }
        return answers;
    }
}
