package org.sharedgrowth.observatory.indicators.structure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
    @Inject SmallWorld smallWorld;
    @Inject Structures structures;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/dataflow/DIGOBS/DF_DIGITAL/1.0.0, json, 1.0.0",
        "/sdmx/2.1/dataflow/DIGOBS/DF_DIGITAL/1.0.0, xml, 2.1",
        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_DIGITAL/1.0.0, json, 2.0.0",
        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_DIGITAL/1.0.0, json, 2.1.0",
        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_DIGITAL/1.0.0, xml, 3.0.0"
    })
    void registeringADownloadedMessageChangesNothing(String path, String form, String version) {
        String type = "application/vnd.sdmx.structure+" + form + ";version=" + version;
        String message = message(path, type);
        post(type, message).body("added", equalTo(0)).body("unchanged", greaterThan(10));

        String copy = "COPY" + form + version.replace(".", "");
        String renamed = message.replaceAll("\\b(DF|DSD|CS)_DIGITAL\\b", "$1_" + copy);
        post(type, renamed).body("added", equalTo(3));
        assertEquals(parts("DF_DIGITAL"), parts("DF_" + copy).replace(copy, "DIGITAL"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encoding=\"UTF-8\"?>|encoding=\"UTF-8\"?><!DOCTYPE x>|400|malformed-body|",
                "</mes:Structures>||400|malformed-body|",
                "</str:Codelist>|<str:CodelistExtension/></str:Codelist>|422|invalid-structure|/data/codelists/0",
                "version=\"1.0.0\"|version=\"1.0\"|422|invalid-structure|/data/codelists/0/version",
                "v3_0/message|v4_0/message|422|invalid-structure|''"
            })
    void unsafeOrUnsupportedMessagesAreRefused(
            String part, String replacement, int status, String type, String pointer) {
        String xml = "application/vnd.sdmx.structure+xml";
        String message = message("/sdmx/3.0/structure/codelist/DIGOBS/CL_SEX/1.0.0", xml);
        assertTrue(message.contains(part), message);

        send(xml, message.replace(part, replacement == null ? "" : replacement))
                .statusCode(status)
                .body("type", endsWith(type))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private String parts(String flow) {
        Dsd dsd = Objects.requireNonNull(structures.current().dataflow(flow), flow).structure();
        return dsd.toString();
    }

    private static String message(String path, String type) {
        return RawAnswer.get(path + "?references=descendants", Map.of("Accept", type))
                .statusCode(200)
                .text();
    }

    private static ValidatableResponse post(String type, String message) {
        return send(type, message).statusCode(200);
    }

    private static ValidatableResponse send(String type, String message) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(message.getBytes(StandardCharsets.UTF_8))
                .post("/api/indicators/v1/structures")
                .then();
    }
}
