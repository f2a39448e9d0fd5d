import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The indicators-service as it is shipped, in a process of its own. */
final class Service implements AutoCloseable {
    private static final String API = "/api/indicators/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final String origin;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newHttpClient();

    private Service(Process process, String origin, Tokens tokens) {
        this.process = process;
        this.origin = origin;
        this.tokens = tokens;
    }

    static Service start(Path jar, int databasePort, Path work) throws Exception {
        Tokens tokens = Tokens.create();
        int port = freePort();
        int management = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        jar.toString());
        builder.environment()
                .putAll(
                        Map.ofEntries(
                                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                                Map.entry("QUARKUS_HTTP_PORT", "" + port),
                                Map.entry("QUARKUS_MANAGEMENT_PORT", "" + management),
                                Map.entry("OBSERVATORY_DB_PORT", "" + databasePort),
                                Map.entry("OBSERVATORY_DB_PASSWORD", "indicators"),
                                Map.entry("OBSERVATORY_SPOOL_DIR", work + "/spool"),
                                Map.entry("OBSERVATORY_ISSUER", Tokens.ISSUER),
                                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", ""),
                                Map.entry("QUARKUS_OIDC_JWKS_PATH", ""),
                                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey())));
        Path log = work.resolve("service.log");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Service service = new Service(process, "http://127.0.0.1:" + port, tokens);
        URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
        for (int i = 0; i < 300; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service ended: " + Files.readString(log));
            }
            if (service.isReady(ready)) {
                return service;
            }
            Thread.sleep(100);
        }
        service.close();
        throw new IllegalStateException("The service is not ready: " + Files.readString(log));
    }

    void register(Sample sample) throws Exception {
        HttpRequest.Builder request =
                request("/structures", "steward", "steward", "")
                        .header("Content-Type", "application/json");
        send(request, "POST", BodyPublishers.ofByteArray(Structures.message(sample)), 200);
    }

    /** Sends a file and waits for its check; the id of what is then ready for release. */
    String submit(Path file, long rows, int round) throws Exception {
        HttpRequest.Builder request =
                request("/submissions?flow=DF_DIGITAL", "contributor", "contributor", "WB")
                        .header("Content-Type", "application/octet-stream")
                        .header("Prefer", "wait=25")
                        .header("Idempotency-Key", round + "-" + UUID.randomUUID());
        JsonNode view = send(request, "POST", BodyPublishers.ofFile(file), 201);
        if (!view.path("state").asText().equals("READY") || view.path("rows").asLong() != rows) {
            throw new IllegalStateException("not ready: " + view);
        }
        return view.path("id").asText();
    }

    void release(String id) throws Exception {
        HttpRequest.Builder request =
                request("/submissions/" + id + "/release", "reviewer", "reviewer", "WB")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        send(request, "POST", BodyPublishers.noBody(), 200);
    }

    void withdraw(String id) throws Exception {
        send(
                request("/submissions/" + id, "contributor", "contributor", "WB"),
                "DELETE",
                BodyPublishers.noBody(),
                200);
    }

    /** Resident memory as Linux tells it. */
    String memory() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return "unknown here";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("unknown");
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private HttpRequest.Builder request(String path, String name, String role, String office) {
        Optional<String> provider = office.isEmpty() ? Optional.empty() : Optional.of(office);
        return HttpRequest.newBuilder(URI.create(origin + API + path))
                .header("Authorization", "Bearer " + tokens.sign(name, role, provider));
    }

    private JsonNode send(
            HttpRequest.Builder request, String method, BodyPublisher body, int expected)
            throws Exception {
        var answer =
                http.send(request.method(method, body).build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private boolean isReady(URI health) throws InterruptedException {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
