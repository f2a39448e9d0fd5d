package org.sharedgrowth.observatory.gateway.stub;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;

/** A browser without scripts: keeps cookies, and does not follow redirects by itself. */
public final class Browser {
    /** The Accept header of browsers. */
    public static final String ACCEPT =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern CONTINUE = Pattern.compile("content=\"0; url=([^\"]+)\"");
    private final Map<String, String> cookies = new HashMap<>();

    /** A browser that has signed in. */
    public static Browser of(Person person) {
        Browser browser = new Browser();
        browser.signIn(person, "/");
        return browser;
    }

    /** Signs in and returns the answer of the callback. */
    public Response signIn(Person person, String to) {
        Surroundings.signIn().setNextPerson(person);
        Response start = get("/session/sign-in?to=" + to);
        assertEquals(303, start.statusCode(), start.body().asString());
        return get(Surroundings.signIn().callbackFor(start.header("Location")));
    }

    /** Passes the second factor, as a user must before releasing data. */
    public Browser stepUp() {
        Response start = get("/session/step-up?to=/submissions");
        assertEquals(303, start.statusCode(), start.body().asString());
        assertEquals(
                200, get(Surroundings.signIn().callbackFor(start.header("Location"))).statusCode());
        return this;
    }

    /**
     * Passes the second factor, which the form required.
     *
     * @param start the answer to the form, which redirects to the second factor
     * @return the page that the browser goes on to
     */
    public Response confirm(Response start) {
        Response signIn = get(start.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertEquals(303, signIn.statusCode(), signIn.body().asString());
        Response back = get(Surroundings.signIn().callbackFor(signIn.header("Location")));
        Matcher next = CONTINUE.matcher(back.body().asString());
        assertTrue(next.find(), back.body().asString());
        return get(next.group(1).replace("&amp;", "&"));
    }

    public Response get(String path) {
        return storeCookies(request().get(path));
    }

    /** Sends a form as from one of our own pages. */
    public Response post(String path, Map<String, String> form) {
        return storeCookies(
                request()
                        .header("Origin", Surroundings.ORIGIN)
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .formParams(form)
                        .post(path));
    }

    /** The token in the first form of a page; {@code none} if there is no form. */
    public static String csrf(Response page) {
        Matcher matcher = CSRF.matcher(page.body().asString());
        return matcher.find() ? matcher.group(1) : "none";
    }

    public RequestSpecification request() {
        return given().accept(ACCEPT)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies);
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private Response storeCookies(Response response) {
        response.detailedCookies()
                .forEach(cookie -> {
                    if (cookie.getMaxAge() == 0) {
                        cookies.remove(cookie.getName());
                    } else {
                        cookies.put(cookie.getName(), cookie.getValue());
                    }
                });
        return response;
    }
}
