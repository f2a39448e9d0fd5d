package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Private objects of Rwanda's office and of an author: checked but unreleased files, one with a
 * planned and unannounced release, a file whose rows were released, an API key, a saved query,
 * drafts. No report is about Rwanda.
 */
final class PrivateObjects implements AutoCloseable {
    static final String CONTRIBUTOR = "nso-rwa";
    static final String REVIEWER = "nso-rwa-release";
    static final String AUTHOR = "observatory-author";
    static final String PUBLISHER = "observatory-publisher";

    private static final String API = "/api/indicators/v1";
    private static final String SUBMISSIONS = API + "/submissions";
    private static final String KEYS = "/api/gateway/v1/keys";
    private static final String QUERIES = "/api/gateway/v1/queries";
    private static final String QUERY_BODY =
            "{\"name\":\"objects\",\"view\":\"/compare?area=RWA\"}";
    private static final String REPORTS = "/api/reports/v1/reports";
    private static final String PUBLISHED_REPORT = "digital-engine";

    private final String planQuery =
            "?releaseAt=" + Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private final Callers callers;
    private final String slug = "objects-" + UUID.randomUUID();
    private final String newSeries;
    private final long nextRelease;
    private final String checkedFile;
    private final String plannedFile;
    private final String fileToRelease;
    private final String key;
    private final String savedQuery;

    private PrivateObjects(Callers callers) {
        this.callers = callers;
        String indicator = indicatorWithoutData();
        newSeries = "A.RWA." + indicator + "._T._T._T._T._T";
        // release() makes a release with the next number; no release has the number after that.
        nextRelease = 2 + Http.get(API + "/releases?pageSize=1").json().at("/items/0/id").asLong();
        checkedFile = submit(2020, indicator + ",RWA,2020,7\n");
        plannedFile = submit(2021, "");
        assertEquals(
                202, post(SUBMISSIONS + "/" + plannedFile + "/release" + planQuery, REVIEWER, ""));
        fileToRelease = submit(2022, "");
        Answer created = send("POST", KEYS, CONTRIBUTOR, "{\"name\":\"objects\"}");
        assertEquals(201, created.status(), created::toString);
        key = created.json().path("id").asText();
        Answer saved = send("POST", QUERIES, CONTRIBUTOR, QUERY_BODY);
        assertEquals(201, saved.status(), saved::toString);
        savedQuery = saved.json().path("id").asText();
        assertEquals(201, post(REPORTS, AUTHOR, draft(slug)));
        Answer next =
                Http.send(
                        authorizedRequest(
                                        "PUT", REPORTS + "/" + PUBLISHED_REPORT + "/draft", AUTHOR)
                                .header("If-None-Match", "*")
                                .PUT(BodyPublishers.ofString(draft(PUBLISHED_REPORT))));
        assertTrue(List.of(201, 412).contains(next.status()), next::toString);
    }

    /** Creates the objects. */
    static PrivateObjects create(Callers callers) {
        return new PrivateObjects(callers);
    }

    /** Makes the rows of one file public. */
    void release() {
        assertEquals(200, post(SUBMISSIONS + "/" + fileToRelease + "/release", REVIEWER, ""));
    }

    /**
     * The objects that an operation can be called for: the values of path parameters, by the names
     * of the objects in the table. Empty for an operation without private objects.
     */
    Map<String, Map<String, String>> objects(Operation operation) {
        Map<String, Map<String, String>> objects = new LinkedHashMap<>();
        String path = operation.path();
        if (path.contains("/submissions/{id}")) {
            objects.put("checked file", Map.of("id", checkedFile));
            objects.put("planned file", Map.of("id", plannedFile));
            objects.put("released file", Map.of("id", fileToRelease));
        } else if (path.contains("/keys/{id}")) {
            objects.put("key", Map.of("id", key));
        } else if (path.contains("/queries/{id}")) {
            objects.put("saved query", Map.of("id", savedQuery));
        } else if (path.contains("/releases/{id}")) {
            objects.put("release to come", Map.of("id", Long.toString(nextRelease)));
        } else if (path.contains("{key}")) {
            Map<String, String> names = new LinkedHashMap<>(operation.names());
            names.put("key", newSeries);
            objects.put("series to come", names);
        } else if (path.contains("{slug}")) {
            objects.put("new report", Map.of("slug", slug, "version", "1.0"));
            if (path.contains("/draft") || !operation.isRead()) {
                objects.put("published report", Map.of("slug", PUBLISHED_REPORT));
            }
        }
        return objects;
    }

