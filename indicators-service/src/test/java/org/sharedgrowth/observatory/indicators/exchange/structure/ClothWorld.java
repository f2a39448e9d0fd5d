package org.sharedgrowth.observatory.indicators.exchange.structure;

import static io.restassured.RestAssured.given;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/** A separate dataflow with four dimensions that contains no data of other tests. */
final class ClothWorld {
    static final String FLOW = "DF_CLOTH";

    private static @Nullable Release second;

    private ClothWorld() {}

    /** Releases the data once, in two releases; returns the second one. */
    static Release create(SmallWorld smallWorld, ReleasedData data) {
        Release release = second;
        if (release != null) {
            return release;
        }
        smallWorld.create();
        register();
        data.release(
                "DF_CLOTH:1",
                "NSO_KEN",
                v ->
                        v.series(
                                        "A.KEN.RED.F",
                                        aSeries()
                                                .row("2019", "1")
                                                .row("2020", "2")
                                                .row("2021", "3"))
                                .series("A.KEN.BLUE.M", aSeries().row("2021", "4")));
        release =
                data.release(
                        "DF_CLOTH:1",
                        "NSO_BRA",
                        v ->
                                v.series("Q.BRA.RED.M", aSeries().row("2022-Q3", "5"))
                                        .series("A.BRA.NAVY.F", aSeries().row("2018", "6"))
                                        .series(
                                                "A.BRA.PLAIN._T",
                                                aSeries().confidential("2030", "7")));
        second = release;
        return release;
    }

    private static void register() {
        StructureMessage message =
                aMessage()
                        .codelist(
                                "CL_COLOUR",
                                "1.0.0",
                                list ->
                                        list.code("RED", "Red")
                                                .code("BLUE", "Blue")
                                                .code("NAVY", "Navy", "BLUE")
                                                .code("PLAIN", "Plain"))
                        .concepts(
                                "CS_CLOTH",
                                "1.0.0",
                                "COLOUR",
                                "FREQ",
                                "OBS_STATUS",
                                "OBS_VALUE",
                                "REF_AREA",
                                "SEX",
                                "TIME_PERIOD",
                                "CONF_STATUS",
                                "LENGTH",
                                "UNUSED")
                        .structure(
                                "DSD_CLOTH",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                                .dimension("COLOUR", "CL_COLOUR(1.0.0)")
                                                .dimension("SEX", "CL_SEX(1.0.0)")
                                                .measure("OBS_VALUE")
                                                .ofObservation(
                                                        "OBS_STATUS",
                                                        "CL_OBS_STATUS(1.0.0)",
                                                        "mandatory")
                                                .ofObservation(
                                                        "CONF_STATUS",
                                                        "CL_CONF_STATUS(1.0.0)",
                                                        "optional")
                                                .ofObservation("LENGTH", "", "optional"))
                        .flow(FLOW, "1.0.0", "DSD_CLOTH(1.0.0)")
                        .agreement(FLOW, "NSO_KEN", "KEN")
                        .agreement(FLOW, "NSO_BRA", "BRA")
                        .agreement(FLOW, "NSO_CHN", "CHN");
        String text =
                new String(message.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("CS_DIGITAL", "CS_CLOTH");
        given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(text)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then()
                .statusCode(200);
    }
}
