package org.sharedgrowth.observatory.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Creating and releasing are idempotent, and updates detect concurrent changes: every writing
 * operation, except two deletions, requires Idempotency-Key, If-Match or, where nothing is
 * replaced, If-None-Match.
 */
class GuardedChangesTest {
    private static final Path CONTRACT = Path.of("contract", "openapi.yaml");

    /** POST operations that change nothing. */
    private static final Set<String> READS =
            Set.of("lookUpCells", "checkDisclosure", "checkDraft", "callAgentTool");

    /** POST operations that change the state of existing objects. */
    private static final Set<String> STATE_CHANGES = Set.of("approveDraft", "revokeApproval");

    /** DELETE operations that need no If-Match, because they have the same effect in any state. */
    private static final Set<String> UNGUARDED_DELETES = Set.of("revokeApiKey", "deleteSavedQuery");

    private static final Set<String> CHANGING_METHODS = Set.of("put", "patch", "delete");

    @Test
    void everyWritingOperationIsGuarded() throws IOException {
        assertEquals(List.of(), faults(new YAMLMapper().readTree(CONTRACT.toFile())));
    }

    @ParameterizedTest
    @CsvSource({
        "/paths/~1api~1indicators~1v1~1structures/post, parameters",
        "/paths/~1api~1reports~1v1~1reports~1{slug}~1publish/post, parameters",
        "/paths/~1api~1reports~1v1~1reports/post/responses, 400",
        "/paths/~1api~1indicators~1v1~1submissions~1{id}/delete/responses, 412",
        "/paths/~1api~1reports~1v1~1reports~1{slug}~1draft/put/responses, 428",
        "/paths/~1api~1reports~1v1~1reports~1{slug}~1draft~1approve/post, parameters"
    })
    void aMissingGuardIsDetected(String pointer, String name) throws IOException {
        JsonNode contract = new YAMLMapper().readTree(CONTRACT.toFile());
        ((ObjectNode) contract.at(pointer)).remove(name);

        assertEquals(1, faults(contract).size());
    }

    private static List<String> faults(JsonNode contract) {
        List<String> faults = new ArrayList<>();
        Set<String> unseen = new TreeSet<>(READS);
        unseen.addAll(STATE_CHANGES);
        unseen.addAll(UNGUARDED_DELETES);
        for (JsonNode path : contract.path("paths")) {
            for (Map.Entry<String, JsonNode> verb : path.properties()) {
                JsonNode operation = verb.getValue();
                String id = operation.path("operationId").asText();
                unseen.remove(id);
                if (UNGUARDED_DELETES.contains(id)) {
                    continue;
                }
                if (STATE_CHANGES.contains(id) || CHANGING_METHODS.contains(verb.getKey())) {
                    boolean mayCreate = header(operation, "If-None-Match") != null;
                    JsonNode ifMatch = header(operation, "If-Match");
                    // An operation that only creates is guarded by If-None-Match.
                    JsonNode tag = ifMatch == null ? header(operation, "If-None-Match") : ifMatch;
                    check(faults, id, tag, mayCreate && ifMatch != null, operation, "412", "428");
                } else if (verb.getKey().equals("post") && !READS.contains(id)) {
                    check(
                            faults,
                            id,
                            header(operation, "Idempotency-Key"),
                            false,
                            operation,
                            "400");
                }
            }
        }
        unseen.forEach(id -> faults.add("there is no operation " + id));
        return faults;
    }

    private static void check(
            List<String> faults,
            String id,
            @Nullable JsonNode header,
            boolean optional,
            JsonNode operation,
            String... statuses) {
        boolean declared = header != null && (optional || header.path("required").asBoolean());
        boolean answered = true;
        for (String status : statuses) {
            answered &= operation.path("responses").has(status);
        }
        if (!declared || !answered) {
            faults.add(id);
        }
    }

    private static @Nullable JsonNode header(JsonNode operation, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("header")
                    && parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return null;
    }
}
