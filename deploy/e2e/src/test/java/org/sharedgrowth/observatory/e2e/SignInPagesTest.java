package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the sign-in server's pages, which use the suite's own theme. */
@ExtendWith(Suite.class)
class SignInPagesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, ltr, Shared Growth Observatory",
        "fr, ltr, Observatoire de la croissance partagée",
        "es, ltr, Observatorio del Crecimiento Compartido",
        "ru, ltr, Обсерватория общего роста",
        "zh-CN, ltr, 共享增长观测站",
        "ar, rtl, مرصد النمو المشترك",
    })
    void thePageIsInTheChosenLanguageAndAxeFindsNothing(
            String language, String direction, String name) {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open("/session/sign-in");
            page.click("nav a[hreflang='" + language + "']");
            page.fill("#username", "nobody");
            page.fill("#password", "wrong");
            page.click("#kc-login");
            page.waitForSelector("#input-error");

            assertEquals(language, page.getAttribute("html", "lang"));
            assertEquals(direction, page.getAttribute("html", "dir"));
            assertTrue(page.title().endsWith(name), page.title());
            assertEquals(name, page.innerText(".brand").strip());
            Axe.assertNoViolations(browser, "sign-in-" + language);
        }
    }

    @Test
    void aPasswordWorksWithoutScripts() {
        try (Browser browser = Browser.withoutScripts()) {
            Page page = browser.open("/session/sign-in");
            page.fill("#username", "reader");
            page.fill("#password", "demo-reader");
            page.click("#kc-login");
            page.waitForURL(url -> url.equals(Suite.running().origin() + "/"));

            assertEquals("reader", page.innerText(".who .name"));
        }
    }

    /** Demo people have no passkeys: their second factor is their password once more. */
    @Test
    void aPasskeyIsAddedAfterThePasswordWasRepeated() {
        try (Browser browser = Browser.withScripts()) {
            addVirtualAuthenticator(browser.page());
            browser.signIn("author");
            Page page = browser.open("/session/passkey");
            page.fill("#password", "demo-author");
            page.click("#kc-login");
            page.waitForSelector("#registerWebAuthn");
            Axe.assertNoViolations(browser, "passkey-new");
            page.click("#registerWebAuthn");
            page.waitForURL(url -> url.equals(Suite.running().origin() + "/"));
            assertEquals(List.of(), browser.consoleErrors());
        }
    }

    @Test
    void aPasswordChangeRequiresTheCurrentOneAndRefusesTheNameOfTheSite() {
        String user = "changing-" + UUID.randomUUID();
        Admin admin = Admin.signIn();
        String person =
                """
                {"username": "%s", "firstName": "Chantal", "lastName": "Changing", "enabled": true,
                 "credentials": [{"type": "password", "value": "demo-%s", "temporary": false}]}
                """
                        .formatted(user, user);
        assertEquals(201, admin.post("/users", person).status());
        String id = admin.get("/users?exact=true&username=" + user).path(0).path("id").asText();
        try (Browser browser = Browser.withoutScripts()) {
            browser.signIn(user);
            // Right after the sign-in, the page would not ask for the password once more.
            Pause.millis(2_000);
            Page page = browser.open("/session/password");
            page.fill("#password", "not-the-present-one");
            page.click("#kc-login");
            page.waitForSelector(".error");
            page.fill("#password", "demo-" + user);
            page.click("#kc-login");

            enterNewPassword(page, "the Observatory in June");
            String refusal = page.waitForSelector(".error").innerText();
            assertTrue(refusal.contains("must not contain the name of this site"), refusal);
            enterNewPassword(page, "PasswordPassword");
            refusal = page.waitForSelector(".error").innerText();
            assertTrue(refusal.contains("one of the commonest"), refusal);
            enterNewPassword(page, "a walk along the river");
            page.waitForURL(url -> url.equals(Suite.running().origin() + "/"));
        }
        try (CodeFlow flow = CodeFlow.begin()) {
            assertEquals("", flow.enter(user, "demo-" + user).code());
            assertFalse(flow.enter(user, "a walk along the river").code().isEmpty());
        } finally {
            assertEquals(204, admin.delete("/users/" + id).status());
        }
    }

    @Test
    void aFirstPasswordIsRandomAndCanBeUsedOnce() throws Exception {
        String user = "first-" + UUID.randomUUID();
        String first = addUser(user);
        assertEquals(24, first.length(), first);
        assertNotEquals(first, addUser("other-" + user));
        try (Browser browser = Browser.withoutScripts()) {
            Page page = browser.open("/session/sign-in");
            page.fill("#username", user);
            page.fill("#password", first);
            page.click("#kc-login");

            enterNewPassword(page, first);
            page.waitForSelector(".error");
            enterNewPassword(page, "a walk along the river");
            page.waitForURL(url -> url.equals(Suite.running().origin() + "/"));
        }
        try (CodeFlow flow = CodeFlow.begin()) {
            assertEquals("", flow.enter(user, first).code());
        }
        Admin admin = Admin.signIn();
        for (String name : List.of(user, "other-" + user)) {
            String id = admin.get("/users?exact=true&username=" + name).at("/0/id").asText();
            assertEquals(204, admin.delete("/users/" + id).status());
        }
    }

    /** Runs {@code auth/realm/add person} and returns its output. */
    private static String addUser(String user) throws IOException, InterruptedException {
        ProcessBuilder add =
                new ProcessBuilder(
                        Suite.repository().resolve("auth/realm/add").toString(),
                        "person",
                        user,
                        user + "@example.org",
                        "reader");
        add.environment().put("REALM_CODE_SECRET", Admin.secret());
        add.environment()
                .put("KEYCLOAK", "http://127.0.0.1:" + (Suite.running().port() + 3) + "/auth");
        Process process = add.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    private static void enterNewPassword(Page page, String password) {
        page.waitForSelector("#password-new");
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("button[name='login']");
    }

    /** Adds a virtual authenticator that always confirms the user. */
    private static void addVirtualAuthenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
