package org.sharedgrowth.observatory.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A third-party proxy between the tests and the suite: it compares requests and responses with the
 * public contract and reports violations in a header.
 */
final class Prism implements AutoCloseable {
    private static final String VIOLATIONS = "sl-violations";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final int port;

    private Prism(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A running proxy, or null if {@code deploy/test} has not installed it. */
    static @Nullable Prism startInFrontOf(String origin, int port) {
        Path contract = Suite.repository().resolve("gateway/contract");
        Path program = contract.resolve("lint/node_modules/.bin/prism");
        if (!Files.exists(program)) {
            System.out.println(
                    "Prism is not installed: answers are not compared with the contract");
            return null;
        }
        Prism prism = new Prism(process(program, contract, origin, port), port);
        Pause.until(Duration.ofSeconds(30), "Prism listens", prism::listens);
        return prism;
    }

    private static Process process(Path program, Path contract, String origin, int port) {
        ProcessBuilder builder =
                new ProcessBuilder(
                                program.toString(),
                                "proxy",
                                contract.resolve("openapi.yaml").toString(),
                                origin,
                                "--host",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port),
                                "--verboseLevel",
                                "fatal")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * Contract violations of an exchange. A refused request may violate the contract; an accepted
     * request and any response must not.
     */
    static List<String> violations(Answer answer) {
        String found = answer.headers().firstValue(VIOLATIONS).orElse("[]");
        try {
            return JSON.readTree(found)
                    .valueStream()
                    .filter(violation -> answer.status() < 400 || isInResponse(violation))
                    .map(JsonNode::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError("Prism did not answer in JSON: " + found, e);
        }
    }

    private static boolean isInResponse(JsonNode violation) {
        return violation.path("location").path(0).asText().equals("response");
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Prism ended with " + process.exitValue());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
