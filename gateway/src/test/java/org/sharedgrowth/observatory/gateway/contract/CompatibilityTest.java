package org.sharedgrowth.observatory.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/** The contract is compatible with the last released one, unless its version says otherwise. */
class CompatibilityTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path CURRENT = Path.of("contract", "openapi-3.0.yaml");

    /** Breaking changes since the last release; released/README.md describes each. */
    private static final Set<String> BREAKING_CHANGES =
            Set.of(
                    "POST /api/indicators/v1/cells",
                    "POST /api/indicators/v1/structures",
                    "DELETE /api/indicators/v1/submissions/{id}",
                    "POST /api/reports/v1/reports",
                    "PUT /api/reports/v1/reports/{slug}/draft",
                    "POST /api/reports/v1/reports/{slug}/draft/approve",
                    "POST /api/reports/v1/reports/{slug}/draft/revoke");

    @Test
    void releasedOperationsStillWorkOrTheirBreakingChangesAreDocumented() throws IOException {
        JsonNode released = YAML.readTree(lastReleased().toFile());
        JsonNode current = YAML.readTree(CURRENT.toFile());

        assertEquals(BREAKING_CHANGES, new TreeSet<>(incompatibilities(released, current)));
        assertTrue(
                BREAKING_CHANGES.isEmpty()
                        || version(current).feature() > version(released).feature());
        String readme = Files.readString(Path.of("contract", "released", "README.md"));
        BREAKING_CHANGES.forEach(each -> assertTrue(readme.contains("`" + each + "`"), each));
    }

    @Test
    void aChangedContractHasANewVersion() throws IOException {
        JsonNode released = YAML.readTree(lastReleased().toFile());
        JsonNode current = YAML.readTree(CURRENT.toFile());

        assertTrue(hasRightVersion(released, current), () -> "still " + version(current));
    }

    @Test
    void aChangedContractWithTheSameVersionIsDetected() throws IOException {
        JsonNode released = YAML.readTree(lastReleased().toFile());
        ObjectNode other = released.deepCopy();
        assertTrue(hasRightVersion(released, other));

        other.put("x-more", true);
        assertFalse(hasRightVersion(released, other));
        ((ObjectNode) other.path("info")).put("version", version(released).feature() + ".99.0");
        assertTrue(hasRightVersion(released, other));
    }

    private static boolean hasRightVersion(JsonNode released, JsonNode current) {
        return released.equals(current) || version(current).compareTo(version(released)) > 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/paths/~1api~1indicators~1v1~1observations",
                "/paths/~1api~1indicators~1v1~1submissions/post",
                "/components/schemas/Observation/properties/value",
                "/components/schemas/DraftInput/properties/text",
                "/paths/~1api~1indicators~1v1~1areas/get/responses/200"
            })
    void aRemovalIsDetected(String pointer) throws IOException {
        int last = pointer.lastIndexOf('/');
        assertIncompatible(document ->
                ((ObjectNode) document.at(pointer.substring(0, last)))
                        .remove(pointer.substring(last + 1).replace("~1", "/")));
    }

    @Test
    void aChangedTypeIsDetected() throws IOException {
        assertIncompatible(document ->
                ((ObjectNode) document.at("/components/schemas/Observation/properties/value"))
                        .put("type", "string"));
    }

    @Test
    void anAdditionIsCompatible() throws IOException {
        JsonNode current = YAML.readTree(CURRENT.toFile());
        ObjectNode extended = current.deepCopy();
        ((ObjectNode) extended.at("/components/schemas/Observation/properties"))
                .putObject("footnote")
                .put("type", "string");

        assertEquals(List.of(), incompatibilities(current, extended));
        assertFalse(difference(current, extended).isUnchanged());
    }

    private static void assertIncompatible(Consumer<ObjectNode> change) throws IOException {
        ObjectNode current = (ObjectNode) YAML.readTree(CURRENT.toFile());
        ObjectNode broken = current.deepCopy();
        change.accept(broken);
        assertFalse(incompatibilities(current, broken).isEmpty());
    }

    private static ChangedOpenApi difference(JsonNode before, JsonNode after) {
        return OpenApiCompare.fromContents(before.toString(), after.toString());
    }

    /** The incompatible differences, including removed properties, which the tool ignores. */
    private static List<String> incompatibilities(JsonNode before, JsonNode after) {
        List<String> incompatibilities = new ArrayList<>();
        ChangedOpenApi difference = difference(before, after);
        difference
                .getMissingEndpoints()
                .forEach(removed ->
                        incompatibilities.add(
                                "gone: " + removed.getMethod() + " " + removed.getPathUrl()));
        difference.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .forEach(changed ->
                        incompatibilities.add(
                                changed.getHttpMethod() + " " + changed.getPathUrl()));
        JsonNode schemas = after.at("/components/schemas");
        for (Map.Entry<String, JsonNode> old : before.at("/components/schemas").properties()) {
            JsonNode now = schemas.path(old.getKey()).path("properties");
            old.getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> {
                        if (schemas.has(old.getKey()) && !now.has(name)) {
                            incompatibilities.add("gone: " + old.getKey() + "." + name);
                        }
                    });
        }
        return incompatibilities;
    }

    private static Path lastReleased() {
        try (Stream<Path> files = Files.list(Path.of("contract", "released"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .max(
                            Comparator.comparing(file ->
                                    version(file.getFileName().toString().replace(".yaml", ""))))
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Runtime.Version version(JsonNode contract) {
        return version(contract.at("/info/version").asText());
    }

    /** Removes trailing zeros, which {@link Runtime.Version} refuses. */
    private static Runtime.Version version(String text) {
        return Runtime.Version.parse(text.replaceAll("(\\.0)+$", ""));
    }
}
