package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.schedule;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** What people can do with a planned release. */
@QuarkusTest
class ReleaseScheduleTest {
    private static final String HEADER = "indicator,area,period,value\n";

    /** A unique time, further ahead than any test lasts. */
    private final Instant nextWeek =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(7));

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void aPlannedReleaseShowsItsTime() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1961,1\n");
        schedule(reviewer("KEN"), id, nextWeek, false)
                .statusCode(202)
                .body("state", equalTo("READY"))
                .body("release", nullValue())
                .body("schedule.releaseAt", equalTo(nextWeek.toString()))
                .body("schedule.announced", equalTo(false))
                .body("schedule.scheduledBy", equalTo("reviewer-ken"));
        SubmissionRequests.get(contributor("KEN"), id, "")
                .statusCode(200)
                .body("schedule.releaseAt", equalTo(nextWeek.toString()));
        SubmissionRequests.as(reviewer("KEN"))
                .get(SubmissionRequests.PATH + "?state=SCHEDULED&pageSize=1000")
                .then()
                .body("items.id", hasItem(id));
        SubmissionRequests.as(reviewer("KEN"))
                .get(SubmissionRequests.PATH + "?state=READY&pageSize=1000")
                .then()
                .body("items.id", not(hasItem(id)));
        SubmissionRequests.get(contributor("KEN"), id, "/changes").body("total", equalTo(1));
        release(reviewer("KEN"), id)
                .statusCode(409)
                .body("detail", containsString("its release is planned"));
        schedule(reviewer("KEN"), id, nextWeek, true).statusCode(409);
    }

    @Test
    void theTimeMustBeInTheFutureWithinTheLimit() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1962,1\n");
        Instant now = Instant.now();
        for (Instant bad :
                List.of(
                        now.minusSeconds(1),
                        now.plus(Duration.ofDays(367)),
                        Instant.parse("9999-12-31T23:59:59Z"))) {
            schedule(reviewer("KEN"), id, bad, false)
                    .statusCode(422)
                    .body("type", endsWith("/problems/release-instant-out-of-bounds"))
                    .body("errors[0].parameter", equalTo("releaseAt"))
                    .body("errors[0].value", equalTo(bad.truncatedTo(ChronoUnit.MICROS).toString()))
                    .body("detail", containsString("366 days"));
        }
        for (String malformed : List.of("tomorrow", "2027-03-01", "2027-03-01T09:00:00")) {
            postRelease(reviewer("KEN"), id, Map.of("releaseAt", malformed))
                    .statusCode(400)
                    .body("detail", containsString(malformed));
        }
        postRelease(reviewer("KEN"), id, Map.of("announce", "true")).statusCode(400);
        postRelease(reviewer("KEN"), id, Map.of("releaseAt", nextWeek.toString(), "announce", "so"))
                .statusCode(400);
        SubmissionRequests.get(contributor("KEN"), id, "").body("state", equalTo("READY"));
    }

    @Test
    void theTimeMayHaveAnyTimeZone() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1963,1\n");
        String inNairobi = nextWeek.atOffset(ZoneOffset.ofHours(3)).toString();
        postRelease(reviewer("KEN"), id, Map.of("releaseAt", inNairobi))
                .statusCode(202)
                .body("schedule.releaseAt", equalTo(nextWeek.toString()));
    }

    @Test
    void planningRequiresASecondPersonWithASecondFactor() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1964,1\n");
        schedule(contributor("KEN"), id, nextWeek, false).statusCode(403);
        schedule(reviewer("BRA"), id, nextWeek, false).statusCode(404);
        given().header("Idempotency-Key", "k")
                .queryParam("releaseAt", nextWeek.toString())
                .post(SubmissionRequests.PATH + "/" + id + "/release")
                .then()
                .statusCode(401);
        schedule(contributor("KEN").with("reviewer"), id, nextWeek, false).statusCode(403);
        schedule(reviewer("KEN").withoutSecondFactor(), id, nextWeek, false)
                .statusCode(401)
                .body("type", endsWith("second-factor-required"));
        schedule(reviewer("KEN"), id, nextWeek, false).statusCode(202);
    }

    @Test
    void aRepeatedRequestPlansOnce() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1965,1\n");
        RequestSpecification request = SubmissionRequests.withIdempotencyKey(reviewer("KEN"));
        String path = SubmissionRequests.PATH + "/" + id + "/release?releaseAt=" + nextWeek;
        request.post(path).then().statusCode(202);
        request.post(path).then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        request.post(path + "&announce=true").then().statusCode(422);
    }

    @Test
    void onlyAReviewerOfTheOfficeCanMoveAReleaseWithItsTag() {
        String id = submitAndSchedule("1966");
        Instant later = nextWeek.plusSeconds(60);
        String tag = tag(id);
        move(reviewer("KEN"), id, null, later).statusCode(428);
        move(reviewer("KEN"), id, "\"0\"", later)
                .statusCode(412)
                .body("detail", containsString(tag));
        move(contributor("KEN"), id, tag, later).statusCode(403);
        move(contributor("KEN").with("reviewer"), id, tag, later).statusCode(403);
        move(reviewer("BRA"), id, tag, later).statusCode(404);
        move(reviewer("KEN").withoutSecondFactor(), id, tag, later).statusCode(401);
        given().header("If-Match", tag).put(path(id, later)).then().statusCode(401);
        move(reviewer("KEN"), id, tag, Instant.now().minusSeconds(1)).statusCode(422);
        move(reviewer("KEN"), id, tag, later)
                .statusCode(200)
                .header("ETag", equalTo(tag(id)))
                .body("schedule.releaseAt", equalTo(later.toString()))
                .body("schedule.announced", equalTo(true));
        // The same request again, as if the response had been lost.
        move(reviewer("KEN"), id, tag, later).statusCode(200);
        move(reviewer("KEN"), id, tag, nextWeek).statusCode(412);
    }

    @Test
    void onlyAReviewerOfTheOfficeCanCancel() {
        String id = submitAndSchedule("1967");
        String tag = tag(id);
        cancel(reviewer("KEN"), id, null).statusCode(428);
        cancel(reviewer("KEN"), id, "\"0\"").statusCode(412);
        cancel(contributor("KEN"), id, tag).statusCode(403);
        cancel(reviewer("BRA"), id, tag).statusCode(404);
        given().header("If-Match", tag)
                .delete(SubmissionRequests.PATH + "/" + id + "/schedule")
                .then()
                .statusCode(401);
        cancel(reviewer("KEN").withoutSecondFactor(), id, tag)
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("schedule", nullValue());
        cancel(reviewer("KEN"), id, tag).statusCode(200);
        move(reviewer("KEN"), id, tag(id), nextWeek).statusCode(409);
        release(reviewer("KEN"), id).statusCode(200);
        cancel(reviewer("KEN"), id, tag(id)).statusCode(409);
    }

    @Test
    void aPlannedSubmissionCanBeWithdrawn() {
        String id = submitAndSchedule("1968");
        SubmissionRequests.withdraw(contributor("KEN"), id, tag(id))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("schedule", nullValue());
    }

    /** Submits a unique value, so that it changes something, and plans its release. */
    private String submitAndSchedule(String period) {
        String id =
                submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN," + period + ",1\n");
        schedule(reviewer("KEN"), id, nextWeek, false).statusCode(202);
        return id;
    }

    private static ValidatableResponse postRelease(
            TokenBuilder caller, String id, Map<String, String> parameters) {
        return SubmissionRequests.withIdempotencyKey(caller)
                .queryParams(parameters)
                .post(SubmissionRequests.PATH + "/" + id + "/release")
                .then();
    }

    private static String tag(String id) {
        return tag(reviewer("KEN"), id);
    }

    static String tag(TokenBuilder caller, String id) {
        return SubmissionRequests.get(caller, id, "").extract().header("ETag");
    }

    private static String path(String id, Instant at) {
        return SubmissionRequests.PATH + "/" + id + "/schedule?announce=true&releaseAt=" + at;
    }

    static ValidatableResponse move(
            TokenBuilder caller, String id, @Nullable String tag, Instant at) {
        RequestSpecification request = SubmissionRequests.as(caller);
        return (tag == null ? request : request.header("If-Match", tag)).put(path(id, at)).then();
    }

    static ValidatableResponse cancel(TokenBuilder caller, String id, @Nullable String tag) {
        RequestSpecification request = SubmissionRequests.as(caller);
        return (tag == null ? request : request.header("If-Match", tag))
                .delete(SubmissionRequests.PATH + "/" + id + "/schedule")
                .then();
    }
}
