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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The pages of saved queries, without scripts. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class QueryPagesTest {
    private static final String COMPARE = "/compare?indicator=IT_NET_USER_ZS&area=KEN";
    private static final Pattern FIELD =
            Pattern.compile("<input[^>]* name=\"([a-z]+)\" value=\"([^\"]*)\"");
    private static final Pattern DELETE =
            Pattern.compile("action=\"(/queries/[0-9a-f-]{36})/delete\"");

    private final String name = "person-" + UUID.randomUUID();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    private Browser somebody(String who) {
        return Browser.of(new Person(who, List.of("reader"), ""));
    }

    @Test
    void aPublicPageLinksToTheSaveFormWhichRequiresSignIn() {
        Response page = given().accept(Browser.ACCEPT).get(COMPARE);
        String html = page.body().asString();

        assertTrue(page.header("Cache-Control").startsWith("public"), "the page is shared");
        assertFalse(html.contains("name=\"csrf\""), "nothing in it is personal");
        Matcher link = Pattern.compile("href=\"(/queries/new\\?[^\"]+)\"").matcher(html);
        assertTrue(link.find(), html);
        String address = link.group(1).replace("&amp;", "&");
        Response response = given().urlEncodingEnabled(false).accept(Browser.ACCEPT).get(address);
        assertEquals(401, response.statusCode());
        assertTrue(
                response.body()
                        .asString()
                        .contains("/session/sign-in?to=%2Fqueries%2Fnew%3Fview%3D"),
                response.body().asString());

        Response form = somebody(name).get(address);

        form.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("value=\"/compare?indicator=IT_NET_USER_ZS&amp;area=KEN\""));
    }

    @Test
    void aViewIsSavedOnItsOwnPageAndOpenedFromTheList() {
        Browser browser = somebody(name);
        Response page = browser.get(COMPARE + "&lang=fr");
        Map<String, String> form = form(page.body().asString());
        assertEquals(COMPARE, form.get("view"), "the language is not saved");

        Response saved = post(browser, "/queries", with(form, "name", "Kenya <b>"));

        assertEquals(303, saved.statusCode(), saved.body().asString());
        post(browser, "/queries", with(form, "name", "Kenya <b>")).then().statusCode(303);
        Response list = browser.get(redirectPath(saved) + "&lang=en");
        list.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("“Kenya &lt;b&gt;” is saved."))
                .body(containsString("1 of at most 100"))
                .body(
                        containsString(
                                "href=\"/compare?indicator=IT_NET_USER_ZS&amp;area=KEN\">Kenya"))
                .body(containsString("<a href=\"/queries\" aria-current=\"page\""));
        assertEquals(200, browser.get(COMPARE).statusCode());
    }

    @Test
    void aSearchAndAnIndicatorCanBeSaved() {
        for (String view :
                List.of("/search?q=internet", "/indicators/IT_NET_USER_ZS?view=ranking")) {
            Browser browser = somebody(name + view.length());

            Map<String, String> form = form(browser.get(view).body().asString());

            assertEquals(view, form.get("view"));
            assertEquals(303, post(browser, "/queries", form).statusCode());
        }
    }

    @Test
    void aQueryIsRenamed() {
        Browser browser = somebody(name);
        String query = saveView(browser, "first name");
        String html = browser.get("/queries").body().asString();
        Map<String, String> sent =
                Map.of("csrf", form(html).get("csrf"), "version", "1", "name", "after");

        Response renamed = post(browser, query, sent);

        assertEquals(303, renamed.statusCode());
        browser.get(redirectPath(renamed))
                .then()
                .body(containsString("“after” is saved."))
                .body(not(containsString("first name")));
        post(browser, query, sent)
                .then()
                .statusCode(412)
                .body(containsString("changed in another window"))
                .body(containsString("value=\"after\""));
        Response refused = post(browser, query, with(with(sent, "version", "2"), "name", " "));
        refused.then()
                .statusCode(400)
                .body(containsString("aria-invalid=\"true\""))
                .body(containsString("it has 0"));
        browser.get("/queries").then().body(containsString(">after</a>"));
    }

    @Test
    void aDeletedQueryCanBeBroughtBack() {
        Browser browser = somebody(name);
        String query = saveView(browser, "mine");
        String csrf = form(browser.get("/queries").body().asString()).get("csrf");

        Response deleted = post(browser, query + "/delete", Map.of("csrf", csrf));

        assertEquals(303, deleted.statusCode());
        Response list = browser.get(redirectPath(deleted));
        list.then()
                .statusCode(200)
                .body(containsString("“mine” is deleted."))
                .body(containsString("You have no saved queries"));
        assertEquals(404, post(browser, query + "/delete", Map.of("csrf", csrf)).statusCode());
        somebody(name + "-other")
                .get(redirectPath(deleted))
                .then()
                .body(not(containsString("mine")));

        Map<String, String> undo = form(list.body().asString());
        assertEquals(303, post(browser, "/queries", undo).statusCode());
        browser.get("/queries").then().body(containsString(">mine</a>"));
    }

    @Test
    void aPersonWithoutSavedQueriesIsOfferedViewsToSave() {
        String html = somebody(name).get("/queries").body().asString();
        int empty = html.indexOf("class=\"empty\"");
        List<String> links =
                Pattern.compile("<li><a href=\"([^\"]+)\"")
                        .matcher(html.substring(empty, html.indexOf("</div>", empty)))
                        .results()
                        .map(link -> link.group(1))
                        .toList();

        assertEquals(
                List.of(
                        "/indicators/IT_NET_USER_ZS?view=ranking",
                        "/indicators/IT_NET_USER_ZS?sex=F",
                        "/search?q=mobile%20broadband"),
                links);
    }

    @Test
    void aForgedAddressOffersNoUndo() {
        somebody(name)
                .get("/queries?deleted=eyJuYW1lIjoieCJ9&saved=x")
                .then()
                .statusCode(200)
                .body(not(containsString("is deleted")));
    }

    @Test
    void aRefusalIsShownAtItsFieldAndTheRestIsKept() {
        Browser browser = somebody(name);
        Map<String, String> form = form(browser.get(COMPARE).body().asString());

        post(browser, "/queries", with(form, "name", "x".repeat(121)))
                .then()
                .statusCode(400)
                .body(containsString("it has 121"))
                .body(containsString("value=\"/compare?indicator=IT_NET_USER_ZS&amp;area=KEN\""));
        post(browser, "/queries", with(form, "view", "javascript:alert(1)"))
                .then()
                .statusCode(400)
                .body(containsString("must be the address of a public page"))
                .body(not(containsString("href=\"javascript:")));
        browser.get("/queries/new?view=https://evil.example&name=x")
                .then()
                .statusCode(200)
                .body(not(containsString("href=\"https://evil.example")));
        browser.get("/queries").then().body(containsString("You have no saved queries"));
    }

    @Test
    void aFormWithAnInvalidCsrfTokenIsRefused() {
        Browser browser = somebody(name);
        String query = saveView(browser, "mine");
        for (String path : List.of("/queries", query, query + "/delete")) {
            post(
                            browser,
                            path,
                            Map.of(
                                    "csrf",
                                    "x",
                                    "once",
                                    "y",
                                    "name",
                                    "z",
                                    "view",
                                    "/compare",
                                    "version",
                                    "1"))
                    .then()
                    .statusCode(403)
                    .body(containsString("This form has expired"));
        }
        browser.get("/queries").then().body(containsString(">mine</a>"));
    }

    @Test
    void aQueryOfAnotherPersonIsNotFound() {
        String query = saveView(somebody(name + "-other"), "theirs");
        Browser browser = somebody(name);
        String csrf = form(browser.get(COMPARE).body().asString()).get("csrf");

        browser.get("/queries").then().body(not(containsString("theirs")));
        for (String path : List.of(query, query + "/delete")) {
            post(browser, path, Map.of("csrf", csrf, "version", "1", "name", "x"))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void thePageIsTranslated() {
        Browser browser = somebody(name);
        Map<String, String> titles =
                Map.of(
                        "fr", "Requêtes enregistrées",
                        "es", "Consultas guardadas",
                        "ru", "Сохранённые запросы",
                        "ar", "الاستعلامات المحفوظة",
                        "zh", "已保存的查询");
        titles.forEach((language, title) ->
                browser.get("/queries?lang=" + language)
                        .then()
                        .body(containsString("<h1>" + title + "</h1>")));
    }

    /** Sends a form as browsers do, with its values escaped. */
    private static Response post(Browser browser, String path, Map<String, String> form) {
        Map<String, String> escaped = new HashMap<>();
        form.forEach((field, value) ->
                escaped.put(field, URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.post(path, escaped);
    }

    /** Saves a view and returns the address of the saved query. */
    private static String saveView(Browser browser, String title) {
        Map<String, String> form = form(browser.get(COMPARE).body().asString());
        post(browser, "/queries", with(form, "name", title)).then().statusCode(303);
        String list = browser.get("/queries").body().asString();
        Matcher id = DELETE.matcher(list);
        assertTrue(id.find(), list);
        return id.group(1);
    }

    /** The fields of the first form that is sent to the list of saved queries. */
    private static Map<String, String> form(String html) {
        int start = html.indexOf("method=\"post\" action=\"/queries");
        assertTrue(start > 0, html);
        Matcher field = FIELD.matcher(html.substring(start, html.indexOf("</form>", start)));
        Map<String, String> form = new HashMap<>();
        while (field.find()) {
            form.put(field.group(1), field.group(2).replace("&amp;", "&"));
        }
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(field, value);
        return other;
    }

    private static String redirectPath(Response redirect) {
        return redirect.header("Location").substring(Surroundings.ORIGIN.length());
    }
}
