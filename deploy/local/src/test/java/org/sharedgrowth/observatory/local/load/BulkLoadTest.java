package org.sharedgrowth.observatory.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.local.api.Api;
import org.sharedgrowth.observatory.local.realm.ClientKeys;
import org.sharedgrowth.observatory.local.terminal.Progress;

/** Loads files from addresses into a fake gateway that records requests. */
class BulkLoadTest {
    private static final String FIGURES = "indicator,area,period,value\nSP_POP_TOTL,KEN,1960,8\n";

    @TempDir private Path keys;
    @TempDir private Path downloads;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final HttpServer server = server();

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aDownloadedFileIsSentCompletelyAndDeleted() throws IOException {
        assertTrue(load("/data/figures.csv"), output::toString);

        assertEquals(List.of(FIGURES), received);
        assertTrue(output.toString(UTF_8).contains("load figures.csv"), output::toString);
        assertEquals(List.of(), filesOnDisk());
    }

    @Test
    void nothingIsSentIfTheAnswerIsAWebPageOrIncomplete() throws IOException {
        assertFalse(load("/data/page"));
        assertFalse(load("/data/half.csv"));

        assertEquals(List.of(), received);
        assertTrue(
                output.toString(UTF_8).contains("with a web page (text/html)"), output::toString);
        assertTrue(output.toString(UTF_8).contains("/data/half.csv stopped: "), output::toString);
        assertEquals(List.of(), filesOnDisk());
    }

    @Test
    void aMissingFileIsReported() {
        Path missing = downloads.resolve("missing.csv");

        assertFalse(load(missing.toUri()));

        assertTrue(output.toString(UTF_8).contains("there is no such file: " + missing));
    }

    private boolean load(String path) {
        return load(URI.create(origin() + path));
    }

    private boolean load(URI source) {
        ClientKeys clientKeys = new ClientKeys(keys);
        List.of("wb", "wb-release").forEach(clientKeys::publicJwk);
        Progress progress = Progress.plain(new PrintStream(output, true, UTF_8));
        Download download =
                new Download(downloads, new Download.Settings(10_000, Duration.ofSeconds(5), true));
        Api api = new Api(origin(), origin() + "/auth/realms/observatory", clientKeys);
        return new BulkLoad(api, download, progress).run(source, "DF_WDI", false);
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private List<Path> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(downloads)) {
            return files.toList();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "figures.csv" -> send(exchange, "text/csv", FIGURES, 0);
            case "page" -> send(exchange, "text/html", "<html></html>", 0);
            case "half.csv" -> send(exchange, "text/csv", FIGURES, FIGURES.length());
            case "token" ->
                    send(
                            exchange,
                            "application/json",
                            "{\"access_token\":\"t\",\"expires_in\":300}",
                            0);
            case "submissions" -> {
                received.add(body);
                send(exchange, "application/json", submission("RELEASED"), 0);
            }
            default -> send(exchange, "application/json", submission("RELEASED"), 0);
        }
    }

    private static String submission(String state) {
        return "{\"id\":\"1\",\"state\":\"%s\",\"release\":7}".formatted(state);
    }

    /** Sends an answer that lacks {@code missing} of the announced bytes. */
    private static void send(HttpExchange exchange, String type, String body, int missing)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length + missing);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
