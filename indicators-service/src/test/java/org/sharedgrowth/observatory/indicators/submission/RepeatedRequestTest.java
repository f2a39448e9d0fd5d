package org.sharedgrowth.observatory.indicators.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class RepeatedRequestTest {
    private static final String HEADER = "indicator,area,period,value\n";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void submittingAndReleasingNeedAnIdempotencyKey() {
        SubmissionRequests.as(contributor("KEN"))
                .contentType("text/csv")
                .body(HEADER)
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("idempotency-key-missing"));
        SubmissionRequests.as(reviewer("KEN"))
                .post(SubmissionRequests.PATH + "/" + UUID.randomUUID() + "/release")
                .then()
                .statusCode(400);
        submit("not visible\u0007", HEADER).statusCode(400);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String text = HEADER + "COVERAGE_4G,KEN,1981,1\n";
        Response first = submit(key, text).statusCode(201).extract().response();
        Response second =
                submit(key, text)
                        .statusCode(201)
                        .header("Idempotency-Replayed", equalTo("true"))
                        .extract()
                        .response();
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(null, first.header("Idempotency-Replayed"));
    }

    @Test
    void aKeyBelongsToItsPayloadItsClientAndItsParameters() {
        String key = UUID.randomUUID().toString();
        submit(key, HEADER + "COVERAGE_4G,KEN,1982,1\n").statusCode(201);
        submit(key, HEADER + "COVERAGE_4G,KEN,1982,2\n")
                .statusCode(422)
                .body("type", endsWith("idempotency-key-reused"))
                .body("detail", containsString(key));
        SubmissionRequests.as(contributor("KEN"))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(HEADER + "COVERAGE_4G,KEN,1982,1\n")
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL&skipUnknown=true")
                .then()
                .statusCode(422);
        SubmissionRequests.as(contributor("BRA"))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(HEADER + "COVERAGE_4G,BRA,1982,1\n")
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatedReleaseIsMadeOnce() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1983,1\n");
        String key = UUID.randomUUID().toString();
        int release = release(key, id).statusCode(200).extract().path("release");
        release(key, id)
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("release", equalTo(release));
        release(key, submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1984,1\n"))
                .statusCode(422);
    }

    @Test
    void concurrentRequestsMakeOneRelease() throws InterruptedException, ExecutionException {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1985,1\n");
        int released = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            var answers =
                    java.util.stream.IntStream.range(0, 6)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            release(UUID.randomUUID().toString(), id)
                                                    .extract()
                                                    .statusCode()))
                            .toList();
            for (Future<Integer> answer : answers) {
                assertTrue(answer.get() == 200 || answer.get() == 409, "got " + answer.get());
                released += answer.get() == 200 ? 1 : 0;
            }
        }
        assertEquals(1, released);
    }

    @Test
    void aRepeatedRequestWithAnUnreadableFileIsRefusedInTheSameWay() {
        String key = UUID.randomUUID().toString();
        String text = HEADER + "COVERAGE_4G,KEN,1986,1\n" + "x".repeat(70_000);
        String detail = submit(key, text).statusCode(422).extract().path("detail");
        submit(key, text)
                .statusCode(422)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("detail", equalTo(detail));
    }

    @Test
    void aRequestInProgressIsNotAcceptedTwice() throws IOException, InterruptedException {
        String text = HEADER + "COVERAGE_4G,KEN,1987,1\n";
        int status = 0;
        for (int tries = 1; tries <= 10 && status != 409; tries++) {
            String key = UUID.randomUUID().toString();
            try (Socket slow = new Socket("localhost", RestAssured.port)) {
                OutputStream out = slow.getOutputStream();
                out.write((head(key, text) + text.substring(0, 40)).getBytes(US_ASCII));
                out.flush();
                Thread.sleep(100L * tries); // until the service has begun to read it
                status = submit(key, "x,y\n1,2\n").extract().statusCode();
                if (status == 409) {
                    out.write(text.substring(40).getBytes(US_ASCII));
                    out.flush();
                    String answer = new String(slow.getInputStream().readAllBytes(), UTF_8);
                    assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
                }
            }
        }
        assertEquals(409, status);
    }

    private static String head(String key, String text) {
        return "POST "
                + SubmissionRequests.PATH
                + "?flow=DF_DIGITAL HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                + "Connection: close\r\nAuthorization: Bearer "
                + contributor("KEN").sign()
                + "\r\nIdempotency-Key: "
                + key
                + "\r\nContent-Length: "
                + text.length()
                + "\r\n\r\n";
    }

    private static ValidatableResponse submit(String key, String text) {
        return SubmissionRequests.as(contributor("KEN"))
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=20")
                .contentType("text/csv")
                .body(text.getBytes(UTF_8))
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then();
    }

    private static ValidatableResponse release(String key, String id) {
        return SubmissionRequests.as(reviewer("KEN"))
                .header("Idempotency-Key", key)
                .post(SubmissionRequests.PATH + "/" + id + "/release")
                .then();
    }
}
