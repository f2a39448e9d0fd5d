package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Forms of the sign-in pages, forwarded to the sign-in server. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignInFormsTest {
    private static final String FORM =
            StubSignIn.REALM + "/login-actions/authenticate?session_code=c";
    private static final int ANSWER_MILLIS = 250;

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();

    /** Accepts one password and quickly rejects others. */
    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Surroundings.signIn()
                .service()
                .on(
                        StubSignIn.REALM + "/login-actions/",
                        request ->
                                request.body()
                                        .onSuccess(body -> {
                                            bodies.add(body.toString());
                                            if (body.toString().endsWith("password=right")) {
                                                request.response()
                                                        .setStatusCode(302)
                                                        .putHeader(
                                                                "Location",
                                                                Surroundings.ORIGIN
                                                                        + "/session/callback?code=x")
                                                        .putHeader("Set-Cookie", "A=b; Secure")
                                                        .end();
                                            } else if (body.toString().endsWith("failing")) {
                                                request.response().setStatusCode(503).end();
                                            } else {
                                                request.response()
                                                        .putHeader("Content-Type", "text/html")
                                                        .end("<p>wrong</p>");
                                            }
                                        }));
    }

    @Test
    void onlyTheGuessedAccountHasToWait() {
        for (int i = 0; i < 10; i++) {
            send("username=guessed&password=" + i).then().statusCode(200);
        }
        send("username=Guessed&password=right")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[12]?[0-9]|30"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("detail", containsString("passkeys still work"));
        assertEquals(10, bodies.size(), "a refused form is not forwarded");

        send("username=another&password=right").then().statusCode(302);
        for (int i = 0; i < 12; i++) {
            send("clientDataJSON=x&signature=y").then().statusCode(200);
        }
    }

    @Test
    void aCorrectPasswordIsForwardedAndNotCounted() {
        for (int i = 0; i < 12; i++) {
            Response answer = send("username=busy&password=right");
            assertEquals(302, answer.statusCode());
            assertEquals("A=b; Secure", answer.header("Set-Cookie"));
            assertEquals("username=busy&password=right", bodies.poll());
        }
    }

    @Test
    void uncheckedPasswordsAreNotCounted() {
        for (int i = 0; i < 12; i++) {
            assertEquals(503, send("username=unlucky&password=failing").statusCode());
        }
    }

    @Test
    void wrongPasswordsAreAnsweredAfterAFixedTime() {
        long start = System.nanoTime();
        send("username=timed&password=wrong").then().statusCode(200).body(containsString("wrong"));

        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertTrue(millis >= ANSWER_MILLIS, millis + " ms");
    }

    @Test
    void aTooLargeFormIsRefused() {
        send("username=large&password=" + "x".repeat(300_000)).then().statusCode(413);
        assertEquals(0, bodies.size());
    }

    private static Response send(String form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body(form)
                .post(FORM);
    }
}
