package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A second indicators-service on the database of the running suite, as one adds when one grows. */
final class Replica implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);
    private static final int DATABASE = 5;
    private static final int SIGN_IN = 3;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final String origin;

    private Replica(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Starts one and waits until it answers. */
    static Replica start() throws IOException {
        Suite suite = Suite.running();
        int port = freePort();
        Path spool = Files.createDirectories(suite.data().resolve("replica"));
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        suite.jar("indicators-service").toString());
        String password = Files.readString(suite.data().resolve("secrets").resolve("indicators"));
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_HOST",
                                "127.0.0.1",
                                "QUARKUS_HTTP_PORT",
                                Integer.toString(port),
                                "QUARKUS_MANAGEMENT_PORT",
                                Integer.toString(freePort()),
                                "OBSERVATORY_ISSUER",
                                suite.origin() + "/auth/realms/observatory",
                                "OBSERVATORY_AUTH_URL",
                                "http://127.0.0.1:"
                                        + (suite.port() + SIGN_IN)
                                        + "/auth/realms/observatory",
                                "OBSERVATORY_DB_PORT",
                                Integer.toString(suite.port() + DATABASE),
                                "OBSERVATORY_DB_PASSWORD",
                                password,
                                "OBSERVATORY_SPOOL_DIR",
                                spool.toString()));
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(spool.resolve("replica.log").toFile())
                        .start();
        Replica replica = new Replica(process, "http://127.0.0.1:" + port);
        Pause.until(START, "the replica answers", replica::isUp);
        return replica;
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new AssertionError("the replica ended with " + process.exitValue());
        }
        try {
            return get("/api/indicators/v1/releases").status() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    /** GET as a guest. */
    Answer get(String path) {
        return get(origin, path);
    }

    /** GET as a guest from the service that the suite itself runs, past the gateway's quota. */
    static Answer getFromFirst(String path) {
        return get("http://127.0.0.1:" + (Suite.running().port() + 1), path);
    }

    private static Answer get(String origin, String path) {
        try {
            var response =
                    CLIENT.send(
                            HttpRequest.newBuilder(URI.create(origin + path)).build(),
                            BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        Pause.until(Duration.ofSeconds(20), "the replica ends", () -> !process.isAlive());
    }

    /** What the values of a column of CSV answers are, each once. */
    static List<String> distinct(Answer csv, int column) {
        return csv.body()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .distinct()
                .toList();
    }
}
