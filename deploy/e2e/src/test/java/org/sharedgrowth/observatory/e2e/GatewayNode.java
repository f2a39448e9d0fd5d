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
import java.util.HashMap;
import java.util.Map;

/** A second gateway of the running suite, as a load balancer would have beside the first. */
final class GatewayNode implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final String address;

    private GatewayNode(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one and waits until it answers. */
    static GatewayNode start() throws IOException {
        return start(Map.of());
    }

    /** The same with other settings. */
    static GatewayNode start(Map<String, String> settings) throws IOException {
        Suite suite = Suite.running();
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        suite.jar("gateway").toString());
        builder.environment().putAll(environment(suite, port));
        builder.environment().putAll(settings);
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(suite.data().resolve("gateway-2.log").toFile())
                        .start();
        GatewayNode node = new GatewayNode(process, "http://127.0.0.1:" + port);
        Pause.until(START, "the second gateway answers", node::isUp);
        return node;
    }

    private static Map<String, String> environment(Suite suite, int port) throws IOException {
        Path secrets = suite.data().resolve("secrets");
        String here = "http://127.0.0.1:";
        Map<String, String> all = new HashMap<>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(freePort()));
        all.put("OBSERVATORY_PUBLIC_ORIGIN", suite.origin());
        all.put("OBSERVATORY_ISSUER", suite.origin() + "/auth/realms/observatory");
        all.put("OBSERVATORY_INDICATORS_URL", here + (suite.port() + 1));
        all.put("OBSERVATORY_REPORTS_URL", here + (suite.port() + 2));
        all.put("OBSERVATORY_KEYCLOAK_URL", here + (suite.port() + 3));
        all.put("OBSERVATORY_DB_PORT", Integer.toString(suite.port() + 5));
        all.put("OBSERVATORY_DB_PASSWORD", Files.readString(secrets.resolve("gateway")));
        all.put("OBSERVATORY_CLIENT_ID", "gateway");
        all.put(
                "OBSERVATORY_CLIENT_KEY_FILE",
                suite.data().resolve("keys").resolve("gateway.pem").toString());
        all.put(
                "OBSERVATORY_SESSION_KEY",
                Files.readString(secrets.resolve("gateway-session-key")));
        return all;
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new AssertionError("the gateway ended with " + process.exitValue());
        }
        try {
            return send(request("/openapi")).status() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request.build(), e);
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
        Pause.until(Duration.ofSeconds(20), "the gateway ends", () -> !process.isAlive());
    }
}
