package org.sharedgrowth.observatory.gateway.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A request whose head cannot be decoded is answered with a problem document. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MalformedHeadTest {
    private static final String GOOD = "GET /sdmx/x HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.json("/", "{}");
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of("no version", "GET /sdmx/x\r\n\r\n", 400),
                Arguments.of("one word", "NONSENSE\r\n\r\n", 400),
                Arguments.of("a post", "POST\r\n\r\n", 400),
                Arguments.of("a name with a space", header("X y: z"), 400),
                Arguments.of("no colon", header("X"), 400),
                Arguments.of("a long header", header("X: " + "y".repeat(70_000)), 431),
                Arguments.of(
                        "a long line",
                        "GET /" + "x".repeat(140_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        414));
    }

    private static String header(String line) {
        return "GET /sdmx/x HTTP/1.1\r\nHost: localhost\r\n" + line + "\r\n\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void aMalformedHeadIsAnsweredWithAProblem(String description, String head, int status)
            throws IOException {
        assertProblem(Raw.exchange(head), status);
        assertEquals(0, indicators.requests().size());
    }

    @Test
    void aMalformedHeadDoesNotAffectTheRequestBeforeIt() throws IOException {
        String answers = Raw.exchange(GOOD + "NONSENSE\r\n\r\n");

        assertTrue(answers.startsWith("HTTP/1.1 200 "), answers);
        assertEquals(1, indicators.requests().size());
    }

    private static void assertProblem(String answer, int status) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertTrue(head.contains("content-type: application/problem+json"), answer);
        assertTrue(head.contains("connection: close"), answer);
        JsonObject problem = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertEquals(status, problem.getInteger("status"));
        assertTrue(problem.getString("type").startsWith("/problems/"), answer);
        assertTrue(!problem.getString("detail").isEmpty(), answer);
    }
}
