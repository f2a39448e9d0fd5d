package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Requires that objects of operators match the operators' CustomResourceDefinitions, for the oldest
 * and newest supported version, as strictly as with {@code kubectl --validate=strict}: unknown
 * fields are errors. CEL rules are not evaluated.
 *
 * <p>The definitions are files of the operators' projects, outside this repository, in {@code
 * -Dsdmx.schemas=DIRECTORY}/crds; without them nothing is checked.
 */
final class CustomResources implements Rule {
    private static final Path DEFINITIONS =
            Path.of(System.getProperty("sdmx.schemas", "../../../shared/schemas"), "crds");

    /** Kinds of custom resources that may be installed, each as {@code group/version kind}. */
    static final Set<String> KINDS =
            Set.of(
                    "postgresql.cnpg.io/v1 Cluster",
                    "postgresql.cnpg.io/v1 Database",
                    "postgresql.cnpg.io/v1 ScheduledBackup",
                    "barmancloud.cnpg.io/v1 ObjectStore",
                    "cert-manager.io/v1 Certificate",
                    "gateway.networking.k8s.io/v1 Gateway",
                    "gateway.networking.k8s.io/v1 HTTPRoute",
                    "monitoring.coreos.com/v1 ServiceMonitor",
                    "monitoring.coreos.com/v1 PodMonitor",
                    "monitoring.coreos.com/v1 PrometheusRule");

    /** Schemas by {@code group/version kind}, then by the file they come from. */
    private static final Map<String, Map<String, Schema>> SCHEMAS =
            areAvailable() ? load() : Map.of();

    /** Whether the definitions are available. */
    static boolean areAvailable() {
        return Files.isDirectory(DEFINITIONS);
    }

    /** The files that define a kind; empty if they are not available. */
    static Set<String> definitionsOf(String type) {
        return SCHEMAS.getOrDefault(type, Map.of()).keySet();
    }

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream().flatMap(CustomResources::findings);
    }

    private static Stream<String> findings(Resource resource) {
        return SCHEMAS.getOrDefault(resource.type(), Map.of()).entrySet().stream()
                .flatMap(definition ->
                        definition
                                .getValue()
                                .validate(resource.json().toString(), InputFormat.JSON)
                                .stream()
                                .map(error ->
                                        "%s: %s %s (%s)"
                                                .formatted(
                                                        resource.id(),
                                                        error.getInstanceLocation(),
                                                        error.getMessage(),
                                                        definition.getKey())));
    }

    private static Map<String, Map<String, Schema>> load() {
        Map<String, Map<String, Schema>> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(DEFINITIONS)) {
            for (Path file : files.sorted().toList()) {
                for (Resource definition : Manifests.parse(Files.readString(file))) {
                    JsonNode spec = definition.at("/spec");
                    for (JsonNode version : spec.path("versions")) {
                        String type =
                                "%s/%s %s"
                                        .formatted(
                                                spec.path("group").asText(),
                                                version.path("name").asText(),
                                                spec.at("/names/kind").asText());
                        schemas.computeIfAbsent(type, key -> new TreeMap<>())
                                .put(file.getFileName().toString(), strict(version));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    private static Schema strict(JsonNode version) {
        JsonNode schema = version.at("/schema/openAPIV3Schema");
        forbidUnknownProperties(schema);
        // The part that the API server defines, which definitions do not contain.
        ((ObjectNode) schema.path("properties")).putObject("metadata").put("type", "object");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    /** Forbids properties that are not listed. */
    private static void forbidUnknownProperties(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.path("properties").forEach(CustomResources::forbidUnknownProperties);
        forbidUnknownProperties(schema, "items");
        forbidUnknownProperties(schema, "additionalProperties");
    }

    private static void forbidUnknownProperties(JsonNode schema, String part) {
        if (schema.path(part).isObject()) {
            forbidUnknownProperties(schema.path(part));
        }
    }
}
