package org.sharedgrowth.observatory.gateway.key;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys.CreatedKey;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Requests with a key: the caller is a guest, but requests are counted for the key's owner. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ApiKeyTest {
    private static final String READ = "/api/indicators/v1/observations?indicator=X";

    private final StubService indicators = Surroundings.indicators();
    private final ApiKeys ownerKeys = ApiKeys.of("holder-" + UUID.randomUUID());

    @BeforeEach
    void serve() {
        indicators.forget();
        indicators.on(
                "/",
                request ->
                        request.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", "public, max-age=60")
                                .putHeader("Vary", "Accept, Authorization, X-API-Key")
                                .end("{}"));
    }

    @Test
    void aKeyInTheHeaderIsCountedForItsOwnerAndNotForwarded() {
        String key = ownerKeys.make().text();
        with(key)
                .get(READ + "&area=A1")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"user-data\";q=60000;w=60")
                .header("RateLimit-Remaining", matchesPattern("599[0-9]{2}"))
                .header("Cache-Control", "private, no-cache");

        assertEquals(READ + "&area=A1", indicators.lastSeen().target());
        assertFalse(indicators.lastSeen().headers().toString().contains(key));
        assertEquals("", indicators.lastSeen().header("authorization"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sdmx/2.1/data/F/A+B.C,%2C?x=%2b+&api_key=KEY&y=;z | /sdmx/2.1/data/F/A+B.C,%2C?x=%2b+&y=;z",
                "/sdmx/3.0/data/dataflow/D/F?%61pi_key=KEY | /sdmx/3.0/data/dataflow/D/F",
                "/v2/country?api_key=KEY&format=json | /v2/country?format=json",
                "/api/indicators/v1/areas?api_key=KEY | /api/indicators/v1/areas"
            })
    void aKeyInTheAddressIsRemovedAndTheRestIsUnchanged(String requested, String seen)
            throws IOException {
        String answer = Raw.get(requested.replace("KEY", ownerKeys.make().text()));

        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.contains("RateLimit-Policy: \"user-"), answer);
        assertTrue(
                answer.toLowerCase(Locale.ROOT).contains("cache-control: private, no-cache"),
                answer);
        assertEquals(seen, indicators.lastSeen().target());
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/data/F/A, application/xml, <mes:ErrorMessage code=\"110\">",
        "/sdmx/3.0/data/dataflow/D/F, application/json, '\"errors\":[{\"code\":110,'",
        "/v2/country, application/json, '[{\"message\":[{\"id\":\"120\",'",
        "/api/indicators/v1/areas, application/problem+json, /problems/unknown-key"
    })
    void anInvalidKeyIsRefusedInTheErrorFormatOfTheDialect(String path, String type, String body) {
        CreatedKey revoked = ownerKeys.make();
        ownerKeys.revoke(revoked.id());
        CreatedKey expired = ownerKeys.make();
        Database.run(
                "UPDATE api_key SET made_at = now() - interval '2 s', ends_at = now() - interval '1 s'"
                        + " WHERE id = '"
                        + expired.id()
                        + "'");
        for (String key : List.of("nonsense", KeyText.random(), revoked.text(), expired.text())) {
            with(key)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType(type)
                    .header("RateLimit-Policy", startsWith("\"guest-"))
                    .header("Cache-Control", "no-store")
                    .body(containsString(body))
                    .body(not(containsString(key)));
            given().get(path + "?api_key=" + key)
                    .then()
                    .statusCode(401)
                    .body(not(containsString(key)));
        }
        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void aCachedKeyExpiresInTime() {
        CreatedKey key = ownerKeys.make();
        Database.run(
                "UPDATE api_key SET ends_at = now() + interval '700 ms' WHERE id = '"
                        + key.id()
                        + "'");
        assertEquals(200, with(key.text()).get(READ).statusCode());

        Database.await(() -> with(key.text()).get(READ).statusCode() == 401);
    }

    @Test
    void aKeyThatWasRevokedAtAnotherGatewayIsRefusedWithinASecond() {
        CreatedKey key = ownerKeys.make();
        assertEquals(200, with(key.text()).get(READ).statusCode());
        Database.run("UPDATE api_key SET revoked_at = now() WHERE id = '" + key.id() + "'");

        Surroundings.pause(1_000);

        assertEquals(401, with(key.text()).get(READ).statusCode());
    }

    @Test
    void malformedAndKnownInvalidKeysAreRefusedWithoutTheStore() {
        String wrong = KeyText.random();
        CreatedKey known = ownerKeys.make();
        with(wrong).get(READ).then().statusCode(401);
        with(known.text()).get(READ).then().statusCode(200);
        Database.run("ALTER TABLE api_key RENAME TO api_key_away");
        try {
            with("nonsense").get(READ).then().statusCode(401);
            with(wrong).get(READ).then().statusCode(401);
            with(known.text())
                    .get(READ)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", startsWith("\"user-data\""));
            // Public data stays available if a key cannot be looked up.
            with(KeyText.random())
                    .get(READ)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", startsWith("\"guest-data\""));
        } finally {
            Database.run("ALTER TABLE api_key_away RENAME TO api_key");
        }
    }

    @Test
    void severalKeysOrAKeyWithATokenAreRefused() {
        String key = ownerKeys.make().text();
        with(key).get(READ + "&api_key=" + ownerKeys.make().text()).then().statusCode(400);
        given().get(READ + "&api_key=" + key + "&api_key=" + key).then().statusCode(400);
        with(key)
                .header("Authorization", "Bearer " + ownerKeys.token())
                .get(READ)
                .then()
                .statusCode(400)
                .body("detail", containsString("not both"));
        given().header("X-API-Key", "").get(READ + "&area=C&api_key=").then().statusCode(200);
        assertEquals(READ + "&area=C", indicators.lastSeen().target());
    }

    @Test
    void aKeyGivesNoAdditionalRights() {
        String key = ownerKeys.make().text();
        with(key)
                .header("Idempotency-Key", "x")
                .contentType("text/csv")
                .body("x")
                .post("/api/indicators/v1/submissions?flow=DF_DIGITAL")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
        with(key).get("/api/indicators/v1/submissions").then().statusCode(401);
        with(key).post("/sdmx/2.1/data/F").then().statusCode(405);
        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void requestsWithAKeyUseTheCacheOfGuests() {
        String path = "/sdmx/3.0/structure/key" + UUID.randomUUID();
        String key = ownerKeys.make().text();
        given().get(path).then().header("Cache-Control", "public, max-age=60");
        Response withHeader = with(key).get(path);
        Response withAddress = given().get(path + "?api_key=" + key);
        Response guests = given().get(path);

        assertEquals(1, indicators.requests().size());
        for (Response each : List.of(withHeader, withAddress)) {
            assertEquals("{}", each.body().asString());
            assertEquals("private, no-cache", each.header("Cache-Control"));
        }
        assertEquals("public, max-age=60", guests.header("Cache-Control"));
        assertTrue(guests.header("RateLimit-Policy").startsWith("\"guest-"));
    }

    @Test
    void aKeyAppearsInNoLogAndNoPage() {
        String key = ownerKeys.make().text();
        String wrong = KeyText.random();
        indicators.on("/api/indicators/v1/topics", request -> request.connection().close());
        try (LogLines log = LogLines.ofAll()) {
            for (String sent : List.of(key, wrong)) {
                given().get(READ + "&api_key=" + sent);
                given().get("/api/indicators/v1/topics?api_key=" + sent);
                given().get("/api/indicators/v1/nothing?api_key=" + sent);
                given().get("/api/indicators/v1/areas?strange=1&api_key=" + sent);
                for (String page : List.of("/help", "/submissions", "/no-such-page")) {
                    String html =
                            given().accept("text/html")
                                    .get(page + "?api_key=" + sent)
                                    .body()
                                    .asString();
                    assertFalse(html.contains(sent), html);
                }
            }
            assertFalse(log.all().isEmpty());
            assertFalse(log.all().toString().contains(key));
            assertFalse(log.all().toString().contains(wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/data/F/KEY, application/xml, <mes:ErrorMessage",
        "/sdmx/3.0/data/dataflow/D/F?API_KEY=KEY, application/json, '\"errors\":[{\"code\":'",
        "/v2/country;api_key=KEY, application/json, '[{\"message\":[{\"id\":'",
        "/api/indicators/v1/areas?x=1?api_key=KEY, application/problem+json, /problems/bad-request",
        "/no-such-page/KEY, application/problem+json, /problems/bad-request"
    })
    void aMisplacedKeyIsRefusedAndNotRepeated(String target, String type, String body) {
        String key = ownerKeys.make().text();
        try (LogLines log = LogLines.ofAll()) {
            given().urlEncodingEnabled(false)
                    .get(target.replace("KEY", key))
                    .then()
                    .statusCode(400)
                    .contentType(type)
                    .body(containsString(body))
                    .body(containsString("Send it as X-API-Key or api_key=."))
                    .body(not(containsString(key)));
            assertFalse(log.all().toString().contains(key));
        }
        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void theDayOfTheLastUseOfAKeyIsRecorded() {
        CreatedKey key = ownerKeys.make();
        with(key.text()).get(READ).then().statusCode(200);

        Database.await(() ->
                LocalDate.now(ZoneOffset.UTC)
                        .toString()
                        .equals(ownerKeys.list().path("items[0].lastUsed")));
    }

    private static RequestSpecification with(String key) {
        return given().urlEncodingEnabled(false).header("X-API-Key", key);
    }
}
