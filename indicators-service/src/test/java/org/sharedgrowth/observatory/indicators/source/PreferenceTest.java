package org.sharedgrowth.observatory.indicators.source;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.source.Offices.API;
import static org.sharedgrowth.observatory.indicators.source.Offices.dataFromSdmx21;
import static org.sharedgrowth.observatory.indicators.source.Offices.file;
import static org.sharedgrowth.observatory.indicators.source.Offices.prefer;
import static org.sharedgrowth.observatory.indicators.source.Offices.send;
import static org.sharedgrowth.observatory.indicators.source.Offices.submit;
import static org.sharedgrowth.observatory.indicators.source.Offices.tryRelease;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Changes of the preferred office; each test has its own flow. */
@QuarkusTest
class PreferenceTest {
    @Inject Offices offices;

    private static TokenBuilder steward() {
        return aToken().steward();
    }

    private String flowSentByBothOffices(String flow) {
        offices.registerSharedFlow(flow);
        send("NSO_KEN", flow, "F", "2020 1", "2021 2");
        send("OBS", flow, "F", "2020 7", "2022 8");
        send("NSO_KEN", flow, "M", "2020 3");
        return flow;
    }

    @Test
    void changingTheOrderMakesARelease() {
        String flow = flowSentByBothOffices("DF_ORDER");
        Instant before = offices.newestRelease(flow);
        int orderRelease =
                prefer(steward(), flow, "OBS", "NSO_KEN")
                        .statusCode(200)
                        .body("providers", contains("OBS", "NSO_KEN"))
                        .extract()
                        .path("release.id");

        assertEquals("2020=7 2021=2 2022=8", dataFromSdmx21(flow, "F", "all", ""));
        assertEquals("2020=1 2021=2 2022=8", dataFromSdmx21(flow, "F", "all", "&asOf=" + before));
        assertEquals("2020=3", dataFromSdmx21(flow, "M", "all", ""));
        assertEquals("2020=1 2021=2", dataFromSdmx21(flow, "F", "NSO_KEN", ""));
        assertEquals("2020=7 2022=8", dataFromSdmx21(flow, "F", "OBS", ""));
        given().get(API + "releases/" + orderRelease)
                .then()
                .body("provider", equalTo("DIGOBS"))
                .body("seriesAdded", equalTo(0))
                .body("seriesRevised", equalTo(1))
                .body("observations", equalTo(3));
        preference(flow, "")
                .body("providers", contains("OBS", "NSO_KEN"))
                .body("release.id", equalTo(orderRelease));
        preference(flow, "?asOf=" + before).body("providers", empty());
        Offices.sources(flow, "F", "2020", "").body("sources.provider", contains("OBS", "NSO_KEN"));
        Offices.sources(flow, "F", "2020", "?asOf=" + before)
                .body("sources.provider", contains("NSO_KEN", "OBS"))
                .body("sources.shown", contains(true, false));
    }

    @Test
    void theNewOrderAppliesToLaterData() {
        String flow = flowSentByBothOffices("DF_LATER");
        prefer(steward(), flow, "OBS").statusCode(200);
        send("NSO_KEN", flow, "F", "2020 4", "2021 5");
        assertEquals("2020=7 2021=5 2022=8", dataFromSdmx21(flow, "F", "all", ""));
        send("OBS", flow, "M", "2020 9");
        assertEquals("2020=9", dataFromSdmx21(flow, "M", "all", ""));
    }

    @Test
    void aFileCheckedUnderTheOldOrderCannotBeReleased() {
        String flow = flowSentByBothOffices("DF_CHECKED");
        String lateSubmission =
                submit("OBS", flow, file(flow, "M", "PT", "2020 6")).extract().path("id");
        prefer(steward(), flow, "OBS", "NSO_KEN").statusCode(200);

        tryRelease("OBS", lateSubmission)
                .statusCode(409)
                .body("type", endsWith("release-conflict"));
    }

    @Test
    void anUnchangedOrderMakesNoRelease() {
        String flow = flowSentByBothOffices("DF_AGAIN");
        Map<String, List<String>> body = Map.of("providers", List.of("OBS"));
        for (String replayed : new String[] {null, "true"}) {
            given().header("Authorization", "Bearer " + steward().sign())
                    .header("Idempotency-Key", "the-same")
                    .contentType("application/json")
                    .body(body)
                    .post(API + "flows/" + flow + "/preference/release")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", equalTo(replayed));
        }
        prefer(steward(), flow, "OBS")
                .statusCode(409)
                .body("type", endsWith("preference-in-force"));
    }

    @Test
    void theOrderMayListOnlyOfficesWithAgreementsAndEachOnlyOnce() {
        String flow = flowSentByBothOffices("DF_REFUSED");
        prefer(steward(), flow, "NSO_BRA", "OBS", "OBS")
                .statusCode(422)
                .body("type", endsWith("invalid-preference"))
                .body("errors.pointer", contains("/providers/0", "/providers/2"));
        prefer(steward(), flow).statusCode(422);
        prefer(steward(), "DF_NOWHERE", "OBS").statusCode(404);
        preference(flow, "").body("providers", empty()).body("release.id", equalTo(0));
    }

    @Test
    void onlyAStewardMayChangeTheOrder() {
        String flow = flowSentByBothOffices("DF_STEWARDS");
        prefer(Offices.reviewer("OBS"), flow, "OBS").statusCode(403);
        prefer(aToken().contributorOf("KEN"), flow, "NSO_KEN").statusCode(403);
        prefer(aToken().reviewerOf("BRA"), flow, "NSO_KEN").statusCode(403);
        prefer(null, flow, "OBS").statusCode(401);
        prefer(steward().withoutSecondFactor(), flow, "OBS").statusCode(401);
        prefer(steward(), flow, "OBS").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse preference(
            String flow, String query) {
        return given().get(API + "flows/" + flow + "/preference" + query).then().statusCode(200);
    }
}
