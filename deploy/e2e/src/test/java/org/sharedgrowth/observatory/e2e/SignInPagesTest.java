package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign-in server's pages, in the suite's own theme. */
@ExtendWith(Suite.class)
class SignInPagesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, ltr, Shared Growth Observatory",
        "fr, ltr, Observatoire de la croissance partagée",
        "es, ltr, Observatorio del crecimiento compartido",
        "ru, ltr, Обсерватория общего роста",
        "zh-CN, ltr, 共享增长观测站",
        "ar, rtl, مرصد النمو المشترك",
    })
    void thePageSpeaksSixLanguagesAndAxeFindsNothing(
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
            Axe.findsNothing(browser, "sign-in-" + language);
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

    @Test
    void aPasskeyIsAddedAfterTheSecondFactorWasUsed() {
        try (Browser browser = Browser.withScripts()) {
            passkeyOf(browser.page());
            browser.signIn("author");
            Page page = browser.open("/session/passkey");
            page.fill("#password", "demo-author");
            page.click("#kc-login");
            page.waitForSelector("#registerWebAuthn");
            Axe.findsNothing(browser, "passkey-new");
            page.click("#registerWebAuthn");
            page.waitForURL(url -> url.equals(Suite.running().origin() + "/"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** A device with a fingerprint reader on which a finger always lies. */
    private static void passkeyOf(Page page) {
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
