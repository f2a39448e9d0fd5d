package org.sharedgrowth.observatory.indicators.structure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Downloaded structures can be registered unchanged. */
@QuarkusTest
class StructureRoundTripTest {
    private static final String TYPE = "application/vnd.sdmx.structure+json";

    @Inject SmallWorld smallWorld;
    @Inject Structures structures;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/dataflow/DIGOBS/DF_DIGITAL/1.0.0, 1.0.0",
        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_DIGITAL/1.0.0, 2.0.0",
        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_DIGITAL/1.0.0, 2.1.0"
    })
    void aDownloadedMessageChangesNothing(String path, String version) {
        String message = message(path, version);
        post(message).body("added", equalTo(0)).body("unchanged", greaterThan(10));

        String copy = "COPY" + version.replace(".", "");
        String renamed = message.replaceAll("\\b(DF|DSD|CS)_DIGITAL\\b", "$1_" + copy);
        post(renamed).body("added", equalTo(3));
        assertEquals(parts("DF_DIGITAL"), parts("DF_" + copy).replace(copy, "DIGITAL"), message);
    }

    private String parts(String flow) {
        Dsd dsd = Objects.requireNonNull(structures.current().dataflow(flow), flow).structure();
        return dsd.toString();
    }

    private static String message(String path, String version) {
        return RawAnswer.get(
                        path + "?references=descendants",
                        Map.of("Accept", TYPE + ";version=" + version))
                .statusCode(200)
                .text();
    }

    private static ValidatableResponse post(String message) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType(TYPE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(message.getBytes(StandardCharsets.UTF_8))
                .post("/api/indicators/v1/structures")
                .then()
                .statusCode(200);
    }
}
