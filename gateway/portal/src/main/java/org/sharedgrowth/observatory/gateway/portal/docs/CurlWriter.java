package org.sharedgrowth.observatory.gateway.portal.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the curl command of an operation, which can be pasted into a shell: with example
 * parameters, an example body and all required headers.
 */
record CurlWriter(ContractNodes nodes) {
    private static final String NEXT = " \\\n  ";

    /** Used for ids without an example. */
    private static final String ANY_ID = "2d4f7f0a-2f0e-4d0b-8d7e-2f2b8a6f5c11";

    DocsView.Curl write(String verb, String path, JsonNode shared, JsonNode operation) {
        List<String> headers = new ArrayList<>();
        List<String> query = new ArrayList<>();
        String target = path;
        for (JsonNode parameter : nodes.parameters(shared, operation)) {
            String name = parameter.path("name").asText();
            String value = value(parameter);
            switch (parameter.path("in").asText()) {
                case "path" -> target = target.replace("{" + name + "}", value);
                case "query" -> {
                    if (parameter.path("required").asBoolean()) {
                        query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                }
                default -> addHeader(name, parameter, operation, headers);
            }
        }
        StringBuilder before = new StringBuilder("curl ");
        if (!verb.equals("GET")) {
            before.append("-X ").append(verb).append(' ');
        }
        if (needsToken(operation)) {
            before.append("-H \"Authorization: Bearer $TOKEN\" ");
        }
        StringBuilder after = new StringBuilder();
        headers.forEach(header -> after.append(NEXT).append(header));
        after.append(body(operation));
        return new DocsView.Curl(
                before.toString(),
                query.isEmpty() ? target : target + "?" + String.join("&", query),
                after.toString());
    }

    static boolean needsToken(JsonNode operation) {
        return !operation.path("security").path(0).isEmpty();
    }

    private String value(JsonNode parameter) {
        JsonNode schema = nodes.resolve(parameter.path("schema"));
        for (JsonNode example : List.of(nodes.example(parameter), nodes.example(schema))) {
            if (example.isValueNode()) {
                return example.asText();
            }
        }
        String first = schema.path("enum").path(0).asText();
        return first.isEmpty() ? schema.path("default").asText(ANY_ID) : first;
    }

    private static void addHeader(
            String name, JsonNode parameter, JsonNode operation, List<String> headers) {
        if (name.equals("Idempotency-Key")) {
            // A new key each time: with the same key, the first answer would be repeated.
            headers.add("-H \"Idempotency-Key: try-$(date +%s)\"");
        } else if (name.equals("If-Match") && operation.path("responses").has("428")) {
            headers.add("-H 'If-Match: \"1\"'");
        } else if (parameter.path("required").asBoolean()) {
            headers.add("-H " + quote(name + ": " + parameter.path("example").asText()));
        }
    }

    /** The options that send the first body with an example; empty if there is none. */
    private String body(JsonNode operation) {
        for (DocsView.Body body : new BodyReader(nodes).read(operation)) {
            if (!body.example().isEmpty()) {
                return NEXT
                        + "-H "
                        + quote("Content-Type: " + body.type().toLowerCase(Locale.ROOT))
                        + NEXT
                        + "--data-binary "
                        + quote(body.example());
            }
        }
        return "";
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
