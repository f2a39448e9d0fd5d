package org.sharedgrowth.observatory.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.RawService;
import org.sharedgrowth.observatory.gateway.stub.RawService.ReceivedRequest;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Service responses with an ambiguous end: their connection must not be reused. Vert.x already
 * ensures this: it reads no body after HEAD, and closes a connection whose response ends before its
 * request. These tests protect that behaviour.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class UpstreamAnswersTest {
    private static final String CANARY = "/sdmx/canary";
    private static final String CELLS = "/api/indicators/v1/cells";

    /** A body in a response to HEAD: it could be mistaken for the response to the next request. */
    private static final String BODY = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde";

    private final RawService service = new RawService(UpstreamAnswersTest::answer);

    private static String answer(String head) {
        if (head.startsWith("HEAD ")) {
            return "HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        }
        if (head.startsWith("POST ")) {
            return "HTTP/1.1 422 Early\r\nContent-Length: 5\r\n\r\nearly";
        }
        return "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\ncanary";
    }

    @BeforeEach
    void useOnlyThisNode() throws IOException {
        setNodes(service.url());
        Database.await(() -> canary().endsWith("canary"));
    }

    @AfterEach
    void restoreTheConfiguredNode() throws IOException {
        setNodes(Surroundings.indicators().url());
        Surroundings.indicators().on(CANARY, request -> request.response().end("usual"));
        Database.await(() -> canary().endsWith("usual"));
        service.close();
    }

    @Test
    void s40ABodyAfterAHeadAnswerIsDiscarded() throws IOException {
        for (int i = 0; i < 4; i++) {
            String answers =
                    Raw.exchange(
                            "HEAD /sdmx/head HTTP/1.1\r\nHost: x\r\n\r\n"
                                    + "GET "
                                    + CANARY
                                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertFalse(answers.contains("abcde"), answers);
            assertEquals(2, answers.split("HTTP/1.1 200 OK", -1).length - 1, answers);
            assertTrue(answers.endsWith("canary"), answers);
        }
    }

    @Test
    void s50AnEarlyAnswerDoesNotAffectTheNextRequest() throws IOException {
        String answer = sendUnfinished();

        assertTrue(answer.startsWith("HTTP/1.1 422 "), answer);
        assertTrue(canary().endsWith("canary"));
        List<ReceivedRequest> received = service.received();
        int early = connectionOf(received, "POST ");
        assertNotEquals(early, received.getLast().connection());
        assertTrue(received.getLast().head().startsWith("GET " + CANARY), received.toString());
    }

    @Test
    void s50TheConnectionOfAnEarlyAnswerIsClosed() throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            assertTrue(sendUnfinished(client).startsWith("HTTP/1.1 422 "));

            int early = connectionOf(service.received(), "POST ");
            Database.await(() -> service.ended().contains(early));
        }
    }

    private static String sendUnfinished() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            return sendUnfinished(socket);
        }
    }

    /** Sends only the start of a body of 1,000 bytes, and returns the response. */
    private static String sendUnfinished(Socket socket) throws IOException {
        socket.setSoTimeout(5_000);
        String head =
                "POST "
                        + CELLS
                        + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{\"queries\":";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[4_096];
        int read = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }

    private static int connectionOf(List<ReceivedRequest> received, String method) {
        return received.stream()
                .filter(each -> each.head().startsWith(method))
                .findFirst()
                .orElseThrow(() -> new AssertionError(received))
                .connection();
    }

    private static String canary() {
        try {
            return Raw.get(CANARY);
        } catch (IOException e) {
            return "";
        }
    }

    private static void setNodes(String list) throws IOException {
        var draft = Surroundings.NODES.resolveSibling("draft");
        Files.writeString(draft, "indicators-service=" + list + "\n");
        Files.move(draft, Surroundings.NODES, StandardCopyOption.REPLACE_EXISTING);
    }
}
