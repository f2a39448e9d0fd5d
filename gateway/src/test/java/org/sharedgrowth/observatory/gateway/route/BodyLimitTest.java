package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** In the tests, files may have five megabytes and documents one. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BodyLimitTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String CELLS = "/api/indicators/v1/cells";
    private static final String FILES = "/api/indicators/v1/submissions?flow=DF_DIGITAL";

    private final StubService indicators = Surroundings.indicators();
    private final AtomicLong received = new AtomicLong();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.on(
                "/",
                request -> {
                    request.handler(data -> received.addAndGet(data.length()));
                    request.endHandler(end -> request.response().end("whole"));
                });
    }

    @Test
    void documentsHaveASmallerLimitThanFiles() {
        Response refused = post(CELLS, "application/json", MEGABYTE + 1);
        assertEquals(413, refused.statusCode());
        refused.then()
                .body("type", equalTo("/problems/content-too-large"))
                .body("detail", containsString("1048576"));
        assertEquals(0, indicators.requests().size());

        assertEquals(200, post(CELLS, "application/json", MEGABYTE).statusCode());
        assertEquals(200, post(FILES, "text/csv", 4 * MEGABYTE).statusCode());
    }

    @Test
    void aTooLargeDocumentOfUnknownLengthIsCutOff() throws IOException {
        String head =
                "POST "
                        + CELLS
                        + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n";

        String answer = Raw.exchange(head + ("80000\r\n" + "x".repeat(1 << 19) + "\r\n").repeat(3));

        assertTrue(answer.contains("413 Request Entity Too Large"), answer);
        assertTrue(received.get() <= MEGABYTE, "received " + received.get());
    }

    @Test
    void tooLargeFormsAreNotForwardedToTheSignInServer() {
        StubService signIn = Surroundings.signIn().service();
        int before = signIn.requests().size();

        given().contentType("application/x-www-form-urlencoded")
                .body("x".repeat(300_000))
                .post(StubSignIn.REALM + "/protocol/openid-connect/token")
                .then()
                .statusCode(413);

        assertEquals(before, signIn.requests().size());
    }

    private static Response post(String path, String type, int size) {
        return given().header(
                        "Authorization",
                        "Bearer " + Surroundings.signIn().token(Person.contributor("KEN")))
                .header("Idempotency-Key", "1")
                .contentType(type)
                .body(new byte[size])
                .post(path);
    }
}
