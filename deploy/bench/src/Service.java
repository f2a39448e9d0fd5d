import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** An indicators-service in a separate process, with the requests that offices and readers send. */
final class Service implements AutoCloseable {
    static final String API = "/api/indicators/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceProcess process;
    private final Tokens tokens;
    private String cachedReaderToken;
    private long signedAtNanos;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Service(ServiceProcess process, Tokens tokens) {
        this.process = process;
        this.tokens = tokens;
    }

    /** Starts the service on a database; returns when {@code firstPath} answers 200. */
    static Service start(Path jar, Database database, String name, String firstPath, String... jvm)
            throws Exception {
        Tokens tokens = Tokens.create();
        return new Service(
                ServiceProcess.start(jar, database, name, firstPath, tokens.publicKey(), jvm),
                tokens);
    }

    int port() {
        return process.port();
    }

    /**
     * Processor time of the process so far, in seconds; other load affects it less than elapsed
     * time.
     */
    double cpuSeconds() {
        return process.process().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Seconds from the start of the process to the first answer. */
    double startSeconds() {
        return process.startSeconds();
    }

    /** Seconds that the last check and storing took, according to the service's log. */
    double lastCheckSeconds() throws IOException {
        return process.lastCheckSeconds();
    }

    /** Resident memory in MB from /proc: VmRSS is the current value, VmHWM the maximum. */
    long megabytes(String field) throws IOException {
        return process.megabytes(field);
    }

    void register(byte[] structures) throws Exception {
        HttpRequest.Builder request =
                request("/structures", "steward", "steward", "")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json");
        send(request, "POST", BodyPublishers.ofByteArray(structures), 200);
    }

    /** Registers a version of an index as a steward. */
    void registerIndex(String code, String version, String definition) throws Exception {
        String path = "/indices/" + code + "/versions/" + version;
        HttpRequest.Builder request =
                request(path, "steward", "steward", "")
                        .header("If-None-Match", "*")
                        .header("Content-Type", "application/json");
        send(request, "PUT", BodyPublishers.ofString(definition), 201);
    }

    /**
     * Sends a file, waits for its check and returns the id of the submission, which is ready for
     * release.
     */
    String submit(Path file, long rows) throws Exception {
        return submit("DF_DIGITAL", file, rows);
    }

    String submit(String flow, Path file, long rows) throws Exception {
        return submit(flow, file, rows, "WB");
    }

    /**
     * Sends a file as the observatory's own office, whose data a steward may release with earlier
     * dates.
     */
    String submitHistory(Path file, long rows) throws Exception {
        return submit("DF_DIGITAL", file, rows, "OBS");
    }

    private String submit(String flow, Path file, long rows, String office) throws Exception {
        JsonNode view = upload(flow, file, office);
        for (int i = 0; i < 60 && view.path("state").asText().equals("CHECKING"); i++) {
            Thread.sleep(500);
            view = submission(view.path("id").asText(), office);
        }
        if (!view.path("state").asText().equals("READY") || view.path("rows").asLong() != rows) {
            throw new IllegalStateException("not ready: " + view);
        }
        return view.path("id").asText();
    }

    /** Uses curl, which uses as little CPU as psql, with which it is compared. */
    private JsonNode upload(String flow, Path file, String office) throws Exception {
        String token = tokens.sign("contributor", "contributor", Optional.of(office));
        Process curl =
                new ProcessBuilder(
                                "curl",
                                "--silent",
                                "--show-error",
                                "--fail-with-body",
                                "--request",
                                "POST",
                                "--upload-file",
                                file.toString(),
                                "--header",
                                "Authorization: Bearer " + token,
                                "--header",
                                "Content-Type: application/octet-stream",
                                "--header",
                                "Prefer: wait=25",
                                "--header",
                                "Idempotency-Key: " + UUID.randomUUID(),
                                uri(API + "/submissions?flow=" + flow).toString())
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (curl.waitFor() != 0) {
            throw new IllegalStateException("the upload failed: " + answer);
        }
        return JSON.readTree(answer);
    }

    private JsonNode submission(String id, String office) throws Exception {
        HttpRequest.Builder request =
                request("/submissions/" + id, "contributor", "contributor", office);
        return send(request, "GET", BodyPublishers.noBody(), 200);
    }

    void release(String id) throws Exception {
        release("/submissions/" + id + "/release", "reviewer", "WB");
    }

    /**
     * Releases with an earlier date; only a steward may do this, and only for the observatory's own
     * data.
     */
    void release(String id, String publishedAt) throws Exception {
        release("/submissions/" + id + "/release?publishedAt=" + publishedAt, "steward", "");
    }

    private void release(String path, String role, String office) throws Exception {
        HttpRequest.Builder request =
                request(path, role, role, office)
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        send(request, "POST", BodyPublishers.noBody(), 200);
    }

    void withdraw(String id) throws Exception {
        send(
                request("/submissions/" + id, "contributor", "contributor", "WB")
                        .header("If-Match", "*"),
                "DELETE",
                BodyPublishers.noBody(),
                200);
    }

    /** Requests a path as a guest; fails unless the status is 200. */
    byte[] get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + path);
        }
        return answer.body();
    }

    /**
     * Requests a path as a signed-in reader and returns the answer as a stream.
     */
    InputStream open(String path) throws Exception {
        // To read a megabyte, HttpClient takes 10 ms of CPU time, HttpURLConnection 3 ms; the
        // service runs on the same processors. The connection is reused if the answer is read to
        // its end.
        HttpURLConnection connection = (HttpURLConnection) uri(path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + readerToken());
        if (connection.getResponseCode() != 200) {
            throw new IllegalStateException(connection.getResponseCode() + " " + path);
        }
        return connection.getInputStream();
    }

    /** A reader's token, renewed each minute, because signing takes longer than some answers. */
    private String readerToken() {
        long now = System.nanoTime();
        if (cachedReaderToken == null || now - signedAtNanos > 60e9) {
            cachedReaderToken = tokens.sign("reader", "reader", Optional.empty());
            signedAtNanos = now;
        }
        return cachedReaderToken;
    }

    /** Requests a path as a guest and returns a header of the answer. */
    String header(String path, String name, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path)).headers(headers).build();
        return http.send(request, BodyHandlers.discarding()).headers().firstValue(name).orElseThrow();
    }

    /** Stores bytes that the server returns at {@code /bench/name}. */
    void storeConstant(String name, byte[] bytes) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri("/bench/" + name))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(bytes))
                        .build();
        http.send(request, BodyHandlers.discarding());
        if (get("/bench/" + name).length != bytes.length) {
            throw new IllegalStateException("no constant " + name);
        }
    }

    private URI uri(String path) {
        return Machine.uri(process.port(), path);
    }

    private HttpRequest.Builder request(String path, String name, String role, String office) {
        Optional<String> provider = office.isEmpty() ? Optional.empty() : Optional.of(office);
        return HttpRequest.newBuilder(uri(API + path))
                .header("Authorization", "Bearer " + tokens.sign(name, role, provider));
    }

    private JsonNode send(
            HttpRequest.Builder request, String method, BodyPublisher body, int expected)
            throws Exception {
        var answer = http.send(request.method(method, body).build(), BodyHandlers.ofString());
        boolean isExpected = expected == 0 ? answer.statusCode() < 300 : answer.statusCode() == expected;
        if (!isExpected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() throws Exception {
        process.close();
    }
}
