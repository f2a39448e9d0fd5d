package org.sharedgrowth.observatory.indicators.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * What the contract says of a body of JSON is held to: whatever breaks it is refused with a pointer
 * to what is wrong (decision 20).
 */
@QuarkusTest
class BodyConstraintsTest {
    private static final JsonNode CONTRACT = contract();

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void flowsExist() {
        smallWorld.exists();
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Path.of("contract", "openapi.yaml").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every operation that takes JSON, with a body for each constraint. */
    static Stream<Arguments> broken() {
        List<Arguments> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : CONTRACT.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                JsonNode content = verb.getValue().at("/requestBody/content/application~1json");
                if (!content.isMissingNode()) {
                    String what = verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    BrokenBodies.of(CONTRACT, content.path("schema"), example(content))
                            .forEach(each -> cases.add(Arguments.of(what, each)));
                }
            }
        }
        assertTrue(cases.size() >= 10, cases.size() + " cases");
        return cases.stream();
    }

    private static JsonNode example(JsonNode content) {
        return content.has("example")
                ? content.path("example")
                : content.path("examples").elements().next().path("value");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("broken")
    void whatBreaksIsRefusedAndPointedAt(String operation, BrokenBodies.Broken broken) {
        Response answer = send(operation, broken.body());

        String told = answer.asString();
        assertTrue(List.of(400, 422).contains(answer.statusCode()), told);
        assertTrue(answer.contentType().startsWith("application/problem+json"), told);
        if (!broken.pointer().isEmpty()) {
            List<String> pointers = answer.path("errors.pointer");
            assertTrue(pointers != null && pointers.contains(broken.pointer()), told);
        }
    }

    private static Response send(String operation, JsonNode body) {
        String[] parts = operation.split(" ", 2);
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.toString())
                .request(parts[0], parts[1].replace("{flow}", "DF_DIGITAL"));
    }
}
