package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One object of a rendered installation. */
record Resource(ObjectNode json) {
    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String kind() {
        return json.path("kind").asText();
    }

    /** Group, version and kind, such as {@code apps/v1 Deployment}. */
    String type() {
        return apiVersion() + " " + kind();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    String id() {
        return kind() + "/" + name();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** The template of its pods, if it contains one. */
    Optional<JsonNode> podTemplate() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "Job" ->
                    Optional.of(at("/spec/template"));
            case "CronJob" -> Optional.of(at("/spec/jobTemplate/spec/template"));
            default -> Optional.empty();
        };
    }

    /** The labels of its pods; for pods of operators, the labels documented by the operator. */
    Optional<Map<String, String>> podLabels() {
        if (is("Cluster")) {
            return Optional.of(Map.of("cnpg.io/cluster", name()));
        }
        return podTemplate().map(template -> strings(template.at("/metadata/labels")));
    }

    Stream<JsonNode> containers() {
        return podTemplate().stream()
                .flatMap(template ->
                        Stream.of("initContainers", "containers")
                                .flatMap(field -> elements(template.at("/spec/" + field))));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new HashMap<>();
        object.propertyStream().forEach(p -> strings.put(p.getKey(), p.getValue().asText()));
        return strings;
    }

    /** Whether a label selector chooses an object with these labels; an empty one chooses all. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        boolean matches =
                labels.entrySet().containsAll(strings(selector.path("matchLabels")).entrySet());
        return matches
                && elements(selector.path("matchExpressions"))
                        .allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        List<String> values = elements(expression.path("values")).map(JsonNode::asText).toList();
        return switch (expression.path("operator").asText()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
