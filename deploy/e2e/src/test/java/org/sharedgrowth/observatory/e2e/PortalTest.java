package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal as people use it. */
@ExtendWith(Suite.class)
class PortalTest {
    /** The narrowest screen that pages must fit (WCAG 2.2, 1.4.10). */
    private static final int PHONE_PIXELS = 320;

    /** Width of A4 within its margins, at 96 pixels an inch. */
    private static final int A4_PIXELS = 718;

    @ParameterizedTest(name = "axe finds nothing on {0}")
    @ValueSource(
            strings = {
                "/",
                "/indicators",
                "/indicators?q=internet",
                "/indicators?q=nosuchword",
                "/indicators/IT_NET_USER_ZS",
                "/indicators/IT_NET_USER_ZS?mark=KEN",
                "/indicators/IT_NET_USER_ZS?view=ranking&lang=ar",
                "/indicators/IT_NET_USER_ZS?view=table&lang=ru",
                "/compare?indicator=IT_NET_USER_ZS&area=KEN,BRA,001",
                "/compare?indicator=IT_NET_USER_ZS&group=014",
                "/countries",
                "/countries/KEN",
                "/groups/014?lang=ar",
                "/countries/kenia",
                "/gaps",
                "/gaps?by=urbanisation&sort=region&lang=ru",
                "/group-figures",
                "/group-figures?indicator=nosuchword&lang=ar",
                "/targets",
                "/targets?target=soon&lang=fr",
                "/indices",
                "/indices/HDI?area=KEN",
                "/indices/HDI/changes?lang=ar",
                "/unmeasured",
                "/methods",
                "/reports",
                "/reports/digital-engine",
                "/v",
                "/docs",
                "/docs/with/assistant?lang=ar",
                "/problems/too-many-requests",
                "/auth/nothing",
                "/no-such-page"
            })
    void axeFindsNothing(String path) {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(path);
            Axe.assertNoViolations(browser, "guest" + path.replaceAll("[^A-Za-z0-9]+", "-"));

            page.setViewportSize(PHONE_PIXELS, 800);
            Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
            assertEquals(PHONE_PIXELS, width.intValue(), "the page is wider than a phone");
        }
    }

    @Test
    void aContributorSeesWhyAFileIsRefusedAndSignsOut() {
        try (Browser browser = Browser.withScripts()) {
            browser.signIn("contributor-ken");
            Page page = browser.open("/submissions");
            Axe.assertNoViolations(browser, "submissions");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload(
                            "kenya.csv",
                            "text/csv",
                            "indicator,area,period,value\nIT_NET_USER_ZS,BRA,2021,80\nNO_SUCH,KEN,2021,x\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("form[enctype] button[type=submit]");
            page.waitForSelector("table");
            String report = page.locator("main").innerText();
            assertTrue(report.contains("BRA") && report.contains("NO_SUCH"), report);
            Axe.assertNoViolations(browser, "submission-refused");
            page.click(".me summary");
            page.click("form[action='/session/sign-out'] button");
            page.waitForURL(url -> !url.contains("/submissions"));
            browser.open("/submissions");
            assertTrue(!browser.page().content().contains("kenya.csv"));
        }
    }

    @Test
    void axeFindsNothingOnThePagesOfKeys() {
        try (Browser browser = Browser.withScripts()) {
            browser.signIn("author");
            Page page = browser.open("/keys");
            page.fill("#name", "R");
            page.fill("#days", "1");
            page.click("form[action='/keys'] button");
            page.waitForSelector("#key");
            assertTrue(page.inputValue("#key").startsWith("sgo_"));
            Axe.assertNoViolations(browser, "key-made");
            browser.open("/keys");
            Axe.assertNoViolations(browser, "keys");
            page.click("a[href$='/revoke']");
            Axe.assertNoViolations(browser, "key-revoke");
            page.click("main form button");
            page.waitForSelector(".empty");
        }
    }

    @Test
    void aReviewerSeesTheChangesOfAReleaseAndConfirmsWithASecondFactor() {
        String submission = submit("revision.csv", "IT_NET_USER_ZS,KEN,1999,0.1");
        try (Browser browser = Browser.withScripts()) {
            browser.signIn("reviewer-ken");
            browser.open("/submissions");
            Axe.assertNoViolations(browser, "reviewer-submissions");
            Page page = browser.open(submission);
            page.waitForSelector("form[action$='/release'] button");
            assertTrue(page.locator("main").innerText().contains("1999"));
            Axe.assertNoViolations(browser, "reviewer-submission");

            String nextWeek = LocalDate.now(ZoneOffset.UTC).plusDays(7) + "T09:00";
            page.click("summary:has-text('release it later')");
            page.fill("#at", nextWeek);
            page.selectOption("#zone", "+03:00");
            page.check("input[name=announce]");
            page.click("form[action$='/schedule'] button");
            page.waitForSelector("#password");
            Axe.assertNoViolations(browser, "second-factor");
            page.fill("#password", "demo-reviewer-ken");
            page.click("#kc-login");
            page.waitForSelector("form[action$='/cancel'] button");
            String planned = page.locator("main").innerText();
            assertTrue(planned.contains("09:00") && planned.contains("Nairobi"), planned);
            Axe.assertNoViolations(browser, "reviewer-planned");
            page.click("main a[href='/calendar']");
            page.waitForSelector("main a[href='/offices/NSO_KEN']");
            Axe.assertNoViolations(browser, "calendar");
            browser.open(submission);
            page.click("form[action$='/cancel'] button");
            page.waitForSelector("form[action$='/release'] button");
            page.click("form[action$='/release'] button");
            page.waitForSelector(".tag.RELEASED");
            String text = page.locator("main").innerText();
            assertTrue(text.contains("revision.csv is public as release"), text);
            Axe.assertNoViolations(browser, "reviewer-released");
        }
    }

    @Test
    void aReviewerReturnsAFileAndItsSenderReadsWhy() {
        String submission = submit("wrong.csv", "IT_NET_USER_ZS,KEN,1998,0.2");
        try (Browser browser = Browser.withoutScripts()) {
            browser.signIn("reviewer-ken");
            Page page = browser.open(submission);
            page.fill("#why", "The figure is ten times too large");
            page.click("button[value=returned]");
            page.waitForSelector(".tag.REJECTED");
        }
        try (Browser browser = Browser.withScripts()) {
            browser.signIn("contributor-ken");
            Page page = browser.open(submission);
            String text = page.locator("main").innerText();
            assertTrue(text.contains("returned by a reviewer"), text);
            assertTrue(text.contains("“The figure is ten times too large”"), text);
            assertTrue(page.locator("tr:has-text('returned for correction')").isVisible());
            assertTrue(text.contains("reviewer-ken (reviewer)"), text);
            Axe.assertNoViolations(browser, "submission-returned");
        }
    }

    @Test
    void aReleaseTakesOneClickAndOneConfirmation() {
        String submission = submit("once.csv", "IT_NET_USER_ZS,KEN,1997,0.3");
        try (Browser browser = Browser.withoutScripts()) {
            browser.signIn("reviewer-ken");
            Page page = browser.open(submission);
            page.click("form[action$='/release'] button");
            page.waitForSelector("#password");
            page.fill("#password", "demo-reviewer-ken");
            page.click("#kc-login");
            page.waitForSelector(".tag.RELEASED");
            String text = page.locator("main").innerText();
            assertTrue(text.contains("once.csv is public as release"), text);
        }
    }

    /**
     * Sends a file as Kenya's contributor, waits for its check and returns the path of its page.
     */
    private static String submit(String name, String row) {
        try (Browser browser = Browser.withScripts()) {
            browser.signIn("contributor-ken");
            Page page = browser.open("/submissions");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload(
                            name,
                            "text/csv",
                            ("indicator,area,period,value\n" + row + "\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("form[enctype] button[type=submit]");
            page.waitForURL(url -> url.contains("/submissions/"));
            page.waitForSelector(".tag.READY");
            return URI.create(page.url()).getPath();
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void anOperatorSeesWhichReleaseEveryNodeServes(boolean scripts) {
        try (Browser browser = scripts ? Browser.withScripts() : Browser.withoutScripts()) {
            browser.signIn("admin");
            Page page = browser.open("/operator");
            String text = page.locator("main").innerText();
            assertTrue(text.contains("nodes are healthy"), text);
            for (String part : List.of("gateway", "indicators-service", "reports-service")) {
                String row = page.locator("tr:has(td:text-is('" + part + "'))").first().innerText();
                assertTrue(row.contains("1.0.0"), row);
            }
            assertTrue(text.contains("files waiting for their check"), text);
            assertTrue(text.contains("closed"), text);
            assertTrue(text.contains("guest"), text);
            if (scripts) {
                Axe.assertNoViolations(browser, "operator");
            }
        }
    }

    @Test
    void printingShowsClosedDetailsAndAllColumns() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open("/reports/digital-engine");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator("details.evidence table").isVisible());
            page.setViewportSize(A4_PIXELS, 1000);
            browser.open(
                    "/compare?indicator=IT_NET_USER_ZS&area=KEN,BRA,CHN,IND,ZAF,RUS,EGY,IDN,NGA,USA");
            Number width =
                    (Number)
                            page.evaluate(
                                    "Math.max(...[...document.querySelectorAll('table')].map(t =>"
                                            + " t.getBoundingClientRect().right))");
            assertTrue(width.doubleValue() <= A4_PIXELS, "the table ends at " + width);
        }
    }

    @Test
    void aGuestFindsAFigureWithoutScriptsInThreeSteps() {
        try (Browser browser = Browser.withoutScripts()) {
            Page page = browser.open("/");
            page.fill("input[name=q]", "internet");
            page.press("input[name=q]", "Enter");
            page.click("a[href^='/indicators/IT_NET_USER_ZS']");
            assertEquals(1, page.locator("h1").count());
            assertTrue(page.locator(".answer").innerText().contains("%"));
            page.click("details:has(table) summary");
            assertTrue(page.locator("main table").first().isVisible());
        }
    }
}
