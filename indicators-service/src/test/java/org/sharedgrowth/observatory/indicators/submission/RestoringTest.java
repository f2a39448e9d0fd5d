package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.get;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.restore;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.schedule;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withIdempotencyKey;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Undoing a withdrawal, and files that replace others. */
@QuarkusTest
class RestoringTest {
    private static final String HEADER = "indicator,area,period,value\n";
    private static final String WRONG = "NO_SUCH_INDICATOR,KEN,1921,3\n";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void aContributorRestoresAReadyFile() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1921,3\n");
        withdraw(contributor("KEN"), id, "*").body("restorableUntil", notNullValue());
        get(reviewer("KEN"), id, "/changes").body("total", equalTo(0));

        String tag =
                restore(contributor("KEN"), id)
                        .statusCode(200)
                        .body("state", equalTo("READY"))
                        .body("restorableUntil", nullValue())
                        .extract()
                        .header("ETag");

        get(reviewer("KEN"), id, "").header("ETag", equalTo(tag));
        get(reviewer("KEN"), id, "/changes").body("total", equalTo(1));
        get(reviewer("KEN"), id, "/history")
                .body("items.action", equalTo(List.of("sent", "accepted", "withdrawn", "restored")))
                .body("items[3].by", equalTo("contributor-ken"))
                .body("items[3].role", equalTo("contributor"));
        release(reviewer("KEN"), id).statusCode(200);
    }

    @Test
    void aRejectedFileIsRejectedAgainWithItsFindings() {
        String id = submitRejected("");
        withdraw(contributor("KEN"), id, "*").statusCode(200);
        restore(contributor("KEN"), id)
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("errors", equalTo(1));
        get(contributor("KEN"), id, "/report").body("total", equalTo(1));
    }

    @Test
    void restoringDoesNotPlanTheReleaseAgain() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1922,3\n");
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));
        schedule(reviewer("KEN"), id, soon, true).statusCode(202);
        withdraw(contributor("KEN"), id, "*").statusCode(200);
        restore(contributor("KEN"), id)
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("schedule", nullValue());
        schedule(reviewer("KEN"), id, soon, false).statusCode(202);
    }

    @Test
    void onlyContributorsOfTheOfficeMayRestore() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1923,3\n");
        withdraw(contributor("KEN"), id, "*").statusCode(200);
        restore(reviewer("KEN"), id).statusCode(403);
        restore(contributor("BRA"), id).statusCode(404);
        given().header("Idempotency-Key", "k")
                .post(SubmissionRequests.PATH + "/" + id + "/restore")
                .then()
                .statusCode(401);
        get(contributor("KEN"), id, "").body("state", equalTo("WITHDRAWN"));
        restore(contributor("KEN"), id).statusCode(200);
    }

    @Test
    void aRepeatedRequestRestoresOnce() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1924,3\n");
        withdraw(contributor("KEN"), id, "*").statusCode(200);
        String key = UUID.randomUUID().toString();
        restoreWithKey(id, key).statusCode(200);
        withdraw(contributor("KEN"), id, "*").statusCode(200);
        restoreWithKey(id, key).statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        get(contributor("KEN"), id, "").body("state", equalTo("WITHDRAWN"));
        SubmissionRequests.as(contributor("KEN"))
                .post(SubmissionRequests.PATH + "/" + id + "/restore")
                .then()
                .statusCode(400)
                .body("type", endsWith("idempotency-key-missing"));
    }

    @Test
    void onlyAWithdrawnFileCanBeRestored() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1925,3\n");
        restore(contributor("KEN"), id)
                .statusCode(409)
                .body("type", endsWith("wrong-state"))
                .body("detail", containsString("because it was not set aside"));
    }

    @Test
    void aFileIsNotRestoredAfterItsCellsWereReleased() {
        String row = HEADER + "COVERAGE_4G,KEN,1926,%s\n";
        String id = submitValidFile(contributor("KEN"), row.formatted(3));
        withdraw(contributor("KEN"), id, "*").statusCode(200);
        release(reviewer("KEN"), submitValidFile(contributor("KEN"), row.formatted(4)))
                .statusCode(200);
        restore(contributor("KEN"), id)
                .statusCode(409)
                .body("type", endsWith("release-conflict"))
                .body("detail", containsString("Send the file again"));
        get(contributor("KEN"), id, "").body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aCorrectedFileReplacesTheRejectedOne() {
        String old = submitRejected("");
        String corrected = correct(old, "COVERAGE_4G,KEN,1927,3\n");
        get(contributor("KEN"), old, "")
                .body("state", equalTo("REJECTED"))
                .body("replacedBy", equalTo(corrected));
        get(contributor("KEN"), corrected, "")
                .body("state", equalTo("READY"))
                .body("replaces", equalTo(old));

        sendReplacing(old, "COVERAGE_4G,KEN,1928,3\n")
                .statusCode(409)
                .body("detail", containsString(corrected));
        withdraw(contributor("KEN"), old, "*").body("restorableUntil", nullValue());
        restore(contributor("KEN"), old).statusCode(409).body("detail", containsString(corrected));

        withdraw(contributor("KEN"), corrected, "*").statusCode(200);
        get(contributor("KEN"), old, "").body("replacedBy", nullValue());
        restore(contributor("KEN"), old).statusCode(200);
    }

    @Test
    void onlyOwnFilesThatNeedCorrectionCanBeReplaced() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1929,3\n");
        sendReplacing(id, "COVERAGE_4G,KEN,1930,3\n")
                .statusCode(409)
                .body("detail", containsString("because it was neither refused nor set aside"));
        sendReplacing("nothing", "COVERAGE_4G,KEN,1930,3\n").statusCode(404);
        withIdempotencyKey(contributor("BRA"))
                .contentType("application/octet-stream")
                .body((HEADER + "COVERAGE_4G,BRA,1930,3\n").getBytes(StandardCharsets.UTF_8))
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL&replaces=" + submitRejected(""))
                .then()
                .statusCode(404);
    }

    private static String correct(String old, String row) {
        return sendReplacing(old, row).statusCode(201).extract().path("id");
    }

    private static String submitRejected(String old) {
        String id = sendReplacing(old, WRONG).statusCode(201).extract().path("id");
        assertEquals("REJECTED", get(contributor("KEN"), id, "").extract().path("state"));
        return id;
    }

    /**
     * Sends a file that replaces the submission {@code old}; if that is empty, the file replaces
     * none.
     */
    private static ValidatableResponse sendReplacing(String old, String row) {
        return withIdempotencyKey(contributor("KEN"))
                .contentType("application/octet-stream")
                .header("Prefer", "wait=20")
                .queryParam("flow", "DF_DIGITAL")
                .queryParam("replaces", old)
                .body((HEADER + row).getBytes(StandardCharsets.UTF_8))
                .post(SubmissionRequests.PATH)
                .then();
    }

    private static ValidatableResponse restoreWithKey(String id, String key) {
        return SubmissionRequests.as(contributor("KEN"))
                .header("Idempotency-Key", key)
                .post(SubmissionRequests.PATH + "/" + id + "/restore")
                .then();
    }
}
