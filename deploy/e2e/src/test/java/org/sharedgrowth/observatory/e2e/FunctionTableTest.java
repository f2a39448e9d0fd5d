package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Function-level authorization: every operation of the contract is called in every role, through
 * the gateway and directly at the service, with ids of objects that do not exist. {@code
 * functions.csv} contains the expected results; regenerate it with {@code -Dfunctions.renew=true}
 * and review the diff.
 */
@ExtendWith(Suite.class)
class FunctionTableTest {
    private static final Path TABLE = Path.of("src/test/resources/functions.csv");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The demonstration user of each role; empty for guests. */
    private static final Map<String, String> PEOPLE = people();

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("guest", "");
        people.put("reader", "reader");
        people.put("contributor", "contributor-chn");
        people.put("reviewer", "reviewer-chn");
        people.put("steward", "steward");
        people.put("author", "author");
        people.put("publisher", "publisher");
        people.put("admin", "admin");
        return people;
    }

    @Test
    void theAuthorizationMatchesTheTable() throws IOException {
        List<String> tokens =
                PEOPLE.values().stream()
                        .map(user -> user.isEmpty() ? "" : CodeFlow.token(user))
                        .toList();
        List<String> atGateway = new ArrayList<>();
        List<String> atServices = new ArrayList<>();
        String header = "method,path," + String.join(",", PEOPLE.keySet());
        atGateway.add(header);
        atServices.add(header);
        for (Operation operation : Operation.all()) {
            atGateway.add(line(operation, tokens, Suite.running().origin()));
            atServices.add(line(operation, tokens, operation.service()));
        }

        if (Boolean.getBoolean("functions.renew")) {
            Files.write(TABLE, atGateway);
        }
        List<String> expected = Files.readAllLines(TABLE);
        assertEquals(String.join("\n", expected), String.join("\n", atGateway), "at the gateway");
        assertEquals(String.join("\n", expected), String.join("\n", atServices), "at the services");
    }

    private static String line(Operation operation, List<String> tokens, String origin) {
        List<String> cells =
                new ArrayList<>(
                        List.of(operation.method().toLowerCase(Locale.ROOT), operation.path()));
        tokens.forEach(token -> cells.add(answer(operation, token, origin)));
        return String.join(",", cells);
    }

    private static String answer(Operation operation, String token, String origin) {
        String method = operation.method();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + pathWithUnknownNames(operation)))
                        .timeout(Duration.ofSeconds(30))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "*")
                        .method(
                                method,
                                method.equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("{}"));
        if (!method.equals("GET")) {
            request.header("Content-Type", type(operation));
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return outcome(request.build());
    }

    private static String type(Operation operation) {
        return operation.path().endsWith("/submissions") ? "text/csv" : "application/json";
    }

    /** A path with names of objects that do not exist, so that nothing can change. */
    private static String pathWithUnknownNames(Operation operation) {
        String path =
                operation
                        .path()
                        .replace("/submissions/{id}", "/submissions/" + new UUID(0, 0))
                        .replaceAll("\\{[a-z]+}", "0");
        if (operation.method().equals("PUT") && path.endsWith("/schedule")) {
            return path + "?releaseAt=2100-01-01T00:00:00Z";
        }
        return path.endsWith("/submissions") ? path + "?flow=NONE" : path;
    }

    private static String outcome(HttpRequest request) {
        try {
            HttpResponse<Void> answer =
                    CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
            String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
            return switch (answer.statusCode()) {
                case 401 ->
                        challenge.contains("insufficient_user_authentication")
                                ? "second factor"
                                : "sign in";
                case 403 -> "refused";
                case 429, 500, 502, 503, 504 -> "status " + answer.statusCode();
                // also errors such as 400, 404 and 409: the caller may call the operation
                default -> "allowed";
            };
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
