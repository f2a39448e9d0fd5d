package org.sharedgrowth.observatory.e2e;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Tasks of people who need no role. */
final class GuestTasks {
    private static final String API = "/api/indicators/v1";
    private static final String INDICATOR = "IT_NET_USER_ZS";

    private static final Map<String, String> INTERNET_IN_KENYA =
            Map.of(
                    "en", "internet kenya",
                    "fr", "internet kenya",
                    "es", "internet kenia",
                    "ru", "интернет кения",
                    "ar", "الإنترنت كينيا",
                    "zh", "肯尼亚 互联网");

    private GuestTasks() {}

    /**
     * Finds a figure with its source and release in three steps; then reads which economies have no
     * figure, downloads the file, and opens the release that changed the indicator.
     */
    static void findAndDownloadAFigure(Person person) {
        person.open("/");
        person.write(
                "main input[name=q]", requireNonNull(INTERNET_IN_KENYA.get(person.language())));
        person.go("main form[role=search] button", "/search");
        assertEquals(newestValue(), person.readNumber(".found .say b"), 0.5);
        assertTrue(person.read(".found .source").contains("ITU"));

        person.go(".found .inline a:not([href*='area='])", "/indicators/" + INDICATOR);
        assertTrue(
                person.count("#without ~ p a[href^='/countries/']") > 0,
                "economies without a figure");
        assertTrue(person.read(".cite").contains("/indicators/" + INDICATOR));
        String csv = person.download("#take ~ ul a[download][href*='csv']");
        assertTrue(csv.contains("KEN") && csv.contains(INDICATOR), csv::strip);

        person.go("#history ~ ul a[href^='/releases/']", "/releases/");
        assertTrue(person.count(".facts dd") > 0, "the facts of the release");
    }

    /**
     * Reads the figures of a country in the person's own language; after signing out, nothing
     * personal is left in the browser.
     */
    static void readOnASharedPhone(Person person) {
        person.openAndSwitchLanguage("/");
        person.go("nav a[href='/countries']", "/countries");
        person.write("main input[name=q]", nameOfKenya(person.language()));
        person.go("main form[role=search] button", "q=");
        person.go("main a[href='/countries/KEN']", "/countries/KEN");
        assertEquals(newestValue(), person.readNumber(".answer b"), 0.5);
        String origin = Suite.running().origin() + "/";
        assertEquals(
                List.of(),
                person.requests().stream()
                        .filter(url -> !url.startsWith(origin) && !url.startsWith("data:"))
                        .toList());

        person.signIn("reader");
        assertEquals("reader", person.read(".who .name"));
        person.press(".me summary");
        person.press(".me form button");
        person.sees(".who a[href^='/session/sign-in']");
        person.goBack();
        assertEquals(0, person.count(".who .name"), "the page still names the person");
        assertFalse(person.cookies().contains("s"), () -> person.cookies().toString());
    }

    /**
     * Gets the same figures as a page, as files and from a program; then reads what changed, and
     * creates an API key.
     */
    static void getTheSameFiguresInSeveralForms(Person person) {
        person.open("/compare?indicator=" + INDICATOR + "&area=BRA");
        person.write("#add", nameOfKenya(person.language()));
        person.write("#from", "2015");
        person.go("form.filter[action='/compare'] button[type=submit]", "from=2015");
        assertTrue(
                person.count(".picked a[href*='area=BRA']") > 0,
                "Brazil stays selected beside Kenya");
        String csv = person.download("#take ~ ul a[download][href*='format=csvdata']");
        assertTrue(csv.contains("A,KEN,") && csv.contains("A,BRA,"), csv);
        assertFalse(csv.contains(",2014,"), csv);
        for (String format : List.of("format=xlsx", "format=zip")) {
            assertTrue(person.count("#take ~ ul a[download][href*='" + format + "']") > 0, format);
        }

        person.go("footer a[href='/releases']", "/releases");
        person.go("main a[href='/releases/changes']", "/releases/changes");
        person.write("#from", "1");
        person.go("form.filter button", "from=1");
        assertTrue(person.count("main tbody tr") > 0, "what changed since release 1");

        person.signIn("reader");
        useAKey(person);
    }

    private static void useAKey(Person person) {
        person.go("footer a[href='/keys']", "/keys");
        person.write("#name", "R");
        person.write("#days", "1");
        person.press("form[action='/keys'] button");
        person.sees("#key");
        Answer answer =
                Http.send(
                        Http.request(API + "/indicators?pageSize=1")
                                .header("X-API-Key", person.value("#key")));
        assertEquals(200, answer.status(), answer::toString);
        assertTrue(answer.headers().firstValueAsLong("RateLimit-Remaining").orElse(0) > 0);
        person.press("main a.button[href='/keys']");
        person.sees("main tbody a[href$='/revoke']");
        person.go("main tbody a[href$='/revoke']", "/revoke");
        person.go("main form[action$='/revoke'] button", "/keys");
    }

    private static double newestValue() {
        JsonNode items =
                Http.get(API + "/observations?area=KEN&latest=1&indicator=" + INDICATOR)
                        .json()
                        .path("items");
        return items.path(0).path("value").asDouble();
    }

    private static String nameOfKenya(String language) {
        return Http.send(Http.request(API + "/areas/KEN").header("Accept-Language", language))
                .json()
                .path("name")
                .asText();
    }
}
