package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/**
 * Objects for tests that send many request bodies: an approved report and an API key, so that
 * requests are not refused before the body is checked.
 */
final class RequestTargets implements AutoCloseable {
    static final String REPORTS = "/api/reports/v1/reports";
    static final String KEYS = "/api/gateway/v1/keys";
    private static final String JSON = "application/json";

    /** The program for each role. Its token is bound to its key, so it needs no second factor. */
    private static final Map<String, String> PROGRAMS =
            Map.of(
                    "reader", "nso-ken",
                    "contributor", "nso-ken",
                    "steward", "observatory-steward",
                    "author", "observatory-author",
                    "publisher", "observatory-publisher");

    private final Callers callers = new Callers();
    private final Map<String, String> names;

    RequestTargets() {
        String slug = "bodies-" + UUID.randomUUID();
        String draft =
                """
                {"slug": "%s", "language": "en", "bindings": "pin latest\\n",
                 "text": "# Nothing yet\\n\\nThis is still to be written.\\n"}
                """
                        .formatted(slug);
        send("POST", REPORTS, "author", draft, 201);
        send("POST", REPORTS + "/" + slug + "/draft/approve", "publisher", "", 200);
        Answer key = send("POST", KEYS, "reader", "{\"name\":\"bodies\"}", 201);
        names =
                Map.of(
                        "slug", slug,
                        "id", key.json().path("id").asText(),
                        "flow", "DF_DIGITAL",
                        "code", "ACCESS",
                        "version", "1");
    }

    /** Path parameters by name. */
    Map<String, String> names() {
        return names;
    }

    /** The token of a program with that role. */
    String token(String role) {
        return callers.program(String.valueOf(PROGRAMS.get(role)));
    }

    /** A request through Prism, as sent by a program with that role, or by a guest. */
    HttpRequest.Builder request(String method, String path, String role, String type, String body) {
        HttpRequest.Builder request = Http.throughPrism(path);
        if (!role.equals("guest")) {
            OfficeProgram.authorized(request, method, path, token(role))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header(path.contains("/indices/") ? "If-None-Match" : "If-Match", "*");
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        return request.method(method, BodyPublishers.ofString(body));
    }

    private Answer send(String method, String path, String role, String body, int status) {
        Answer answer = Http.validate(request(method, path, role, JSON, body));
        assertEquals(status, answer.status(), answer::toString);
        return answer;
    }

    @Override
    public void close() {
        send("DELETE", KEYS + "/" + names.get("id"), "reader", "", 204);
    }
}
