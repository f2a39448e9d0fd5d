package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Follows a figure from a statistics office to a sentence that becomes outdated. */
@ExtendWith(Suite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {
    private static final String KEY = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T";
    private static final String SDMX = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/" + KEY;
    private static final String REPORT = "/api/reports/v1/reports/digital-engine";
    private static final String PERIOD = "2020";

    /** Maximum time until a report reacts to a release, even on a slow machine. */
    private static final Duration MAX_REACTION_TIME = Duration.ofSeconds(15);

    private static long releaseBefore;
    private static String before = "";
    private static String submission = "";

    @Test
    @Order(1)
    void aGuestReadsReleasedFiguresWithTheirSource() {
        Answer answer =
                Http.get(
                        "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=KEN&from="
                                + PERIOD
                                + "&to="
                                + PERIOD);

        assertEquals(200, answer.status(), answer::toString);
        JsonNode cell = answer.json().path("items").path(0);
        assertEquals(KEY, cell.path("key").asText(), answer::toString);
        assertTrue(cell.path("value").isNumber(), answer::toString);
        assertFalse(cell.path("source").asText().isEmpty(), answer::toString);
        releaseBefore = answer.json().path("release").path("id").asLong();
        before = cell.path("value").asText();
    }

    @Test
    @Order(2)
    void aKenyanContributorCannotSubmitABrazilianRow() {
        Answer answer = submit("KEN,50.5", "BRA,81.3");

        assertEquals("REJECTED", answer.json().path("state").asText(), answer::toString);
        Answer report = Http.get(path(answer) + "/report", contributor());
        JsonNode finding = report.json().path("items").path(0);
        assertEquals("foreign-area", finding.path("code").asText(), report::toString);
        assertEquals(3, finding.path("row").asInt(), report::toString);
        assertEquals("BRA", finding.path("value").asText(), report::toString);
    }

    @Test
    @Order(3)
    void theContributorSubmitsKenyasOwnFigure() {
        Answer answer = submit("KEN,10.5");

        assertEquals(201, answer.status(), answer::toString);
        assertEquals("READY", answer.json().path("state").asText(), answer::toString);
        submission = path(answer);
        assertEquals(
                before, readValue(SDMX + "?format=csvdata"), "nothing is public before release");
    }

    @Test
    @Order(4)
    void onlyAReviewerOfTheSameCountryReleasesTheFigure() {
        String release = submission + "/release";

        assertEquals(403, Http.post(release, contributor(), "application/json", "").status());
        int statusOfOtherCountry =
                Http.post(
                                release,
                                new OfficeProgram("nso-bra-release").token(),
                                "application/json",
                                "")
                        .status();
        assertTrue(
                statusOfOtherCountry == 403 || statusOfOtherCountry == 404,
                "other country got " + statusOfOtherCountry);
        Answer released =
                Http.post(
                        release,
                        new OfficeProgram("nso-ken-release").token(),
                        "application/json",
                        "");
        assertEquals(200, released.status(), released::toString);
        assertTrue(released.json().path("release").asLong() > releaseBefore, released::toString);
    }

    @Test
    @Order(5)
    void theSdmxAnswerDiffersBeforeAndAfterTheRelease() {
        assertEquals("10.5", readValue(SDMX + "?format=csvdata"));
        JsonNode release = Http.get("/api/indicators/v1/releases/" + releaseBefore).json();
        String asOf = release.path("publishedAt").asText();
        assertEquals(before, readValue(SDMX + "?format=csvdata&asOf=" + asOf));
    }

    @Test
    @Order(6)
    void theRevisionIsRecorded() {
        Answer answer =
                Http.get("/api/indicators/v1/flows/DF_DIGITAL/series/" + KEY + "/revisions");
        JsonNode change = answer.json().path("items").path(0).path("changes").path(0);
        assertEquals(PERIOD, change.path("period").asText(), answer::toString);
        assertEquals("revised", change.path("change").asText(), answer::toString);
        assertEquals(before, change.path("previous").path("value").asText(), answer::toString);
        assertEquals("10.5", change.path("current").path("value").asText(), answer::toString);
    }

    @Test
    @Order(7)
    void theReportListsTheOutdatedSentenceWithinSeconds() {
        Pause.until(
                MAX_REACTION_TIME,
                "the report reacts to the release",
                () -> !outdatedSentences().isEmpty());
        String text = outdatedSentences().toString();
        assertTrue(text.contains("Kenya"), text);
        assertTrue(text.contains("10.5"), text);
    }

    @Test
    @Order(8)
    void thePublicPageShowsTheOutdatedSentence() {
        try (Browser browser = Browser.withoutScripts()) {
            Page page = browser.open("/reports/digital-engine");
            String banner = page.locator("#overtaken").innerText();
            assertTrue(banner.contains("Kenya"), banner);
            assertTrue(banner.contains("10.5"), banner);
        }
    }

    private static JsonNode outdatedSentences() {
        return Http.get(REPORT).json().path("staleness").path("stale");
    }

    private static String contributor() {
        return new OfficeProgram("nso-ken").token();
    }

    private static Answer submit(String... areasAndValues) {
        StringBuilder csv =
                new StringBuilder(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,DISABILITY,"
                                + "TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,CONF_STATUS,SOURCE,COMMENT_OBS\n");
        for (String row : areasAndValues) {
            String[] parts = row.split(",", -1);
            csv.append("dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,")
                    .append(parts[0])
                    .append(",IT_NET_USER_ZS,_T,_T,_T,_T,_T,")
                    .append(PERIOD)
                    .append(',')
                    .append(parts[1])
                    .append(",PT,0,1,A,F,Household survey,\n");
        }
        return Http.post(
                "/api/indicators/v1/submissions?flow=DF_DIGITAL",
                contributor(),
                "text/csv",
                csv.toString());
    }

    private static String path(Answer submission) {
        return "/api/indicators/v1/submissions/" + submission.json().path("id").asText();
    }

    /** OBS_VALUE of {@link #PERIOD} in an SDMX-CSV answer. */
    private static String readValue(String path) {
        Answer answer = Http.get(path);
        assertEquals(200, answer.status(), answer::toString);
        List<String> lines = answer.body().lines().toList();
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("OBS_VALUE");
        for (String line : lines) {
            if (line.contains("," + PERIOD + ",")) {
                return line.split(",", -1)[column];
            }
        }
        throw new AssertionError("no row of " + PERIOD + " in " + answer);
    }
}
