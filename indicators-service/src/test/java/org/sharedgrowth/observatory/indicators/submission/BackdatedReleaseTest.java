package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
class BackdatedReleaseTest {
    private static final String HEADER = "indicator,area,period,value\n";
    private static final String ROW = HEADER + "COVERAGE_4G,002,1981,";
    private static final String BACKDATED_ROW = HEADER + "COVERAGE_4G,002,1982,";

    @Inject SmallWorld smallWorld;
    @Inject SeriesStore store;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    /** An instant between the flow's newest release, which may be from an earlier test, and now. */
    private Instant justAfterTheNewestRelease() {
        var log = store.state().log();
        var last = log.lastOf("DF_DIGITAL:1", log.last());
        return last == null
                ? Instant.parse("2018-08-01T00:00:00Z")
                : last.publishedAt().plusNanos(1000);
    }

    @Test
    void aStewardCanBackdateReleases() {
        Instant first = justAfterTheNewestRelease();
        release(steward(), submitValidFile(observatory(), BACKDATED_ROW + "1\n"), first.toString())
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        Instant second = first.plusNanos(2000);
        int number =
                release(
                                steward(),
                                submitValidFile(observatory(), BACKDATED_ROW + "2\n"),
                                second.toString())
                        .statusCode(200)
                        .extract()
                        .path("release");

        assertEquals(List.of(), valuesAsOf(first.minusNanos(1000)));
        assertEquals(List.of(1), valuesAsOf(first));
        assertEquals(List.of(1), valuesAsOf(second.minusNanos(1000)));
        assertEquals(List.of(2), valuesAsOf(second));
        given().get("/api/indicators/v1/releases/" + number)
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo(second.toString()));
    }

    @Test
    void aReleaseCannotBeDatedInTheFutureOrBeforeTheNewest() {
        String id = submitValidFile(observatory(), ROW + "3\n");
        release(steward(), id, "2101-01-01")
                .statusCode(409)
                .body("type", endsWith("untimely-release"))
                .body("detail", containsString("2101-01-01T00:00:00Z"))
                .body("detail", containsString("now is 20"));
        Instant newest = justAfterTheNewestRelease();
        release(steward(), id, newest.toString()).statusCode(200);
        String next = submitValidFile(observatory(), ROW + "4\n");
        release(steward(), next, newest.toString())
                .statusCode(409)
                .body("detail", containsString("published at " + newest));
        release(steward(), next, "1999-01-01")
                .statusCode(409)
                .body("detail", containsString("1999-01-01T00:00:00Z"))
                .body("detail", containsString("published at " + newest));
        release(steward(), next, "yesterday")
                .statusCode(400)
                .body("detail", containsString("yesterday"));
        SubmissionRequests.release(aToken().with("reviewer").office("OBS", "002"), next)
                .statusCode(200);
    }

    @Test
    void onlyAStewardMaySetTheTimeOfPublication() {
        String id = submitValidFile(observatory(), ROW + "5\n");
        String past = justAfterTheNewestRelease().toString();
        release(reviewer("KEN"), id, past)
                .statusCode(403)
                .body("detail", containsString("publishedAt"));
        release(reviewer("BRA"), id, past).statusCode(403);
        release(contributor("KEN"), id, past).statusCode(403);
        release(aToken(), id, past).statusCode(403);
        given().header("Idempotency-Key", "k")
                .post(SubmissionRequests.PATH + "/" + id + "/release?publishedAt=" + past)
                .then()
                .statusCode(401);
        SubmissionRequests.release(steward(), id)
                .statusCode(403)
                .body("detail", containsString("publishedAt"));
        release(observatory().with("steward"), id, past)
                .statusCode(403)
                .body("detail", containsString("observatory-contributor"));
        release(steward(), id, past).statusCode(200);
    }

    @Test
    void aStewardCannotReleaseACountrysData() {
        String ready = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1981,1\n");
        String cancelled = submitValidFile(contributor("KEN"), HEADER + "ICT_SKILLS,KEN,1981,1\n");
        Instant later = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        SubmissionRequests.schedule(reviewer("KEN"), cancelled, later, false).statusCode(202);
        SubmissionRequests.as(reviewer("KEN"))
                .header("If-Match", "*")
                .delete(SubmissionRequests.PATH + "/" + cancelled + "/schedule")
                .then()
                .statusCode(200);

        for (String id : List.of(ready, cancelled)) {
            for (TokenBuilder caller : List.of(steward(), steward().with("reviewer"))) {
                release(caller, id, justAfterTheNewestRelease().toString())
                        .statusCode(403)
                        .body("detail", containsString("a reviewer of NSO_KEN releases it"));
            }
            SubmissionRequests.get(contributor("KEN"), id, "").body("state", equalTo("READY"));
            SubmissionRequests.release(reviewer("KEN"), id).statusCode(200);
        }
    }

    private static TokenBuilder observatory() {
        return aToken().named("observatory-contributor").with("contributor").office("OBS", "002");
    }

    private static TokenBuilder steward() {
        return aToken().steward();
    }

    private static ValidatableResponse release(TokenBuilder caller, String id, String publishedAt) {
        return SubmissionRequests.withIdempotencyKey(caller)
                .queryParam("publishedAt", publishedAt)
                .post(SubmissionRequests.PATH + "/" + id + "/release")
                .then();
    }

    private static List<Integer> valuesAsOf(Instant instant) {
        return given().queryParam("indicator", "COVERAGE_4G")
                .queryParam("area", "002")
                .queryParam("from", "1982")
                .queryParam("to", "1982")
                .queryParam("asOf", instant.toString())
                .get("/api/indicators/v1/observations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.value");
    }
}
