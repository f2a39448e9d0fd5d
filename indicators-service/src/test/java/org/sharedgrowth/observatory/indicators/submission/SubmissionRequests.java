package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Sends requests about submissions. */
public final class SubmissionRequests {
    public static final String PATH = SubmissionView.PATH;

    private SubmissionRequests() {}

    public static TokenBuilder contributor(String country) {
        return aToken().contributorOf(country);
    }

    public static TokenBuilder reviewer(String country) {
        return aToken().reviewerOf(country);
    }

    public static RequestSpecification as(TokenBuilder caller) {
        return given().header("Authorization", "Bearer " + caller.sign());
    }

    /** A request with a new Idempotency-Key. */
    public static RequestSpecification withIdempotencyKey(TokenBuilder caller) {
        return as(caller).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Submits a file of {@code DF_DIGITAL}. */
    public static ValidatableResponse submitFile(TokenBuilder caller, String text) {
        return submitFile(caller, text.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse submitFile(TokenBuilder caller, byte[] bytes) {
        return submitFile(caller, "DF_DIGITAL", bytes);
    }

    public static ValidatableResponse submitFile(TokenBuilder caller, String flow, byte[] bytes) {
        return withIdempotencyKey(caller)
                .contentType("application/octet-stream")
                .header("Prefer", "wait=20")
                .body(bytes)
                .post(PATH + "?flow=" + flow)
                .then();
    }

    /** Submits a valid file and returns the id of its submission, which is ready for release. */
    public static String submitValidFile(TokenBuilder caller, String text) {
        return submitFile(caller, text)
                .statusCode(201)
                .body("state", org.hamcrest.Matchers.equalTo("READY"))
                .extract()
                .path("id");
    }

    public static ValidatableResponse release(TokenBuilder caller, String id) {
        return withIdempotencyKey(caller).post(PATH + "/" + id + "/release").then();
    }

    public static ValidatableResponse withdraw(TokenBuilder caller, String id, String ifMatch) {
        return as(caller).header("If-Match", ifMatch).delete(PATH + "/" + id).then();
    }

    /** Undoes a withdrawal. */
    public static ValidatableResponse restore(TokenBuilder caller, String id) {
        return withIdempotencyKey(caller).post(PATH + "/" + id + "/restore").then();
    }

    /** Plans a release. */
    public static ValidatableResponse schedule(
            TokenBuilder caller, String id, Instant at, boolean announce) {
        return withIdempotencyKey(caller)
                .queryParam("releaseAt", at.toString())
                .queryParam("announce", announce)
                .post(PATH + "/" + id + "/release")
                .then();
    }

    public static ValidatableResponse get(TokenBuilder caller, String id, String subpath) {
        return as(caller).get(PATH + "/" + id + subpath).then();
    }
}
