package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The pages of API keys, without scripts. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class KeyPagesTest {
    private static final String READ = "/api/indicators/v1/areas/KEN";
    private static final Pattern KEY = Pattern.compile("value=\"(sgo_[0-9a-f]{48})\" readonly");
    private static final Pattern ID = Pattern.compile("href=\"/keys/([0-9a-f-]{36})/revoke\"");

    private final String name = "person-" + UUID.randomUUID();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    private Browser somebody() {
        return Browser.of(new Person(name, List.of("reader"), ""));
    }

    @Test
    void guestsAreAskedToSignIn() {
        for (String page : List.of("/keys", "/keys/" + UUID.randomUUID() + "/renew")) {
            given().accept(Browser.ACCEPT)
                    .get(page)
                    .then()
                    .statusCode(401)
                    .body(containsString("/session/sign-in?to=%2Fkeys"));
        }
        given().accept(Browser.ACCEPT)
                .get("/help")
                .then()
                .body(not(containsString(">API keys</a>")));
    }

    @Test
    void aKeyIsShownOnceWithExamplesAndWorks() {
        Browser browser = somebody();
        Response page = browser.get("/keys");
        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("You have no key"));
        Map<String, String> form = form(page, "R<b>", "30");

        Response created = browser.post("/keys", form);

        created.then().statusCode(200).header("Cache-Control", "no-store");
        String html = created.body().asString();
        String key = extract(KEY, html);
        assertTrue(html.contains("curl -H 'X-API-Key: " + key + "'"), html);
        assertTrue(html.contains("R&lt;b&gt;"), html);
        given().header("X-API-Key", key).get(READ).then().statusCode(200);
        browser.post("/keys", form)
                .then()
                .statusCode(200)
                .body(containsString("already created"))
                .body(not(containsString(key)));
        String list = browser.get("/keys").body().asString();
        assertFalse(list.contains(key));
        assertTrue(list.contains(key.substring(0, 8) + "…"), list);
        assertTrue(list.contains("1 of at most 5 keys"), list);
    }

    @Test
    void revokingAndRenewingAreConfirmedAndEndTheKey() {
        Browser browser = somebody();
        String key =
                extract(
                        KEY,
                        browser.post("/keys", form(browser.get("/keys"), "a", "9"))
                                .body()
                                .asString());
        String id = extract(ID, browser.get("/keys").body().asString());
        Response ask = browser.get("/keys/" + id + "/renew");
        ask.then()
                .statusCode(200)
                .body(containsString("Programs that send this key will be refused"));
        assertEquals(200, given().header("X-API-Key", key).get(READ).statusCode());

        String next =
                extract(
                        KEY,
                        browser.post("/keys/" + id + "/renew", form(ask, "", "9"))
                                .body()
                                .asString());
        Database.await(() -> given().header("X-API-Key", key).get(READ).statusCode() == 401);
        String nextId = extract(ID, browser.get("/keys").body().asString());
        browser.get("/keys/" + nextId + "/revoke").then().statusCode(200);
        assertEquals(200, given().header("X-API-Key", next).get(READ).statusCode());
        Response revoked =
                browser.post("/keys/" + nextId + "/revoke", Map.of("csrf", Browser.csrf(ask)));

        assertEquals(303, revoked.statusCode());
        assertEquals(Surroundings.ORIGIN + "/keys", revoked.header("Location"));
        Database.await(() -> given().header("X-API-Key", next).get(READ).statusCode() == 401);
        browser.get("/keys").then().body(containsString("You have no key"));
        Database.await(() ->
                Database.countAuditRows(
                                "operation = 'revokeApiKey' AND path = '"
                                        + ApiKeys.API
                                        + "/"
                                        + nextId
                                        + "' AND name = '"
                                        + name
                                        + "'")
                        == 1);
    }

    @Test
    void aFormWithAnInvalidCsrfTokenIsRefused() {
        Browser browser = somebody();
        Map<String, String> form = form(browser.get("/keys"), "a", "9");
        browser.post("/keys", form);
        String id = extract(ID, browser.get("/keys").body().asString());
        for (String path : List.of("/keys", "/keys/" + id + "/renew", "/keys/" + id + "/revoke")) {
            browser.post(path, Map.of("csrf", "x", "once", "y", "name", "z", "days", "1"))
                    .then()
                    .statusCode(403)
                    .body(containsString("This form has expired"));
        }
        browser.get("/keys").then().body(containsString("1 of at most 5 keys"));
    }

    @Test
    void aKeyOfAnotherOwnerIsNotFound() {
        String id = ApiKeys.of(name + "-other").make().id();
        Browser browser = somebody();
        String csrf = Browser.csrf(browser.get("/keys"));

        assertEquals(404, browser.get("/keys/" + id + "/revoke").statusCode());
        assertEquals(
                404, browser.post("/keys/" + id + "/revoke", Map.of("csrf", csrf)).statusCode());
        assertEquals(
                404,
                browser.post(
                                "/keys/" + id + "/renew",
                                Map.of("csrf", csrf, "once", "x", "days", "1"))
                        .statusCode());
    }

    @Test
    void aRefusedFormKeepsItsInput() {
        Browser browser = somebody();
        Response page = browser.get("/keys");
        for (String days : List.of("999", "soon")) {
            browser.post("/keys", form(page, "My <laptop>", days))
                    .then()
                    .statusCode(400)
                    .body(containsString("from 1 to 365, not &#39;" + days + "&#39;"))
                    .body(containsString("value=\"My &lt;laptop&gt;\""))
                    .body(
                            containsString(
                                    "value=\""
                                            + days
                                            + "\" aria-invalid=\"true\" aria-describedby=\"fault\""))
                    .body(containsString("aria-describedby=\"name-hint\""));
        }
        browser.post("/keys", form(page, " ", "9"))
                .then()
                .statusCode(400)
                .body(containsString("aria-describedby=\"name-hint fault\" aria-invalid=\"true\""))
                .body(containsString("value=\"9\">"));
        browser.post("/keys", form(page, "a", "9"));
        String id = extract(ID, browser.get("/keys").body().asString());
        browser.post("/keys/" + id + "/renew", form(page, "", "999"))
                .then()
                .statusCode(400)
                .body(containsString("from 1 to 365, not &#39;999&#39;"))
                .body(containsString("action=\"/keys/" + id + "/renew\""))
                .body(containsString("value=\"999\" aria-invalid=\"true\""));
    }

    private static Map<String, String> form(Response page, String name, String days) {
        String once =
                extract(
                        Pattern.compile("name=\"once\" value=\"([^\"]+)\""),
                        page.body().asString());
        return Map.of("csrf", Browser.csrf(page), "once", once, "name", name, "days", days);
    }

    private static String extract(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }
}
