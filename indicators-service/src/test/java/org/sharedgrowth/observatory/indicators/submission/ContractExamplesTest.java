package org.sharedgrowth.observatory.indicators.submission;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withIdempotencyKey;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Example bodies in the contract are accepted unchanged. */
@QuarkusTest
class ContractExamplesTest {
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";
    private static final String STRUCTURES = "/api/indicators/v1/structures";

    /** Minimum number of example files: one for each media type whose bodies are text. */
    private static final int MIN_EXAMPLES = 8;

    @Inject SmallWorld smallWorld;

    private record Example(String type, String name, byte[] body) {}

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void everyExampleFilePassesTheCheck() throws IOException {
        List<Example> examples = examples(SUBMISSIONS);
        assertTrue(examples.size() >= MIN_EXAMPLES, examples.toString());
        for (Example example : examples) {
            Response answer =
                    withIdempotencyKey(contributor("KEN"))
                            .contentType(example.type())
                            .header("Prefer", "wait=20")
                            .body(example.body())
                            .post(SUBMISSIONS + "?flow=DF_DIGITAL");
            String message = example + " " + answer.statusCode() + " " + answer.asString();
            assertTrue(answer.statusCode() == 201 && answer.path("state").equals("READY"), message);
        }
    }

    @Test
    void everyExampleOfAStructureIsRegistered() throws IOException {
        for (Example example : examples(STRUCTURES)) {
            Response answer =
                    withIdempotencyKey(aToken().steward())
                            .contentType(example.type())
                            .body(example.body())
                            .post(STRUCTURES);
            assertTrue(answer.statusCode() / 100 == 2, example + " " + answer.asString());
        }
    }

    /** The examples of text bodies; binary bodies cannot be shown in the contract. */
    private static List<Example> examples(String path) throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(Path.of("target/contract/openapi.json").toFile());
        JsonNode bodies = document.at("/paths").path(path).at("/post/requestBody/content");
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> body : bodies.properties()) {
            if (body.getValue().at("/schema/format").asText().equals("binary")) {
                continue;
            }
            if (body.getValue().has("example")) {
                examples.add(example(body.getKey(), "", body.getValue().get("example")));
            }
            for (Map.Entry<String, JsonNode> one : body.getValue().path("examples").properties()) {
                examples.add(example(body.getKey(), one.getKey(), one.getValue().get("value")));
            }
        }
        return examples;
    }

    private static Example example(String type, String name, JsonNode value) {
        String text = value.isTextual() ? value.asText() : value.toString();
        return new Example(type, name, text.getBytes(StandardCharsets.UTF_8));
    }
}
