package org.sharedgrowth.observatory.gateway.key;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys.CreatedKey;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Creating, listing, renewing and revoking keys through the API. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OwnKeysTest {
    private static final String READ = "/api/indicators/v1/indicators";

    private final String name = "owner-" + UUID.randomUUID();
    private final ApiKeys keys = ApiKeys.of(name);

    @BeforeEach
    void serve() {
        Surroundings.indicators().forget();
        Surroundings.indicators().json("/", "{}");
    }

    @Test
    void aSignedInPersonCreatesAKeyThatIsShownOnce() {
        // A whole number may be written with a decimal point.
        Response created = keys.make("once", Map.of("name", " R at home ", "days", 30.0));

        assertEquals(201, created.statusCode());
        assertEquals("no-store", created.header("Cache-Control"));
        String key = created.path("key");
        assertEquals(key.substring(0, 8), created.path("start"));
        Instant expires = Instant.parse(created.path("expires"));
        assertEquals(30, ChronoUnit.DAYS.between(Instant.parse(created.path("made")), expires));
        keys.list()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("most", equalTo(5))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(created.path("id")))
                .body("items[0].name", equalTo("R at home"))
                .body("items[0].lastUsed", nullValue())
                .body("items[0].key", nullValue());
        List<String> stored = Database.texts("SELECT api_key::text FROM api_key");
        assertFalse(stored.toString().contains(key), "only its hash is stored");
    }

    @Test
    void anEmptyDocumentIsRefusedOverHttp2Too() throws Exception {
        String token = Surroundings.signIn().token(Person.contributor("KEN"));
        for (String path : List.of("", "/0/renew")) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:"
                                                    + io.restassured.RestAssured.port
                                                    + OwnKeys.API
                                                    + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "*")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(path.isEmpty() ? 400 : 404, answer.statusCode(), answer.body());
        }
    }

    @Test
    void aProgramCanHaveKeysToo() {
        ApiKeys developer = ApiKeys.of("service-account-developer");

        assertEquals(200, statusFor(developer.make().text()));
    }

    @Test
    void aRepeatedRequestCreatesNothingAndShowsNoKey() {
        Response first = keys.make("same", Map.of("name", "a"));
        Response again = keys.make("same", Map.of("name", "a"));
        Response other = keys.make("same", Map.of("name", "b"));

        assertEquals(201, again.statusCode());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.<String>path("id"), again.<String>path("id"));
        assertNull(again.path("key"));
        assertEquals(422, other.statusCode());
        assertEquals("/problems/idempotency-key-reused", other.path("type"));
        keys.list().then().body("items", hasSize(1));
        assertEquals(201, ApiKeys.of(name + "-2").make("same", Map.of("name", "c")).statusCode());
    }

    @Test
    void renewingAKeyKeepsItsNameAndRevokesTheOldKey() {
        CreatedKey old = keys.make();
        assertEquals(200, statusFor(old.text()));

        Response renewed = keys.renew(old.id(), "again");

        assertEquals(201, renewed.statusCode());
        assertEquals("R", renewed.path("name"));
        assertEquals(200, statusFor(renewed.path("key")));
        Database.await(() -> statusFor(old.text()) == 401);
        keys.list()
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(renewed.path("id")));
        assertEquals("true", keys.renew(old.id(), "again").header("Idempotency-Replayed"));
        assertEquals(404, keys.renew(old.id(), "anew").statusCode());
    }

    @Test
    void aRevokedKeyIsRefusedWithinASecond() {
        CreatedKey key = keys.make();
        assertEquals(200, statusFor(key.text()));

        assertEquals(204, keys.revoke(key.id()));

        Surroundings.pause(1_000);
        assertEquals(401, statusFor(key.text()));
        keys.list().then().body("items", hasSize(0));
    }

    @Test
    void revokingAKeyTwiceIsRecordedOnce() {
        CreatedKey key = keys.make();
        String revoked = "SELECT revoked_at::text FROM api_key WHERE id = '%s'".formatted(key.id());

        assertEquals(204, keys.revoke(key.id()));
        List<String> first = Database.texts(revoked);
        assertEquals(204, keys.revoke(key.id()));

        assertEquals(first, Database.texts(revoked));
        assertEquals(404, keys.renew(key.id(), "r").statusCode());
        // This entry is logged after any entry that the second revocation might have caused.
        keys.make();
        Database.await(() -> Database.countAuditRows(auditCondition("createApiKey")) == 2);
        assertEquals(1, Database.countAuditRows(auditCondition("revokeApiKey")));
    }

    @Test
    void aKeyOfAnotherOwnerIsNotFound() {
        CreatedKey key = keys.make();
        ApiKeys other = ApiKeys.of(name + "-other");

        assertEquals(404, other.revoke(key.id()));
        assertEquals(404, other.renew(key.id(), "mine").statusCode());
        other.list().then().body("items", hasSize(0));
        assertEquals(200, statusFor(key.text()));
        assertEquals(404, keys.revoke("no-uuid"));
    }

    @Test
    void anOwnerHasAtMostFiveKeysAndCreatesAtMostTwentyADay() {
        List<CreatedKey> five =
                List.of(keys.make(), keys.make(), keys.make(), keys.make(), keys.make());
        keys.make("sixth", Map.of("name", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-keys"))
                .body("detail", containsString("At most 5"));
        assertEquals(201, keys.renew(five.getFirst().id(), "r").statusCode());
        assertEquals(204, keys.revoke(five.getLast().id()));
        Database.run(
                """
                INSERT INTO api_key
                SELECT gen_random_uuid(), sha256(n::text::bytea || '%1$s'), 'id-of-%1$s', 'x', 'x', now(),
                    now() + interval '1 day', now()
                FROM generate_series(1, 14) AS n
                """
                        .formatted(name));

        keys.make("much", Map.of("name", "x"))
                .then()
                .statusCode(409)
                .body("detail", containsString("At most 20 keys may be created in a day"));
        assertEquals(409, keys.renew(five.get(1).id(), "r2").statusCode());
        keys.list().then().body("items", hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "nonsense",
                "{\"name\": \" \"}",
                "{\"name\": null}",
                "{\"name\": 7}",
                "{\"name\": true}",
                "{\"name\": [\"a\"]}",
                "{\"name\": \"a\\nb\"}",
                "{\"name\": \"a\\u202eb\"}",
                "{\"name\": \"a\\u2028b\"}",
                "{\"name\": \"a\\u2029b\"}",
                "{\"name\": \"a\\ud800b\"}",
                "{\"name\": \"a\", \"days\": 0}",
                "{\"name\": \"a\", \"days\": 366}",
                "{\"name\": \"a\", \"days\": \"many\"}",
                "{\"name\": \"a\", \"days\": 1.5}",
                "{\"name\": \"a\", \"days\": 1e99}",
                "{\"name\": \"a\", \"days\": \"5\"}"
            })
    void invalidRequestsAreRefused(String document) {
        given().header("Authorization", "Bearer " + keys.token())
                .header("Idempotency-Key", "x")
                .contentType("application/json")
                .body(document)
                .post(ApiKeys.API)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"));
        keys.list().then().body("items", hasSize(0));
    }

    @Test
    void theLengthOfANameIsCountedInCharacters() {
        String sixty = "\uD83D\uDD11".repeat(60);

        assertEquals(201, keys.make("a", Map.of("name", sixty)).statusCode());
        keys.make("b", Map.of("name", sixty + "x"))
                .then()
                .statusCode(400)
                .body("detail", containsString("it has 61"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', idempotency-key-missing",
        "a b, invalid-parameter",
        "LONG, invalid-parameter",
        "é, invalid-parameter"
    })
    void anInvalidIdempotencyKeyIsRefused(String sent, String problem) {
        String idempotencyKey = sent.replace("LONG", "x".repeat(256));
        String id = keys.make().id();

        for (Response each :
                List.of(
                        keys.make(idempotencyKey, Map.of("name", "a")),
                        keys.renew(id, idempotencyKey))) {
            assertEquals(400, each.statusCode());
            assertEquals("/problems/" + problem, each.path("type"));
        }
        keys.list().then().body("items", hasSize(1)).body("items[0].id", equalTo(id));
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsCreated() {
        given().header("Authorization", "Bearer " + keys.token())
                .contentType("application/json")
                .body(Map.of("name", "a"))
                .post(ApiKeys.API)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @ParameterizedTest
    @CsvSource({"GET, ", "POST, ", "DELETE, /%s", "POST, /%s/renew"})
    void aTokenIsRequired(String method, String subpath) {
        CreatedKey key = keys.make();
        String path = ApiKeys.API + (subpath == null ? "" : subpath.formatted(key.id()));
        given().header("Idempotency-Key", "x")
                .request(method, path)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
        given().header("Idempotency-Key", "x")
                .header("X-API-Key", key.text())
                .request(method, path)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
        keys.list().then().body("items", hasSize(1));
    }

    @Test
    void aTokenWithoutRolesIsRefused() {
        String token = Surroundings.signIn().token(new Person(name, List.of(), ""));

        assertEquals(403, new ApiKeys(token).list().statusCode());
    }

    @Test
    void unknownOperationsAreNotFound() throws IOException {
        for (String path : List.of("/", "//", "/x/y", ";x")) {
            String answer =
                    Raw.exchange(
                            "GET "
                                    + ApiKeys.API
                                    + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer "
                                    + keys.token()
                                    + "\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1.1 40[045] .*"), path + " " + answer);
        }
    }

    @Test
    void creatingAndRevokingAreRecordedWithoutTheKey() {
        CreatedKey key = keys.make();
        String renewed = keys.renew(key.id(), "r").path("id");
        keys.revoke(renewed);
        ApiKeys.of(name + "-2").revoke(renewed);

        for (String row :
                List.of(
                        "createApiKey' AND path = '" + ApiKeys.API + "/" + key.id(),
                        "renewApiKey' AND path = '" + ApiKeys.API + "/" + key.id() + "/renew",
                        "createApiKey' AND path = '" + ApiKeys.API + "/" + renewed,
                        "revokeApiKey' AND path = '" + ApiKeys.API + "/" + renewed)) {
            Database.await(() ->
                    Database.countAuditRows(
                                    "verdict = 'allowed' AND name = '%s' AND operation = '%s'"
                                            .formatted(name, row))
                            == 1);
        }
        assertEquals(0, Database.countAuditRows("audit_entry::text LIKE '%" + key.text() + "%'"));
        assertEquals(0, Database.countAuditRows("name = '" + name + "-2'"));
    }

    @Test
    void withoutTheDatabaseRequestsAreRefused() {
        Database.run("ALTER TABLE api_key RENAME TO api_key_away");
        try {
            keys.make("x", Map.of("name", "a"))
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/service-unavailable"));
            assertEquals(503, keys.list().statusCode());
        } finally {
            Database.run("ALTER TABLE api_key_away RENAME TO api_key");
        }
    }

    @Test
    void changesMadeAfterTheirTimeoutAreRecorded() throws SQLException {
        CreatedKey old = keys.make();
        CreatedKey other = keys.make();
        try (Connection holder = Database.open();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE api_key IN ACCESS EXCLUSIVE MODE");
            assertEquals(503, keys.make("late", Map.of("name", "a")).statusCode());
            assertEquals(503, keys.renew(old.id(), "late").statusCode());
            assertEquals(503, keys.revoke(other.id()));
            holder.rollback();
        }

        Database.await(() -> Database.countAuditRows(auditCondition("createApiKey")) == 4);
        Database.await(() -> Database.countAuditRows(auditCondition("renewApiKey")) == 1);
        Database.await(() -> Database.countAuditRows(auditCondition("revokeApiKey")) == 1);
    }

    private String auditCondition(String operation) {
        return "verdict = 'allowed' AND name = '%s' AND operation = '%s'"
                .formatted(name, operation);
    }

    private static int statusFor(String key) {
        return given().header("X-API-Key", key).get(READ).statusCode();
    }
}
