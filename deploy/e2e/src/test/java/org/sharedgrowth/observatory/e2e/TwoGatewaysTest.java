package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the state that two gateways must share. */
@ExtendWith(Suite.class)
class TwoGatewaysTest {
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";

    @Test
    void aSessionIsSharedByGatewaysAndEndsEverywhereWithinASecond() throws IOException {
        try (Browser browser = Browser.withScripts()) {
            browser.signIn("contributor-ken");
            String session = session(browser);
            try (Node other = new Node("gateway", 10)) {
                other.awaitReady();
                assertTrue(
                        page(other, session).contains("contributor-ken"),
                        "also signed in at the other gateway");
                assertEquals(
                        401,
                        replay(other).status(),
                        "a proof is valid only once, across all gateways");

                Admin.signIn().logOut("contributor-ken");

                Pause.until(
                        Duration.ofSeconds(1),
                        "a logout at the sign-in server ends the session",
                        () -> !page(other, session).contains("contributor-ken"));
                browser.open("/submissions");
                assertFalse(browser.page().content().contains("contributor-ken"));
            }
        }
    }

    private static String page(Node node, String session) {
        return Http.send(node.request("/submissions").header("Cookie", "s=" + session)).body();
    }

    /** Sends a proof to both gateways, and returns the second one's answer. */
    private static Answer replay(Node other) {
        String token = new OfficeProgram("nso-ken").token();
        String address = Suite.running().origin() + SUBMISSIONS;
        String proof = OfficeProgram.KEY.proof("GET", address, Optional.of(token), Instant.now());
        String[] headers = {"Authorization", "DPoP " + token, "DPoP", proof};
        assertEquals(200, Http.send(Http.request(SUBMISSIONS).headers(headers)).status());
        return Http.send(other.request(SUBMISSIONS).headers(headers));
    }

    private static String session(Browser browser) {
        return browser.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("s"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
