package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An additional process of one of the suite's programs, as when the suite is scaled out. It keeps
 * its ports across restarts.
 */
final class Node implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final String program;
    private final int port;
    private Map<String, String> settings;
    private @Nullable Process process;

    /**
     * Starts a node without waiting for it.
     *
     * @param program {@code indicators}, {@code reports} or {@code gateway}
     * @param offset distance of its two consecutive ports from the suite's first port: even, 10 to
     *     18; settings may replace its address and first port
     */
    Node(String program, int offset) {
        this(program, offset, Map.of());
    }

    /** Starts a node with additional settings. */
    Node(String program, int offset, Map<String, String> settings) {
        this.program = program;
        this.settings = settings;
        this.port = Suite.running().port() + offset;
        start();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private void start() {
        Suite suite = Suite.running();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        suite.jar(program.equals("gateway") ? program : program + "-service")
                                .toString());
        try {
            builder.environment().putAll(environment(suite));
            builder.environment().putAll(settings);
            process =
                    builder.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return Suite.running().data().resolve(program + "-" + port + ".log");
    }

    /** Its output so far, across restarts. */
    String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastOutput() {
        String all = output();
        return all.substring(Math.max(0, all.length() - 3000));
    }

    private Map<String, String> environment(Suite suite) throws IOException {
        String prefix = "http://127.0.0.1:";
        Path secrets = suite.data().resolve("secrets");
        Map<String, String> all = new HashMap<>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port + 1));
        all.put("OBSERVATORY_PUBLIC_ORIGIN", suite.origin());
        all.put("OBSERVATORY_ISSUER", suite.origin() + "/auth/realms/observatory");
        all.put("OBSERVATORY_INDICATORS_URL", prefix + (suite.port() + 1));
        all.put("OBSERVATORY_DB_PORT", Integer.toString(suite.port() + 5));
        all.put("OBSERVATORY_DB_NAME", program);
        all.put("OBSERVATORY_DB_USER", program);
        all.put("OBSERVATORY_DB_PASSWORD", Files.readString(secrets.resolve(program)));
        if (program.equals("gateway")) {
            Path key = suite.data().resolve("keys").resolve("gateway.pem");
            all.put("OBSERVATORY_REPORTS_URL", prefix + (suite.port() + 2));
            all.put("OBSERVATORY_KEYCLOAK_URL", prefix + (suite.port() + 3));
            all.put("OBSERVATORY_CLIENT_KEY_FILE", key.toString());
            all.put(
                    "OBSERVATORY_SESSION_KEY",
                    Files.readString(secrets.resolve("gateway-session-key")));
        } else {
            all.put(
                    "OBSERVATORY_AUTH_URL",
                    prefix + (suite.port() + 3) + "/auth/realms/observatory");
            all.put("OBSERVATORY_SPOOL_DIR", suite.data().resolve("spool-" + port).toString());
        }
        return all;
    }

    /** A request directly to this process. */
    HttpRequest.Builder request(String path) {
        return Http.request(address(), path);
    }

    void awaitReady() {
        Pause.until(START_TIMEOUT, program + " at " + port + " is ready", this::isReady);
    }

    private boolean isReady() {
        Process running = process;
        if (running != null && !running.isAlive()) {
            throw new AssertionError(
                    program + " ended with " + running.exitValue() + ": " + lastOutput());
        }
        try {
            var address = URI.create("http://127.0.0.1:" + (port + 1) + "/q/health/ready").toURL();
            return ((HttpURLConnection) address.openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it as an orchestrator does, and starts it again. */
    void restart() {
        close();
        start();
        awaitReady();
    }

    /** Restarts it with these additional settings instead of the previous ones. */
    void restart(Map<String, String> newSettings) {
        settings = newSettings;
        restart();
    }

    /** Sends it the shutdown signal, as an orchestrator does, without waiting. */
    void sendShutdownSignal() {
        Process running = process;
        if (running != null) {
            running.destroy();
        }
    }

    /** Waits at most 30 seconds until it ends. */
    void awaitEnd() {
        Process running = process;
        if (running != null) {
            Pause.until(Duration.ofSeconds(30), program + " ends", () -> !running.isAlive());
        }
    }

    /** Kills it, as a power failure would. */
    void kill() {
        end(true);
    }

    /** Freezes it: it accepts connections and bytes but answers nothing, like a frozen machine. */
    void freeze() {
        signal(Signal.STOP);
    }

    void thaw() {
        signal(Signal.CONT);
    }

    private void signal(Signal signal) {
        Process running = process;
        if (running != null && running.isAlive()) {
            signal.send(running.pid());
        }
    }

    @Override
    public void close() {
        thaw();
        end(false);
    }

    private void end(boolean forcibly) {
        Process running = process;
        if (running == null) {
            return;
        }
        if (forcibly) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        awaitEnd();
    }
}
