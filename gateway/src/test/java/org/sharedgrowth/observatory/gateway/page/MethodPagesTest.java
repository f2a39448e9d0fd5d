package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** The page of methods. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MethodPagesTest {
    @BeforeEach
    void serve() {
        Samples.serve();
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/methods",
                        WorldSamples.list(
                                new JsonArray()
                                        .add(
                                                method("index")
                                                        .put(
                                                                "conformance",
                                                                new JsonArray()
                                                                        .add(
                                                                                conformance(
                                                                                        "hdi",
                                                                                        5e-4))
                                                                        .add(
                                                                                conformance(
                                                                                        "treat",
                                                                                        5e-15))
                                                                        .add(
                                                                                conformance(
                                                                                        "asof",
                                                                                        0))))
                                        .add(
                                                method("disclosure")
                                                        .put("conformance", new JsonArray()))));
    }

    private static JsonObject method(String id) {
        return new JsonObject()
                .put("id", id)
                .put("name", "Method " + id)
                .put("version", "1.0.0")
                .put("source", "OECD and JRC (2008)");
    }

    private static JsonObject conformance(String file, double deviation) {
        return new JsonObject()
                .put("file", file)
                .put("cases", 203)
                .put("largestDeviation", deviation)
                .put("tolerance", 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=fr", "?lang=ru", "?lang=ar", "?lang=zh"})
    void thePageIsLightEnoughForASlowConnection(String query) {
        PageWeight.assertLight("/methods" + query);
    }

    @Test
    void eachMethodSaysHowCloseItIsToPublishedResults() {
        given().accept(Browser.ACCEPT)
                .get("/methods")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("2 methods compute what offices do not send"),
                                containsString("<tr id=\"index\"><th scope=\"row\">Method index"),
                                containsString("203 results, largest difference 0.0005"),
                                containsString("largest difference less than 0.000001"),
                                containsString("203 results, no difference"),
                                containsString("There are no published results"),
                                containsString("href=\"/api/indicators/v1/methods\">JSON")));
    }
}
