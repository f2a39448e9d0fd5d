package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** Tasks of people who sign in to work on figures and reports. */
final class DeskTasks {
    private static final String API = "/api/indicators/v1";
    private static final String REPORT = "/reports/digital-engine";
    private static final String HEADER = "indicator,area,period,value\n";

    private DeskTasks() {}

    /**
     * Every error is reported with its row, column and rule; a corrected file waits for a
     * colleague.
     */
    static void sendAndCorrectAFile(Person person) {
        person.open("/");
        person.signIn("contributor-bra");
        person.go("nav a[href='/submissions']", "/submissions");
        String good = "IT_NET_USER_ZS,BRA,1991,%s\n".formatted(freshValue());
        person.attach(
                "#file",
                "brazil.csv",
                HEADER + good + "LTE_COVR,BRA,2021,80\nIT_NET_USER_ZS,KEN,1991,1\n");
        person.go("form[enctype] button[type=submit]", "/submissions/");
        person.sees(".tag.REJECTED");
        assertTrue(person.read("#p1 strong").matches("(?s).*3.*indicator.*"), "row and column");
        assertEquals("LTE_COVR", person.read("#p1 code"));
        assertTrue(!person.read("#p1 p:nth-of-type(2)").isEmpty(), "the rule");
        assertTrue(person.read("#p1 .do").contains("LTE_COVER"), "the suggested correction");
        assertEquals("KEN", person.read("#p2 code"));
        assertTrue(person.count("td.wrong a[href='#p1']") == 1, "the mark in the file");

        person.attach("#file", "brazil.csv", HEADER + good);
        person.go("form[enctype] button[type=submit]", "/submissions/");
        person.sees(".tag.READY");
        assertEquals(1, person.count(".steps [aria-current=step]"), "the current step");
        person.go(".answer a", "/submissions/");
        assertEquals(0, person.count("#file"), "the old file needs nothing more");
        person.go(".answer a", "/submissions/");
        withdraw(person);
        person.go("form[action$='/restore'] button", "done=restore");
        person.sees(".tag.READY");
        withdraw(person);
    }

    private static void withdraw(Person person) {
        person.go("a[href$='/withdraw']", "/withdraw");
        person.go("form[action$='/withdraw'] button", "/submissions/");
        person.sees(".tag.WITHDRAWN");
    }

    /**
     * A reviewer reads what a colleague's file changes and releases it; then the figure is public.
     */
    static void releaseAFile(Person person) {
        String value = freshValue();
        Answer sent =
                Http.post(
                        API + "/submissions?flow=DF_DIGITAL",
                        new OfficeProgram("nso-bra").token(),
                        "text/csv",
                        HEADER + "IT_NET_USER_ZS,BRA,1992," + value + "\n");
        assertEquals("READY", sent.json().path("state").asText(), sent::toString);
        String file = "/submissions/" + sent.json().path("id").asText();

        person.open("/");
        person.signIn("reviewer-bra");
        person.go("nav a[href='/submissions']", "/submissions");
        person.go(".board a[href='" + file + "']", file);
        assertEquals(Double.parseDouble(value), person.readNumber("tbody td b"), 0.05);
        person.press("form[action$='/release'] button");
        person.confirm("reviewer-bra");
        person.sees(".tag.RELEASED");
        assertTrue(
                person.read(".answer").contains(String.valueOf(newestRelease())),
                "the number of the release");

        JsonNode cell =
                Http.get(API + "/observations?indicator=IT_NET_USER_ZS&area=BRA&from=1992&to=1992")
                        .json()
                        .at("/items/0");
        assertEquals(Double.parseDouble(value), cell.path("value").asDouble());
    }

    /** Every number of a report is bound to a cell with a source. */
    static void checkTheCellsOfAReport(Person person) {
        person.open("/");
        person.signIn("author");
        person.go("nav a[href='/reports']", "/reports");
        person.go("main h2 a[href='" + REPORT + "']", REPORT);
        person.press("#figures summary");
        int cells = Http.get("/api/reports/v1" + REPORT).json().path("facts").size();
        assertTrue(cells > 0, "the report has figures");
        assertEquals(cells, person.count("#figures tbody tr"));
        assertEquals(cells, person.count("#figures tbody td small:not(:empty)"), "the cells");
        assertTrue(person.read("#figures tbody td:nth-child(4)").contains("20"), "the source");
        person.go("#figures tbody th a", "indicator");
        assertTrue(person.count("main table tbody tr") > 0, "the figure in its series");
    }

    /** Reads what the newest release changed, and compares a report in all of its channels. */
    static void readAReleaseAndCompareChannels(Person person) {
        person.open("/");
        person.signIn("publisher");
        person.go("footer a[href='/calendar']", "/calendar");
        String newest = "/releases/" + newestRelease();
        String address = person.attribute("main a[href*='/releases.atom']", "href");
        String feed = Http.send(Http.request(address)).body();
        assertTrue(feed.contains(newest), feed);
        person.go("main .log a[href='" + newest + "']", newest);
        assertTrue(person.count("main tbody tr") > 0, "what the release changed");

        person.go("nav a[href='/reports']", "/reports");
        person.go("main h2 a[href='" + REPORT + "']", REPORT);
        List<String> channels = person.attributes("#ways ~ .chips a", "href");
        assertTrue(channels.size() > 1, channels::toString);
        for (String channel : channels) {
            assertEquals(200, Http.send(Http.request(channel)).status(), channel);
        }
        JsonNode record = Http.get(person.attribute("#verify ~ p a", "href")).json();
        assertEquals(record.path("sha256").asText(), person.read("#verify ~ p code"));
    }

    /**
     * Reads which release every program serves and how much work is waiting; the page shows no
     * unpublished figure.
     */
    static void checkHowTheSuiteRuns(Person person) {
        person.open("/");
        person.signIn("admin");
        person.go("nav a[href='/operator']", "/operator");
        assertEquals(0, person.count(".tag.warn"), "faults");
        assertTrue(person.read("main").contains(String.valueOf(newestRelease())), "the release");
        assertTrue(person.count("section tbody tr") > 5, "nodes, queues, breakers and quotas");
        person.open("/submissions");
        assertEquals(0, person.count("main table, main .board"), "files of an office");
    }

    private static long newestRelease() {
        return Http.get(API + "/releases?pageSize=1").json().at("/items/0/id").asLong();
    }

    /** A percentage that no earlier test has sent. */
    private static String freshValue() {
        return String.valueOf(1 + Math.floorMod(Instant.now().toEpochMilli(), 90_000L) / 1000.0);
    }
}
