package org.sharedgrowth.observatory.e2e;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
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
 * Object-level authorization (OWASP API 1): every operation of the contract is called for objects
 * of Rwanda's office and of an author, by their owner, a guest, another country's office and
 * another author, through the gateway and directly at the service. {@code objects.csv} contains the
 * expected results; regenerate it with {@code -Dobjects.renew=true} and review the difference. The
 * result is the response status; for lists, searches and exports it is whether the response changed
 * by a byte.
 */
@ExtendWith(Suite.class)
class ObjectTableTest {
    private static final Path TABLE = Path.of("src/test/resources/objects.csv");
    private static final List<String> CALLERS =
            List.of("owner", "guest", "contributor", "reviewer", "author");

    /**
     * Cell of a call that is not made, because the owner would change objects that other cases
     * need.
     */
    private static final String NOT_CALLED = "-";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Callers callers = new Callers();

    @Test
    void callersGetOnlyTheirOwnObjectsAsInTheTable() throws IOException {
        Map<String, List<String>> gateway = new LinkedHashMap<>();
        Map<String, List<String>> service = new LinkedHashMap<>();
        Pause.until(
                Duration.ofMinutes(2),
                "the gateways that earlier tests killed are no longer counted",
                ObjectTableTest::countsOneGateway);
        PublicResponses responses = new PublicResponses(callers, CALLERS);
        responses.awaitBackgroundWork();
        try (PrivateObjects withheld = PrivateObjects.create(callers)) {
            PublicResponses.Changes whileWithheld = responses.changes();
            withheld.release();
            PublicResponses.Changes released = responses.changes();
            for (Operation operation : Operation.all()) {
                addRows(operation, withheld, gateway, Suite.running().origin());
                addRows(operation, withheld, service, operation.service());
                if (PublicResponses.canRead(operation)) {
                    gateway.put(
                            row(operation, "what is withheld"),
                            whileWithheld.gatewayResults(operation));
                    service.put(
                            row(operation, "what is withheld"),
                            whileWithheld.serviceResults(operation));
                    gateway.put(
                            row(operation, "what is released"), released.gatewayResults(operation));
                    service.put(
                            row(operation, "what is released"), released.serviceResults(operation));
                }
            }
        }

        String table = table(gateway, service);
        if (Boolean.getBoolean("objects.renew")) {
            Files.writeString(TABLE, table);
        }
        List<String> expected = Files.readAllLines(TABLE);
        List<String> actual = table.lines().toList();
        // Only the rows that differ are compared first, since the whole table is too long for a
        // log.
        assertEquals(rowsOnlyIn(expected, actual), rowsOnlyIn(actual, expected));
        assertEquals(expected, actual, "the order of rows");
    }

    private static String rowsOnlyIn(List<String> rows, List<String> others) {
        return rows.stream().filter(row -> !others.contains(row)).collect(joining("\n"));
    }

    /**
     * Whether the published limits report one gateway; a number that changes meanwhile would look
     * like an effect of the private objects.
     */
    private static boolean countsOneGateway() {
        URI limits = URI.create(Suite.running().origin() + "/api/gateway/v1/limits");
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(limits).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"gateways\":1,");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String table(
            Map<String, List<String>> gateway, Map<String, List<String>> service) {
        StringBuilder table = new StringBuilder("method,path,object,at,");
        table.append(String.join(",", CALLERS)).append('\n');
        gateway.forEach((row, cells) -> {
            List<String> atService = service.getOrDefault(row, List.of());
            boolean isEqual = cells.equals(atService);
            appendLine(table, row, isEqual ? "both" : "gateway", cells);
            if (!isEqual) {
                appendLine(table, row, "service", atService);
            }
        });
        return table.toString();
    }

    private static void appendLine(StringBuilder table, String row, String at, List<String> cells) {
        table.append(row).append(',').append(at).append(',');
        table.append(String.join(",", cells)).append('\n');
    }

    private static String row(Operation operation, String object) {
        return operation.method().toLowerCase(Locale.ROOT) + "," + operation.path() + "," + object;
    }

    private void addRows(
            Operation operation,
            PrivateObjects withheld,
            Map<String, List<String>> rows,
            String origin) {
        Map<String, Map<String, String>> objects = withheld.objects(operation);
        if (objects.isEmpty() && !PublicResponses.canRead(operation)) {
            objects = Map.of("nobody's", operation.names());
        }
        objects.forEach((name, object) -> {
            String tag = withheld.tag(object);
            List<String> cells = new ArrayList<>();
            for (String caller : CALLERS) {
                cells.add(answer(operation, withheld, object, tag, caller, origin));
            }
            assertEquals(tag, withheld.tag(object), name + " was changed by " + operation);
            rows.put(row(operation, name), cells);
        });
    }

    private String answer(
            Operation operation,
            PrivateObjects withheld,
            Map<String, String> object,
            String tag,
            String caller,
            String origin) {
        boolean isOwner = caller.equals("owner");
        boolean isConditional = !tag.isEmpty() && !operation.method().equals("POST");
        if (isOwner && !operation.isRead() && !isConditional) {
            return NOT_CALLED;
        }
        String target = operation.fillPath(object) + withheld.query(operation);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + target))
                        .timeout(Duration.ofSeconds(30))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Prefer", "wait=20")
                        // The owner's tag is outdated, so that nothing changes.
                        .header("If-Match", isOwner ? "\"99999\"" : tag.isEmpty() ? "*" : tag)
                        .method(
                                operation.method(),
                                operation.isRead()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(
                                                withheld.body(operation, object)));
        if (!operation.isRead()) {
            boolean isSubmission = operation.path().endsWith("/submissions");
            request.header("Content-Type", isSubmission ? "text/csv" : "application/json");
        }
        String token = callers.token(caller, operation);
        return status(
                token.isEmpty()
                        ? request
                        : OfficeProgram.authorized(request, operation.method(), target, token));
    }

    /** The status, with the final state of an accepted file; streams are not read. */
    private static String status(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String rejected = "\"state\":\"REJECTED\"";
                return answer.statusCode() == 201
                                && new String(
                                                body.readAllBytes(),
                                                java.nio.charset.StandardCharsets.UTF_8)
                                        .contains(rejected)
                        ? "201 rejected"
                        : Integer.toString(answer.statusCode());
            }
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
