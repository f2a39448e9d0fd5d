package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.ReleaseScheduleTest.cancel;
import static org.sharedgrowth.observatory.indicators.submission.ReleaseScheduleTest.move;
import static org.sharedgrowth.observatory.indicators.submission.ReleaseScheduleTest.tag;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.schedule;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The public calendar of announced releases. */
@QuarkusTest
class CalendarTest {
    private static final String CALENDAR = "/api/indicators/v1/calendar";
    private static final String HEADER = "indicator,area,period,value\n";

    /** A unique time, further ahead than any test lasts. */
    private final Instant inNineDays =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(9));

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void severalFilesOfAnOfficeFormOneLineThatRevealsNoContent() {
        String first = submitAnnounced("BRA", "1971", inNineDays);
        String second = submitAnnounced("BRA", "1972", inNineDays);
        List<Map<String, Object>> lines = lines("provider=NSO_BRA");

        assertEquals(1, lines.size());
        assertEquals(
                Set.of("id", "revision", "state", "flow", "provider", "releaseAt", "changedAt"),
                lines.getFirst().keySet());
        assertEquals(inNineDays.toString(), lines.getFirst().get("releaseAt"));
        assertEquals("PLANNED", lines.getFirst().get("state"));
        given().get(CALENDAR + "?flow=DF_WDI").then().body("total", equalTo(0));
        given().get(CALENDAR + "?flow=DF_DIGITAL&pageSize=1")
                .then()
                .body("pageSize", equalTo(1))
                .body("items.flow", everyItem(equalTo("DF_DIGITAL")));
        cancelPlan("BRA", first);
        assertEquals(lines, lines("provider=NSO_BRA"));
        cancelPlan("BRA", second);
        assertEquals(List.of(), lines("provider=NSO_BRA"));
    }

    @Test
    void unannouncedReleasesAppearNowhere() {
        List<Map<String, Object>> before = lines("ended=1");
        String silent = submitValidFile(contributor("CHN"), HEADER + "COVERAGE_4G,CHN,1971,1\n");
        schedule(reviewer("CHN"), silent, inNineDays.plusSeconds(5), false).statusCode(202);
        assertEquals(before, lines("ended=1"));
        cancel(reviewer("CHN"), silent, tag(reviewer("CHN"), silent)).statusCode(200);

        assertEquals(before, lines("ended=1"));
    }

    @Test
    void aMovedReleaseKeepsItsIdentity() {
        Instant at = inNineDays.plusSeconds(10);
        String file = submitAnnounced("KEN", "1973", at);
        Map<String, Object> line = line(at);
        Instant later = at.plusSeconds(60);
        move(reviewer("KEN"), file, tag(reviewer("KEN"), file), later).statusCode(200);
        Map<String, Object> moved = line(later);

        assertEquals(line.get("id"), moved.get("id"));
        assertEquals(0, line.get("revision"));
        assertEquals(1, moved.get("revision"));
        assertTrue(
                Instant.parse((String) moved.get("changedAt"))
                        .isAfter(Instant.parse((String) line.get("changedAt"))));
        cancelPlan("KEN", file);
        Map<String, Object> ended = findEnded(line);
        assertEquals("CANCELLED", ended.get("state"));
        assertEquals(2, ended.get("revision"));
    }

    @Test
    void oneOfTwoFilesBecomesALineOfItsOwnWhenItIsMoved() {
        Instant at = inNineDays.plusSeconds(100);
        String stays = submitAnnounced("KEN", "1974", at);
        String goes = submitAnnounced("KEN", "1975", at);
        Map<String, Object> line = line(at);
        Instant later = at.plusSeconds(60);
        move(reviewer("KEN"), goes, tag(reviewer("KEN"), goes), later).statusCode(200);

        assertEquals(line, line(at));
        assertNotEquals(line.get("id"), line(later).get("id"));
        // Once both have the same date, they are one line again; the empty line is cancelled.
        Map<String, Object> joined = line(later);
        move(reviewer("KEN"), stays, tag(reviewer("KEN"), stays), later).statusCode(200);
        assertEquals(joined, line(later));
        assertEquals("CANCELLED", findEnded(line).get("state"));
        cancelPlan("KEN", stays);
        assertEquals(joined, line(later));
        cancelPlan("KEN", goes);
        assertEquals("CANCELLED", findEnded(joined).get("state"));
    }

    @Test
    void aReleaseThatIsNoLongerAnnouncedIsShownAsCancelled() {
        Instant at = inNineDays.plusSeconds(200);
        String file = submitAnnounced("KEN", "1976", at);
        Map<String, Object> line = line(at);
        SubmissionRequests.as(reviewer("KEN"))
                .header("If-Match", tag(reviewer("KEN"), file))
                .put(SubmissionRequests.PATH + "/" + file + "/schedule?releaseAt=" + at)
                .then()
                .statusCode(200);

        assertEquals("CANCELLED", findEnded(line).get("state"));
        cancel(reviewer("KEN"), file, tag(reviewer("KEN"), file)).statusCode(200);
        assertEquals("CANCELLED", findEnded(line).get("state"));
    }

    @Test
    void aReleaseIsShownAsReleasedOnceItIsMade() throws InterruptedException {
        Instant soon = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1500);
        submitAnnounced("KEN", "1977", soon);
        Map<String, Object> line = line(soon);
        String state = "PLANNED";
        for (int i = 0; i < 100 && state.equals("PLANNED"); i++) {
            Thread.sleep(100);
            state = String.valueOf(findEnded(line).get("state"));
        }

        assertEquals("RELEASED", state);
        assertTrue(
                lines("").stream()
                        .noneMatch(each -> Objects.equals(each.get("id"), line.get("id"))));
    }

    @Test
    void parametersAreChecked() {
        given().get(CALENDAR + "?ended=2")
                .then()
                .statusCode(400)
                .body("detail", containsString("ended"));
        given().get(CALENDAR + "?provider=NOBODY").then().body("total", equalTo(0));
    }

    private String submitAnnounced(String office, String period, Instant at) {
        String id =
                submitValidFile(
                        contributor(office),
                        HEADER + "COVERAGE_4G," + office + "," + period + ",1\n");
        schedule(reviewer(office), id, at, true).statusCode(202);
        return id;
    }

    private static void cancelPlan(String office, String id) {
        cancel(reviewer(office), id, tag(reviewer(office), id)).statusCode(200);
    }

    private static Map<String, Object> line(Instant at) {
        return single(
                lines("").stream()
                        .filter(line -> at.toString().equals(line.get("releaseAt")))
                        .toList());
    }

    private static Map<String, Object> findEnded(Map<String, Object> line) {
        return single(
                lines("ended=1").stream()
                        .filter(each -> Objects.equals(each.get("id"), line.get("id")))
                        .toList());
    }

    private static Map<String, Object> single(List<Map<String, Object>> lines) {
        assertEquals(1, new HashSet<>(lines).size(), lines::toString);
        return lines.getFirst();
    }

    private static List<Map<String, Object>> lines(String query) {
        return given().get(CALENDAR + "?pageSize=1000&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
