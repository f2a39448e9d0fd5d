package org.sharedgrowth.observatory.gateway.portal.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads the contract for its page. Parts that are missing in the document are missing on the page.
 */
final class DocsReader {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final int MAX_EXAMPLE_LENGTH = 1500;

    /** The role of callers without a token. */
    private static final String GUEST = "guest";

    private final JsonNode contract;
    private final ContractNodes nodes;

    DocsReader(JsonNode contract) {
        this.contract = contract;
        nodes = new ContractNodes(contract);
    }

    DocsView read() {
        Map<String, List<DocsView.Operation>> byTag = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (JsonNode tag : contract.path("tags")) {
            byTag.put(tag.path("name").asText(), new ArrayList<>());
            descriptions.put(tag.path("name").asText(), tag.path("description").asText());
        }
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    String tag = verb.getValue().path("tags").path(0).asText("Other");
                    byTag.computeIfAbsent(tag, t -> new ArrayList<>())
                            .add(operation(path.getKey(), path.getValue(), verb));
                }
            }
        }
        List<DocsView.Tag> tags = new ArrayList<>();
        byTag.forEach((name, operations) -> {
            if (!operations.isEmpty()) {
                tags.add(
                        new DocsView.Tag(
                                name,
                                anchor(name),
                                Prose.html(descriptions.getOrDefault(name, "")),
                                operations));
            }
        });
        JsonNode info = contract.path("info");
        return new DocsView(
                info.path("title").asText(), Prose.html(info.path("description").asText()), tags);
    }

    private DocsView.Operation operation(
            String path, JsonNode shared, Map.Entry<String, JsonNode> entry) {
        JsonNode operation = entry.getValue();
        String verb = entry.getKey().toUpperCase(Locale.ROOT);
        return new DocsView.Operation(
                operation.path("operationId").asText(anchor(verb + path)),
                verb,
                path,
                operation.path("summary").asText(),
                Prose.html(operation.path("description").asText()),
                roles(operation),
                nodes.parameters(shared, operation).stream().map(this::parameter).toList(),
                new BodyReader(nodes).read(operation),
                responses(operation),
                new CurlWriter(nodes).write(verb, path, shared, operation),
                exampleAnswer(operation));
    }

    private DocsView.Parameter parameter(JsonNode node) {
        return new DocsView.Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                nodes.type(node.path("schema")),
                Prose.inline(node.path("description").asText()));
    }

    private static String roles(JsonNode operation) {
        return StreamSupport.stream(operation.path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .filter(role -> !role.equals(GUEST))
                .collect(Collectors.joining(", "));
    }

    private List<DocsView.Response> responses(JsonNode operation) {
        List<DocsView.Response> responses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : operation.path("responses").properties()) {
            JsonNode response = nodes.resolve(entry.getValue());
            responses.add(
                    new DocsView.Response(
                            entry.getKey(),
                            Prose.inline(response.path("description").asText()),
                            String.join(", ", ContractNodes.names(response.path("content")))));
        }
        return responses;
    }

    private String exampleAnswer(JsonNode operation) {
        for (Map.Entry<String, JsonNode> entry : operation.path("responses").properties()) {
            if (entry.getKey().startsWith("2")) {
                for (JsonNode mediaType : nodes.resolve(entry.getValue()).path("content")) {
                    JsonNode example = nodes.example(mediaType);
                    if (!example.isMissingNode()) {
                        return shorten(
                                example.isTextual() ? example.asText() : example.toPrettyString());
                    }
                }
            }
        }
        return "";
    }

    private static String anchor(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String shorten(String text) {
        return text.length() <= MAX_EXAMPLE_LENGTH
                ? text
                : text.substring(0, MAX_EXAMPLE_LENGTH) + "\n…";
    }
}
