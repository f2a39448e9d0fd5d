package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.submission.SubmissionRequests;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Reviews that return or refuse a file, and who may see them. */
@QuarkusTest
class ReviewTest {
    private static final String HEADER = "indicator,area,period,value\n";
    private static final String REASON = "The figure lacks a decimal point";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void aReviewerReturnsAFileWithAReason() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1941,3.25\n");
        review(reviewer("KEN"), id, "returned", REASON)
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("errors", equalTo(0))
                .body("review.outcome", equalTo("returned"))
                .body("review.reason", equalTo(REASON))
                .body("review.reviewedBy", equalTo("reviewer-ken"))
                .body("review.reviewedAt", notNullValue());
        String tag = SubmissionRequests.get(contributor("KEN"), id, "").extract().header("ETag");
        SubmissionRequests.get(contributor("KEN"), id, "").body("review.reason", equalTo(REASON));
        SubmissionRequests.get(reviewer("KEN"), id, "/changes").body("total", equalTo(0));
        release(reviewer("KEN"), id)
                .statusCode(409)
                .body("detail", containsString("it was not accepted"));
        SubmissionRequests.withdraw(contributor("KEN"), id, tag).statusCode(200);

        SubmissionRequests.get(contributor("KEN"), id, "/history")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.action", equalTo(List.of("sent", "accepted", "returned", "withdrawn")))
                .body(
                        "items.by",
                        equalTo(
                                Arrays.asList(
                                        "contributor-ken",
                                        null,
                                        "reviewer-ken",
                                        "contributor-ken")))
                .body(
                        "items.role",
                        equalTo(Arrays.asList("contributor", null, "reviewer", "contributor")))
                .body("items.reason", equalTo(Arrays.asList(null, null, REASON, null)))
                .body("items.at", not(equalTo(Arrays.asList(null, null, null, null))));
        SubmissionRequests.get(reviewer("KEN"), id, "/history?page=2&pageSize=3")
                .body("total", equalTo(4))
                .body("items.action", equalTo(List.of("withdrawn")));
        SubmissionRequests.get(reviewer("KEN"), id, "/history?page=9&pageSize=3")
                .body("total", equalTo(4))
                .body("items", equalTo(List.of()));
    }

    @Test
    void aReviewerCanRefuseAPlannedRelease() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1942,3.25\n");
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));
        SubmissionRequests.schedule(reviewer("KEN"), id, soon, true).statusCode(202);
        review(reviewer("KEN"), id, "refused", REASON)
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("schedule", nullValue())
                .body("review.outcome", equalTo("refused"));
        SubmissionRequests.get(contributor("KEN"), id, "/history")
                .body("items.action", equalTo(List.of("sent", "accepted", "planned", "refused")))
                .body("items[2].releaseAt", equalTo(soon.toString()))
                .body("items[3].releaseAt", nullValue());
    }

    @Test
    void theHistoryListsEveryStepUpToTheRelease() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1943,3.25\n");
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));
        String tag =
                SubmissionRequests.schedule(reviewer("KEN"), id, soon, false)
                        .statusCode(202)
                        .extract()
                        .header("ETag");
        SubmissionRequests.as(reviewer("KEN"))
                .header("If-Match", tag)
                .delete(SubmissionRequests.PATH + "/" + id + "/schedule")
                .then()
                .statusCode(200);
        release(reviewer("KEN"), id).statusCode(200);
        review(reviewer("KEN"), id, "returned", REASON).statusCode(409);
        SubmissionRequests.get(contributor("KEN"), id, "/history")
                .body(
                        "items.action",
                        equalTo(List.of("sent", "accepted", "planned", "cancelled", "released")))
                .body("items[3].by", equalTo("reviewer-ken"))
                .body("items[4].by", equalTo("reviewer-ken"))
                .body("items[4].role", equalTo("reviewer"));
    }

    @Test
    void onlyReviewersOfTheSameOfficeMayReview() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1944,3.25\n");
        review(contributor("KEN"), id, "returned", REASON).statusCode(403);
        review(reviewer("BRA"), id, "returned", REASON).statusCode(404);
        given().header("Idempotency-Key", "k")
                .post(SubmissionRequests.PATH + "/" + id + "/review?outcome=returned&reason=x")
                .then()
                .statusCode(401);
        SubmissionRequests.get(contributor("KEN"), id, "").body("state", equalTo("READY"));
        review(reviewer("KEN").withoutSecondFactor(), id, "returned", REASON).statusCode(200);
    }

    @Test
    void onlyTheOfficeSeesTheHistory() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1945,3.25\n");
        SubmissionRequests.get(contributor("KEN"), id, "/history").statusCode(200);
        SubmissionRequests.get(reviewer("KEN"), id, "/history").statusCode(200);
        SubmissionRequests.get(contributor("BRA"), id, "/history").statusCode(404);
        SubmissionRequests.get(TokenBuilder.aToken().with("author"), id, "/history")
                .statusCode(403);
        given().get(SubmissionRequests.PATH + "/" + id + "/history").then().statusCode(401);
    }

    @Test
    void aReviewNeedsAnOutcomeAndAReason() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1946,3.25\n");
        review(reviewer("KEN"), id, "lost", REASON)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("outcome"))
                .body("errors[0].value", equalTo("lost"));
        review(reviewer("KEN"), id, "returned", "  ")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
        review(reviewer("KEN"), id, "returned", "x".repeat(501)).statusCode(400);
        SubmissionRequests.as(reviewer("KEN"))
                .post(SubmissionRequests.PATH + "/" + id + "/review?outcome=returned&reason=x")
                .then()
                .statusCode(400)
                .body("type", endsWith("idempotency-key-missing"));
        SubmissionRequests.get(contributor("KEN"), id, "").body("state", equalTo("READY"));
    }

    @Test
    void aRepeatedReviewGetsTheSameAnswer() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1947,3.25\n");
        String key = UUID.randomUUID().toString();
        String tag =
                reviewWithKey(id, key, "returned")
                        .statusCode(200)
                        .header("Idempotency-Replayed", nullValue())
                        .extract()
                        .header("ETag");
        reviewWithKey(id, key, "returned")
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("ETag", equalTo(tag));
        reviewWithKey(id, key, "refused").statusCode(422);
        SubmissionRequests.get(reviewer("KEN"), id, "").header("ETag", equalTo(tag));
    }

    @ParameterizedTest(name = "{0} to {1}, review {2}: {3}")
    @CsvSource({
        ",          RECEIVED,  ,         sent",
        "CHECKING,  READY,     ,         accepted",
        "CHECKING,  REJECTED,  ,         rejected",
        "RECEIVED,  REJECTED,  ,         rejected",
        "READY,     SCHEDULED, ,         planned",
        "SCHEDULED, SCHEDULED, ,         moved",
        "SCHEDULED, READY,     ,         cancelled",
        "SCHEDULED, REJECTED,  ,         missed",
        "SCHEDULED, REJECTED,  refused,  refused",
        "READY,     REJECTED,  returned, returned",
        "READY,     RELEASED,  ,         released",
        "SCHEDULED, RELEASED,  ,         released",
        "REJECTED,  WITHDRAWN, ,         withdrawn",
        "WITHDRAWN, REJECTED,  ,         restored",
        "WITHDRAWN, READY,     ,         restored",
    })
    void theActionOfAStepFollowsFromItsStatesAndReview(
            @Nullable SubmissionState before,
            SubmissionState after,
            @Nullable String review,
            String action) {
        assertEquals(action, StepView.action(before, after, review));
    }

    private static ValidatableResponse reviewWithKey(String id, String key, String outcome) {
        return SubmissionRequests.as(reviewer("KEN"))
                .header("Idempotency-Key", key)
                .post(SubmissionRequests.PATH + "/" + id + "/review?reason=x&outcome=" + outcome)
                .then();
    }

    private static ValidatableResponse review(
            TokenBuilder caller, String id, String outcome, String reason) {
        return SubmissionRequests.withIdempotencyKey(caller)
                .queryParam("outcome", outcome)
                .queryParam("reason", reason)
                .post(SubmissionRequests.PATH + "/" + id + "/review")
                .then();
    }
}
