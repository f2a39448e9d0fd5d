package org.sharedgrowth.observatory.gateway.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.SavedQueries;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Saving, listing, changing and deleting queries through the API. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OwnQueriesTest {
    private static final String API = OwnQueries.API;
    private static final String VIEW = "/compare?indicator=IT_NET_USER_ZS&area=KEN,GHA";

    private final String name = "reader-" + UUID.randomUUID();
    private final String token = token(name);
    private final SavedQueries queries = new SavedQueries(token);

    @BeforeEach
    void reset() {
        Surroundings.signIn().reset();
    }

    @Test
    void aSignedInPersonSavesAView() {
        Response saved = save("once", " Kenya and Ghana ", VIEW);

        assertEquals(201, saved.statusCode(), saved.body().asString());
        assertEquals("no-store", saved.header("Cache-Control"));
        assertEquals("\"1\"", saved.header("ETag"));
        list().then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("most", equalTo(100))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(saved.path("id")))
                .body("items[0].name", equalTo("Kenya and Ghana"))
                .body("items[0].view", equalTo(VIEW))
                .body("items[0].made", equalTo(saved.path("made")))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void theNewestQueryIsListedFirst() {
        save("1", "first", VIEW);
        save("2", "second", VIEW);

        assertEquals(List.of("second", "first"), list().path("items.name"));
    }

    @Test
    void aRepeatedRequestSavesNothing() {
        Response first = save("same", "a", VIEW);
        Response again = save("same", "a", VIEW);
        Response other = save("same", "b", VIEW);

        assertEquals(201, again.statusCode());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertNull(first.header("Idempotency-Replayed"));
        assertEquals(first.<String>path("id"), again.<String>path("id"));
        assertEquals(422, other.statusCode());
        assertEquals("/problems/idempotency-key-reused", other.path("type"));
        list().then().body("items", hasSize(1));
        as(token(name + "-2"))
                .header("Idempotency-Key", "same")
                .body(Map.of("name", "c", "view", VIEW))
                .post(API)
                .then()
                .statusCode(201);
    }

    @Test
    void aChangeNeedsTheCurrentVersionOrAnAsterisk() {
        String id = save("1", "a", VIEW).path("id");

        change(id, "\"1\"", "b", "/search?q=internet")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("b"))
                .body("view", equalTo("/search?q=internet"))
                .body("version", equalTo(2));
        for (String wrong : List.of("\"1\"", "\"3\"", "W/\"2\"", "two", "\"99999999999\"")) {
            change(id, wrong, "c", VIEW)
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/precondition-failed"))
                    .body("detail", containsString("its version is 2"))
                    .body("detail", containsString(wrong));
        }
        assertEquals(200, change(id, "*", "d", VIEW).statusCode());
        as(token)
                .body(Map.of("name", "e", "view", VIEW))
                .put(API + "/" + id)
                .then()
                .statusCode(428);
        list().then().body("items[0].name", equalTo("d"));
        assertEquals(404, change(UUID.randomUUID().toString(), "*", "e", VIEW).statusCode());
    }

    @Test
    void aDeletedQueryIsGone() {
        String id = save("1", "a", VIEW).path("id");

        assertEquals(204, delete(id));
        assertEquals(404, delete(id));
        assertEquals(404, delete("no-uuid"));
        list().then().body("items", hasSize(0));
        assertEquals(
                List.of(), Database.texts("SELECT name FROM saved_query WHERE id = '" + id + "'"));
    }

    @Test
    void aQueryOfAnotherOwnerIsNotFound() {
        String id = save("1", "a", VIEW).path("id");
        String other = token(name + "-other");

        as(other).get(API).then().statusCode(200).body("items", hasSize(0));
        as(other)
                .header("If-Match", "*")
                .body(Map.of("name", "mine", "view", VIEW))
                .put(API + "/" + id)
                .then()
                .statusCode(404);
        assertEquals(404, as(other).delete(API + "/" + id).statusCode());
        list().then().body("items[0].name", equalTo("a"));
    }

    @ParameterizedTest
    @CsvSource({"GET, ", "POST, ", "PUT, /%s", "DELETE, /%s"})
    void aTokenIsRequired(String method, String subpath) {
        String id = save("1", "a", VIEW).path("id");
        String path = API + (subpath == null ? "" : subpath.formatted(id));
        String key = ApiKeys.of(name).make().text();

        for (RequestSpecification request : List.of(given(), given().header("X-API-Key", key))) {
            request.header("Idempotency-Key", "x")
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(method.equals("GET") ? "" : "{\"name\":\"x\",\"view\":\"/compare\"}")
                    .request(method, path)
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/unauthenticated"));
        }
        list().then().body("items", hasSize(1)).body("items[0].name", equalTo("a"));
    }

    @ParameterizedTest
    @CsvSource({"GET, ", "POST, ", "PUT, /%s", "DELETE, /%s"})
    void aTokenWithoutRolesIsRefused(String method, String subpath) {
        String id = save("1", "a", VIEW).path("id");
        String path = API + (subpath == null ? "" : subpath.formatted(id));
        String tokenWithoutRoles = Surroundings.signIn().token(new Person(name, List.of(), ""));

        as(tokenWithoutRoles)
                .header("Idempotency-Key", "x")
                .header("If-Match", "*")
                .body(method.equals("GET") ? "" : "{\"name\":\"x\",\"view\":\"/compare\"}")
                .request(method, path)
                .then()
                .statusCode(403);
        list().then().body("items", hasSize(1)).body("items[0].name", equalTo("a"));
    }

    @Test
    void anOwnerHasAtMostAHundredQueries() {
        String first = save("1", "a", VIEW).path("id");
        Database.run(
                """
                INSERT INTO saved_query
                SELECT gen_random_uuid(), 'id-of-%s', 'x', '/compare', now(), 1, sha256('x')
                FROM generate_series(1, 99)
                """
                        .formatted(name));

        save("2", "b", VIEW)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-queries"))
                .body("detail", containsString("At most 100"));
        assertEquals(201, save("1", "a", VIEW).statusCode(), "a repeat saves nothing");
        assertEquals(200, change(first, "*", "c", VIEW).statusCode());
        assertEquals(204, delete(first));
        assertEquals(201, save("3", "d", VIEW).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/compare",
                "//evil.example/compare",
                "/\\evil.example",
                "javascript:alert(1)",
                "/keys",
                "/session/sign-out"
            })
    void anAddressThatIsNotAPublicPageIsRefused(String view) {
        String id = save("ours", "a", VIEW).path("id");
        for (Response each : List.of(save("x", "a", view), change(id, "*", "a", view))) {
            each.then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("errors[0].pointer", equalTo("/view"))
                    .body("errors[0].value", equalTo(view))
                    .body("detail", containsString("such as /indicators/"));
        }
        list().then().body("items", hasSize(1)).body("items[0].view", equalTo(VIEW));
    }

    @Test
    void lengthsAreLimited() {
        String longest = "\uD83D\uDD11".repeat(120);
        String view = "/search?q=" + "x".repeat(1_990);

        assertEquals(201, save("a", longest, view).statusCode());
        save("b", longest + "x", VIEW)
                .then()
                .statusCode(400)
                .body("detail", containsString("it has 121"));
        save("c", "a", view + "x")
                .then()
                .statusCode(400)
                .body("detail", containsString("it has 2001"));
    }

    @Test
    void aRefusalIsInTheLanguageOfTheReader() {
        as(token)
                .header("Idempotency-Key", "x")
                .header("Accept-Language", "fr")
                .body(Map.of("name", "a", "view", "/keys"))
                .post(API)
                .then()
                .statusCode(400)
                .body("detail", containsString("page publique"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "nonsense",
                "{\"name\": \"a\"}",
                "{\"view\": \"/compare\"}",
                "{\"name\": \" \", \"view\": \"/compare\"}",
                "{\"name\": null, \"view\": \"/compare\"}",
                "{\"name\": 7, \"view\": \"/compare\"}",
                "{\"name\": \"a\", \"view\": [\"/compare\"]}",
                "{\"name\": \"a\\nb\", \"view\": \"/compare\"}",
                "{\"name\": \"a\\u202eb\", \"view\": \"/compare\"}",
                "{\"name\": \"a\\ud800b\", \"view\": \"/compare\"}",
                "{\"name\": \"a\\u0000b\", \"view\": \"/compare\"}"
            })
    void invalidDocumentsAreRefused(String document) {
        as(token)
                .header("Idempotency-Key", "x")
                .body(document)
                .post(API)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
        list().then().body("items", hasSize(0));
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsSaved() {
        as(token)
                .body(Map.of("name", "a", "view", VIEW))
                .post(API)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        assertEquals(400, save("a b", "a", VIEW).statusCode());
        list().then().body("items", hasSize(0));
    }

    @Test
    void changesAreWrittenToTheAuditLog() {
        String id = save("1", "a", VIEW).path("id");
        save("1", "a", VIEW);
        change(id, "*", "b", VIEW);
        change(id, "\"7\"", "c", VIEW);
        delete(id);
        delete(id);

        for (String operation : List.of("saveQuery", "changeSavedQuery", "deleteSavedQuery")) {
            Database.await(() -> countAuditRows(operation) == 1);
        }
    }

    @Test
    void withoutTheDatabaseRequestsAreRefused() {
        Database.run("ALTER TABLE saved_query RENAME TO saved_query_away");
        try {
            save("x", "a", VIEW)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/service-unavailable"));
            assertEquals(503, list().statusCode());
            assertEquals(503, delete(UUID.randomUUID().toString()));
        } finally {
            Database.run("ALTER TABLE saved_query_away RENAME TO saved_query");
        }
    }

    private long countAuditRows(String operation) {
        return Database.countAuditRows(
                "verdict = 'allowed' AND name = '%s' AND operation = '%s'"
                        .formatted(name, operation));
    }

    private static String token(String name) {
        return Surroundings.signIn().token(new Person(name, List.of("reader"), ""));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private Response list() {
        return queries.list();
    }

    private Response save(String idempotencyKey, String name, String view) {
        return queries.save(idempotencyKey, name, view);
    }

    private Response change(String id, String match, String name, String view) {
        return queries.change(id, match, name, view);
    }

    private int delete(String id) {
        return queries.delete(id);
    }
}
