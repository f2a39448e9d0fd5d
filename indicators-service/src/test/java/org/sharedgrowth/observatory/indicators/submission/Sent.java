package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Requests about submissions, written like sentences. */
public final class Sent {
    public static final String PATH = SubmissionView.PATH;

    private Sent() {}

    public static TokenBuilder contributor(String country) {
        return aToken().contributorOf(country);
    }

    public static TokenBuilder reviewer(String country) {
        return aToken().reviewerOf(country);
    }

    public static RequestSpecification as(TokenBuilder who) {
        return given().header("Authorization", "Bearer " + who.sign());
    }

    /** With a new Idempotency-Key. */
    public static RequestSpecification once(TokenBuilder who) {
        return as(who).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static ValidatableResponse file(TokenBuilder who, String text) {
        return file(who, text.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse file(TokenBuilder who, byte[] bytes) {
        return once(who)
                .contentType("application/octet-stream")
                .header("Prefer", "wait=20")
                .body(bytes)
                .post(PATH + "?flow=DF_DIGITAL")
                .then();
    }

    /** The id of a good file's submission, ready for release. */
    public static String ready(TokenBuilder who, String text) {
        return file(who, text)
                .statusCode(201)
                .body("state", org.hamcrest.Matchers.equalTo("READY"))
                .extract()
                .path("id");
    }

    public static ValidatableResponse release(TokenBuilder who, String id) {
        return once(who).post(PATH + "/" + id + "/release").then();
    }

    public static ValidatableResponse withdraw(TokenBuilder who, String id, String ifMatch) {
        return as(who).header("If-Match", ifMatch).delete(PATH + "/" + id).then();
    }

    /** Plans a release. */
    public static ValidatableResponse schedule(
            TokenBuilder who, String id, Instant at, boolean announce) {
        return once(who)
                .queryParam("releaseAt", at.toString())
                .queryParam("announce", announce)
                .post(PATH + "/" + id + "/release")
                .then();
    }

    public static ValidatableResponse get(TokenBuilder who, String id, String below) {
        return as(who).get(PATH + "/" + id + below).then();
    }
}
