package org.sharedgrowth.observatory.gateway.monitoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Hostile text in requests of guests and offices, sent to all code that writes log lines. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HostileTextTest {
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYWxsb3J5In0.c2lnbmVk";
    private static final int MAX_LENGTH = 2_000;
    private static final String FILE =
            """
            --cut\r
            Content-Disposition: form-data; name="file"; filename="a.csv"\r
            \r
            x\r
            --cut--\r
            """;
    private static final Pattern ACTION = Pattern.compile("action=\"(/submissions\\?[^\"]+)\"");

    private final LogCapture written = new LogCapture();

    /** Collects each log line, as text and as JSON. */
    private static final class LogCapture extends ExtHandler {
        private final PatternFormatter text = new PatternFormatter("%-5p [%c] %s%e%n");
        private final JsonFormatter json = new JsonFormatter();
        private final Queue<String> entries = new ConcurrentLinkedQueue<>();

        @Override
        protected void doPublish(ExtLogRecord line) {
            entries.add(text.format(line));
            entries.add(json.format(line));
        }
    }

    @BeforeEach
    void listen() {
        Surroundings.signIn().reset();
        Samples.serve();
        written.setFilter(consoleFilter());
        java.util.logging.Logger.getLogger("").addHandler(written);
    }

    @AfterEach
    void stop() {
        java.util.logging.Logger.getLogger("").removeHandler(written);
    }

    /** The filter of the console, as in production. */
    private static Filter consoleFilter() {
        return Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .map(Handler::getFilter)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nFORGED\u001B[2K\u202E\u0000", TOKEN + "\nFORGED " + TOKEN, "LONG"})
    void hostileTextForgesNoLogLines(String name) {
        String text = name.equals("LONG") ? "FORGED" + "x".repeat(12_000) : name;
        Logger.getLogger("org.sharedgrowth").infof(new Exception(text), "said %s", text);
        sendAsGuest(text);
        sendAsOffice(text);

        assertFalse(written.entries.isEmpty());
        for (String entry : written.entries) {
            assertFalse(entry.lines().anyMatch(line -> line.startsWith("FORGED")), entry);
            assertFalse(entry.contains("x".repeat(MAX_LENGTH)), "the entry is too long");
            assertFalse(entry.contains("eyJ"), entry);
            assertFalse(entry.chars().anyMatch(HostileTextTest::isHostile), entry);
        }
    }

    private static boolean isHostile(int c) {
        return c == '\u202E' || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static void sendAsGuest(String text) {
        String encoded = encode(text);
        given().formParam("logout_token", text).post("/session/backchannel-logout");
        given().formParam("token", text).post(StubSignIn.REALM + "/protocol/openid-connect/revoke");
        given().urlEncodingEnabled(false)
                .get("/session/callback?state=" + encoded + "&error=" + encoded);
        for (String target :
                List.of(
                        "/" + encoded,
                        "/indicators/" + encoded,
                        "/indicators?q=" + encoded,
                        "/search?q=" + encoded,
                        "/api/gateway/v1/keys/" + encoded,
                        "/api/indicators/v1/indicators?q=" + encoded,
                        "/sdmx/3.0/data/" + encoded,
                        "/v2/country/" + encoded)) {
            given().urlEncodingEnabled(false).get(target);
            given().urlEncodingEnabled(false).body(text).post(target);
        }
        given().header("Authorization", "Bearer " + text.replaceAll("[^!-~]", "*"))
                .header("DPoP", text.replaceAll("[^!-~]", "*"))
                .get("/api/indicators/v1/indicators");
    }

    private static void sendAsOffice(String text) {
        Browser reviewer = Browser.of(Person.reviewer("KEN")).stepUp();
        String csrf = Browser.csrf(reviewer.get("/submissions"));
        for (String form : List.of("release", "schedule", "move", "cancel", "withdraw")) {
            reviewer.post(
                    "/submissions/" + encode(text) + "/" + form,
                    Map.of("csrf", csrf, "key", text, "revision", text, "at", text));
        }
        upload(text);
        reviewer.post("/session/sign-out", Map.of("csrf", text));
    }

    private static Response upload(String key) {
        Browser office = Browser.of(Person.contributor("KEN"));
        Matcher action = ACTION.matcher(office.get("/submissions?flow=DF_WDI").asString());
        assertTrue(action.find());
        Surroundings.indicators().json("/api/indicators/v1/submissions?", "{\"id\": \"1\"}");
        String target = action.group(1).replace("&amp;", "&").replaceFirst("&key=[^&]*", "");
        return office.request()
                .header("Origin", Surroundings.ORIGIN)
                .accept("application/json")
                .contentType("multipart/form-data; boundary=cut")
                .body(FILE.getBytes(StandardCharsets.UTF_8))
                .post(target + "&key=" + encode(key));
    }

    @Test
    void theKeyOfAFormIsValidatedBeforeItBecomesAHeader() {
        upload("a\r\nX-Injected: 1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));

        Browser reviewer = Browser.of(Person.reviewer("KEN")).stepUp();
        String csrf = Browser.csrf(reviewer.get("/submissions"));
        for (String form : List.of("release", "cancel")) {
            assertEquals(
                    400,
                    reviewer.post(
                                    "/submissions/1/" + form,
                                    Map.of("csrf", csrf, "key", "a\r\nb", "revision", "a\r\nb"))
                            .statusCode(),
                    form);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