    /** An object's entity tag as read by its owner; empty if it has none. */
    String tag(Map<String, String> object) {
        String id = object.getOrDefault("id", "");
        if (List.of(checkedFile, plannedFile, fileToRelease).contains(id)) {
            return tag(SUBMISSIONS + "/" + id, CONTRIBUTOR);
        }
        return object.containsKey("slug")
                ? tag(REPORTS + "/" + object.get("slug") + "/draft", AUTHOR)
                : "";
    }

    private String tag(String path, String owner) {
        Answer answer = Http.get(path, callers.program(owner));
        assertEquals(200, answer.status(), answer::toString);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** The body of a request that is valid, so that only the permission can be missing. */
    String body(Operation operation, Map<String, String> object) {
        String path = operation.path();
        if (path.endsWith("/submissions")) {
            return "indicator,area,period,value\nIT_NET_USER_ZS,RWA,2020,1\n";
        }
        if (path.endsWith("/draft") && operation.method().equals("PUT")) {
            return draft(String.valueOf(object.get("slug")));
        }
        if (path.contains("/queries/{id}")) {
            return QUERY_BODY;
        }
        return path.endsWith("/revoke") ? "{\"reason\":\"a mistake\"}" : "{}";
    }

    /** The query that a valid request for the operation needs, with its {@code ?}; may be empty. */
    String query(Operation operation) {
        String path = operation.path();
        if (path.endsWith("/schedule") && operation.method().equals("PUT")) {
            return planQuery;
        }
        if (path.endsWith("/review")) {
            return "?outcome=returned&reason=mistake";
        }
        return path.endsWith("/submissions") && !operation.isRead() ? "?flow=DF_DIGITAL" : "";
    }

    @Override
    public void close() {
        String schedule = SUBMISSIONS + "/" + plannedFile + "/schedule";
        delete(schedule, REVIEWER, tag(SUBMISSIONS + "/" + plannedFile, CONTRIBUTOR));
        for (String id : List.of(checkedFile, plannedFile)) {
            String path = SUBMISSIONS + "/" + id;
            delete(path, CONTRIBUTOR, tag(path, CONTRIBUTOR));
        }
        delete(KEYS + "/" + key, CONTRIBUTOR, "*");
        delete(QUERIES + "/" + savedQuery, CONTRIBUTOR, "*");
    }

    private void delete(String path, String owner, String tag) {
        Answer answer =
                Http.send(
                        authorizedRequest("DELETE", path, owner).header("If-Match", tag).DELETE());
        assertTrue(answer.status() < 300, answer::toString);
    }

    /** The first indicator of the flow without any data from Rwanda's office. */
    private static String indicatorWithoutData() {
        List<String> codes = new ArrayList<>();
        for (JsonNode item :
                Http.get(API + "/indicators?flow=DF_DIGITAL&pageSize=1000").json().path("items")) {
            codes.add(item.path("code").asText());
        }
        return codes.stream()
                .sorted()
                .filter(code ->
                        Http.get(API + "/observations?flow=DF_DIGITAL&area=RWA&indicator=" + code)
                                        .json()
                                        .path("total")
                                        .asInt()
                                == 0)
                .findFirst()
                .orElseThrow();
    }

    private String submit(int year, String moreRows) {
        double value = 1 + Math.floorMod(Instant.now().toEpochMilli(), 90_000) / 1000.0;
        Answer answer =
                send(
                        "POST",
                        SUBMISSIONS + "?flow=DF_DIGITAL",
                        CONTRIBUTOR,
                        "indicator,area,period,value\nIT_NET_USER_ZS,RWA,"
                                + year
                                + ","
                                + value
                                + "\n"
                                + moreRows);
        String id = answer.json().path("id").asText();
        Pause.until(Duration.ofSeconds(30), "the file is checked", () -> state(id).equals("READY"));
        return id;
    }

    private String state(String id) {
        return Http.get(SUBMISSIONS + "/" + id, callers.program(CONTRIBUTOR))
                .json()
                .path("state")
                .asText();
    }

    private int post(String path, String program, String body) {
        return send("POST", path, program, body).status();
    }

    private Answer send(String method, String path, String program, String body) {
        String type = path.contains("/submissions?") ? "text/csv" : "application/json";
        return Http.send(
                authorizedRequest(method, path, program)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body)));
    }

    private java.net.http.HttpRequest.Builder authorizedRequest(
            String method, String path, String name) {
        return OfficeProgram.authorized(Http.request(path), method, path, callers.program(name))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String draft(String slug) {
        ObjectNode draft = new ObjectMapper().createObjectNode();
        draft.put("slug", slug).put("language", "en").put("bindings", "pin latest\n");
        return draft.put("text", "# Nothing yet\n\nThis is still to be written.\n").toString();
    }
}
