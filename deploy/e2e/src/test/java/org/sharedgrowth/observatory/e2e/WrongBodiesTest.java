package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gateway or the services enforce the constraints of the public contract on bodies. Fields and
 * bodies of wrong types change nothing and are refused with a problem document, which {@link Prism}
 * compares with the contract. Portman generates no such bodies; it covers the rest in {@link
 * PortmanTest}. Tests in the services violate each single constraint.
 */
@ExtendWith(Suite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WrongBodiesTest {
    @SuppressWarnings("NullAway.Init")
    private RequestTargets targets;

    private List<String> before = List.of();

    @BeforeAll
    void createTheObjectsOfTheBodies() {
        targets = new RequestTargets();
        before = state();
    }

    @AfterAll
    void revokeTheKey() {
        targets.close();
    }

    /**
     * Operations that answer with problem documents. Messages of assistants are left out, because
     * their errors follow the assistants' protocol.
     */
    private static List<Operation> operationsWithProblemDocuments() {
        return Operation.all().stream().filter(one -> !one.path().equals("/mcp")).toList();
    }

    /** Each field of each example body with a wrong type. */
    static List<Arguments> bodiesWithAWrongField() {
        JsonNode contract = Operation.contract();
        List<Arguments> all = new ArrayList<>();
        for (Operation operation : operationsWithProblemDocuments()) {
            JsonNode json = content(contract, operation);
            String ref = json.at("/schema/$ref").asText();
            JsonNode fields =
                    ref.isEmpty()
                            ? MissingNode.getInstance()
                            : contract.at(ref.substring(1)).path("properties");
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                ObjectNode body = example(json).deepCopy();
                if (field.getValue().path("type").toString().contains("\"integer\"")) {
                    body.put(field.getKey(), "five");
                } else {
                    body.put(field.getKey(), 5);
                }
                all.add(Arguments.of(operation, field.getKey(), body.toString()));
            }
        }
        assertTrue(all.size() > 15, all.toString());
        return all;
    }

    private static ObjectNode example(JsonNode content) {
        return (ObjectNode)
                (content.has("example")
                        ? content.path("example")
                        : content.path("examples").elements().next().path("value"));
    }

    private static JsonNode content(JsonNode contract, Operation operation) {
        return contract.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bodiesWithAWrongField")
    void aFieldOfTheWrongTypeIsRefusedWithAPointer(Operation operation, String field, String body) {
        Answer answer = send(operation, "application/json", body);

        assertTrue(List.of(400, 422).contains(answer.status()), answer::toString);
        assertTrue(answer.type().startsWith("application/problem+json"), answer::toString);
        List<String> pointers = answer.json().path("errors").findValuesAsText("pointer");
        assertEquals(List.of("/" + field), pointers, answer::toString);
    }

    static List<Operation> operationsWithBodies() {
        List<Operation> all =
                operationsWithProblemDocuments().stream()
                        .filter(one -> !one.types().isEmpty())
                        .toList();
        assertTrue(all.size() >= 9, all.toString());
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithBodies")
    void aBodyOfTheWrongTypeIsRefused(Operation operation) {
        Answer answer = send(operation, "text/html", "<p>");

        assertEquals(415, answer.status(), answer::toString);
        assertTrue(answer.type().startsWith("application/problem+json"), answer::toString);
        assertTrue(answer.body().contains("text/html"), answer::toString);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theStoredDataHasNotChanged() {
        assertEquals(before, state());
    }

    /** Everything that the operations could change, including the report in their examples. */
    private List<String> state() {
        return List.of(
                read(RequestTargets.KEYS, "reader"),
                read(
                        RequestTargets.REPORTS + "/" + targets.names().get("slug") + "/draft",
                        "author"),
                read(RequestTargets.REPORTS + "/online-in-china/draft", "author"),
                read("/api/indicators/v1/submissions", "contributor"),
                read("/api/indicators/v1/structures", "steward"),
                read("/api/indicators/v1/flows/DF_DIGITAL/preference", "steward"),
                read("/api/indicators/v1/releases?pageSize=1", "steward"));
    }

    /** The response, without the id of a problem. */
    private String read(String path, String role) {
        return Http.get(path, targets.token(role)).toString().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    private Answer send(Operation operation, String type, String body) {
        String query = operation.path().endsWith("/submissions") ? "?flow=DF_DIGITAL" : "";
        String target = operation.fillPath(targets.names()) + query;
        String role = operation.roles().getFirst();
        return Http.validate(targets.request(operation.method(), target, role, type, body));
    }
}
