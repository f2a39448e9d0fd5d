package org.sharedgrowth.observatory.indicators.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitsTest {
    @Test
    void theLimitOfEachFormatIsPublic() {
        String csv =
                "formats.find { it.mediaType == 'application/vnd.sdmx.data+csv;version=2.0.0' }.";
        String cube = "formats.find { it.mediaType == 'application/vnd.json-stat2+json' }.";
        String workbook = "formats.find { it.mediaType.contains('spreadsheetml') }.";
        given().get("/api/indicators/v1/limits")
                .then()
                .statusCode(200)
                .body("formats.mediaType", hasItem("application/vnd.sdmx.data+json;version=2.1.0"))
                .body(csv + "guestObservations", equalTo(20_000))
                .body(csv + "memberObservations", equalTo(40_000))
                .body(csv + "cells", nullValue())
                .body(cube + "cells", equalTo(Integer.MAX_VALUE))
                .body(workbook + "memberObservations", equalTo(25))
                .body("worldBankPage", equalTo(32_500))
                .body("sortedRows", equalTo(5_000))
                .body("scheduleDays", equalTo(366));
    }
}
