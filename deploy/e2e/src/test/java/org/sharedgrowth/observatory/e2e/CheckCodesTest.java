package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Follows a figure of a report by its check code: on its page, as JSON, as one line of text and
 * through an assistant's tool, from publication through a revision until it is withdrawn. No other
 * test releases this figure.
 */
@ExtendWith(Suite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CheckCodesTest {
    private static final String CELL = "DF_WDI/A.019.SP_POP_TOTL._T._T._T._T._T/1963";
    private static final String COLUMNS =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
                    + "OBS_STATUS,CONF_STATUS,SOURCE,COMMENT_OBS\n";

    private static final String SLUG = "people-of-a-group-" + UUID.randomUUID();
    private static String code = "";
    private static String calculatedCode = "";

    @BeforeAll
    static void publish() {
        release("I", "2100");
        String draft =
                """
                {"slug": "%s", "language": "en",
                 "bindings": "pin latest\\nlet people = SP_POP_TOTL[019, 1963, FLOW=DF_WDI] round 1\\nlet twice = people * 2 round 1\\n",
                 "text": "# People of a group\\n\\nThere were {=people}, and {=twice} if counted again.\\n"}
                """
                        .formatted(SLUG);
        assertEquals(201, postReport("", "author", draft).status());
        Answer approved = postReport("/" + SLUG + "/draft/approve", "publisher", "");
        assertEquals(200, approved.status(), approved::toString);
        Answer published = postReport("/" + SLUG + "/publish", "publisher", "");
        assertEquals(201, published.status(), published::toString);
        JsonNode facts = Http.get(RequestTargets.REPORTS + "/" + SLUG).json().path("facts");
        code = facts.path(0).path("code").asText();
        calculatedCode = facts.path(1).path("code").asText();
        assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"), facts::toString);
    }

    private static Answer postReport(String path, String role, String body) {
        String target = RequestTargets.REPORTS + path;
        String token = new OfficeProgram("observatory-" + role).token();
        return Http.send(
                OfficeProgram.authorized(Http.request(target), "POST", target, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "*")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Releases the figure; action D deletes it. */
    private static void release(String action, String value) {
        String row =
                "dataflow,DIGOBS:DF_WDI(1.0.0),"
                        + action
                        + ",A,019,SP_POP_TOTL,_T,_T,_T,_T,_T,1963,"
                        + value
                        + (value.isEmpty() ? ",,,,,,,\n" : ",PS,0,0,A,F,A count,\n");
        Releases.release("obs", "DF_WDI", COLUMNS + row);
        // Cached answers are a second old at most.
        Pause.millis(1500);
    }

    private static JsonNode check(String checkCode) {
        Answer answer = Http.get("/api/reports/v1/check-codes/" + checkCode);
        assertEquals(200, answer.status(), answer::toString);
        return answer.json();
    }

    private static String answerOnPage(String checkCode) {
        try (Browser browser = Browser.withoutScripts()) {
            return browser.open("/v/" + checkCode).locator("main .answer").innerText();
        }
    }

    private static String textLine(String checkCode) {
        Answer answer = Http.send(Http.request("/v/" + checkCode + "?format=text"));
        assertEquals(200, answer.status(), answer::toString);
        assertTrue(answer.body().strip().length() <= 160, answer::toString);
        return answer.body();
    }

    private static JsonNode verifyWithTool(String checkCode) {
        JsonNode result =
                AgentMessages.call(
                        "verify_figure", AgentMessages.read("{\"figure\":\"" + checkCode + "\"}"));
        assertFalse(result.path("isError").asBoolean(true), result::toString);
        AgentText.check(result);
        return result.path("structuredContent");
    }

    @Test
    @Order(1)
    void aPublishedFigureIsCurrentEverywhere() {
        JsonNode json = check(code);
        assertEquals("CURRENT", json.at("/now/state").asText(), json::toString);
        assertEquals("2100", json.at("/fact/rounded").asText(), json::toString);
        assertEquals(
                json,
                Http.send(Http.request("/v/" + code).header("Accept", "application/json")).json());
        assertTrue(answerOnPage(code).contains("still current"), () -> answerOnPage(code));
        assertTrue(textLine(code).contains("still current"), () -> textLine(code));
        JsonNode verification = verifyWithTool(code);
        assertEquals("holds", verification.path("verdict").asText(), verification::toString);
        assertEquals(CELL, verification.path("cell").asText(), verification::toString);
        assertEquals("holds", verifyWithTool(calculatedCode).path("verdict").asText());
    }

    @Test
    @Order(2)
    void peopleCanTypeTheCodeFromPaper() {
        try (Browser browser = Browser.withoutScripts()) {
            Page page = browser.open("/reports/" + SLUG);
            page.locator("section a[href='/v']").click();
            page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
            page.locator("main form button").click();
            assertTrue(page.locator("h1").innerText().contains(code), page.url());
            page.locator("main a[href='/v']").last().click();
            char wrong = code.charAt(10) == '7' ? '8' : '7';
            page.locator("#code").fill(code.substring(0, 10) + wrong);
            page.locator("main form button").click();
            String fault = page.locator("#fault").innerText();
            assertTrue(fault.contains("mistyped"), fault);
        }
    }

    @Test
    @Order(2)
    void thePageIsAccessibleAndFitsOnAPhone() {
        for (String language : PublicPages.LANGUAGES) {
            try (Browser browser = Browser.withScripts()) {
                Page page = browser.open("/v/" + code + "?lang=" + language);
                Axe.assertNoViolations(browser, "check-code-" + language);
                page.setViewportSize(320, 800);
                Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
                assertEquals(320, width.intValue(), "the page is wider than a phone");
            }
        }
    }

    @Test
    @Order(3)
    void aRevisionIsReportedEverywhere() {
        release("I", "2200");
        JsonNode json = check(code);
        assertEquals("REVISED", json.at("/now/state").asText(), json::toString);
        assertEquals("2100", json.at("/fact/rounded").asText(), json::toString);
        assertEquals("2200", json.at("/now/rounded").asText(), json::toString);
        assertTrue(json.at("/now/releasedAt").isTextual(), json::toString);
        String page = answerOnPage(code);
        assertTrue(page.contains(json.at("/now/printed").asText()), page);
        assertTrue(textLine(code).contains("revised to"), () -> textLine(code));
        JsonNode verification = verifyWithTool(code);
        assertEquals("revised", verification.path("verdict").asText(), verification::toString);
        assertEquals("2100", verification.path("published").asText(), verification::toString);
        assertEquals("2200", verification.path("now").asText(), verification::toString);
        JsonNode twice = verifyWithTool(calculatedCode);
        assertEquals("revised", twice.path("verdict").asText(), twice::toString);
        assertEquals("4400", twice.path("now").asText(), twice::toString);
    }

    @Test
    @Order(4)
    void aWithdrawalIsReportedEverywhere() {
        release("D", "");
        JsonNode json = check(code);
        assertEquals("WITHDRAWN", json.at("/now/state").asText(), json::toString);
        assertTrue(json.at("/now/printed").isNull(), json::toString);
        assertTrue(answerOnPage(code).contains("withdrawn"), () -> answerOnPage(code));
        assertTrue(textLine(code).contains("withdrawn on"), () -> textLine(code));
        assertEquals("withdrawn", verifyWithTool(code).path("verdict").asText());
        assertEquals("withdrawn", verifyWithTool(calculatedCode).path("verdict").asText());
    }
}
