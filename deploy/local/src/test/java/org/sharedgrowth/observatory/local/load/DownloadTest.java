package org.sharedgrowth.observatory.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads from a server on this machine that behaves well or badly. */
class DownloadTest {
    private static final int MAX_SIZE = 400_000;

    @TempDir private Path directory;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final byte[] content = new byte[300_000];
    private final HttpServer server = server();

    /**
     * For each of the next answers, the number of bytes after which the server disconnects; later
     * answers are complete.
     */
    private final List<Integer> disconnects = new CopyOnWriteArrayList<>();

    private volatile String tag = "\"one\"";
    private volatile boolean sendsLength = true;

    @BeforeEach
    void start() {
        new Random(1).nextBytes(content);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/file.csv.gz", this::serve);
        server.createContext("/moved", exchange -> redirect(exchange, "/file.csv.gz"));
        server.createContext("/away", exchange -> redirect(exchange, "http://192.0.2.1/x.csv"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/page", exchange -> answer(exchange, "text/html; charset=utf-8"));
        server.createContext("/disguised", exchange -> answer(exchange, "text/csv"));
        server.createContext("/silent", DownloadTest::stall);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/file.csv.gz", "/moved"})
    void aFileArrivesCompletelyAndReportsProgress(String path) throws Exception {
        Fragment fetched = fetch(path);

        assertArrayEquals(content, Files.readAllBytes(fetched.file()));
        assertEquals("downloaded 0.3 MB of 0.3 MB", notes.getLast());
    }

    @Test
    void aFileOfUnknownLengthArrivesCompletely() throws Exception {
        sendsLength = false;

        assertArrayEquals(content, Files.readAllBytes(fetch("/file.csv.gz").file()));
        assertEquals("downloaded 0.3 MB", notes.getLast());
    }

    @Test
    void anInterruptedDownloadResumesAutomatically() throws Exception {
        disconnects.addAll(List.of(100_000, 50_000));

        assertArrayEquals(content, Files.readAllBytes(fetch("/file.csv.gz").file()));
        assertEquals(3, ranges.size(), ranges::toString);
        assertTrue(startOf(ranges.get(1)) > 0, ranges::toString);
        assertTrue(startOf(ranges.get(2)) > startOf(ranges.get(1)), ranges::toString);
    }

    @Test
    void aFailedDownloadResumesWhenTheCommandIsRepeated() throws Exception {
        disconnects.addAll(List.of(100_000, 0));

        DownloadFailed failed = assertThrows(DownloadFailed.class, () -> fetch("/file.csv.gz"));
        Fragment fetched = fetch("/file.csv.gz");

        assertTrue(
                String.valueOf(failed.getMessage())
                        .matches(
                                "(?s)the download of http://127.*/file.csv.gz stopped: .*Nothing was"
                                        + " loaded; the same command continues after 0\\.\\d MB"),
                failed::getMessage);
        assertTrue(startOf(ranges.getLast()) > 0, ranges::toString);
        assertArrayEquals(content, Files.readAllBytes(fetched.file()));
    }

    @Test
    void aFileThatChangedMeanwhileIsDownloadedFromTheStart() throws Exception {
        disconnects.addAll(List.of(100_000, 0));
        assertThrows(DownloadFailed.class, () -> fetch("/file.csv.gz"));
        tag = "\"two\"";
        Arrays.fill(content, (byte) 7);

        assertArrayEquals(content, Files.readAllBytes(fetch("/file.csv.gz").file()));
    }

    @Test
    void aPartialFileWithoutAnEntityTagIsDeleted() throws Exception {
        tag = "";
        disconnects.add(100_000);

        DownloadFailed failed = assertThrows(DownloadFailed.class, () -> fetch("/file.csv.gz"));

        assertTrue(
                String.valueOf(failed.getMessage())
                        .endsWith("the same command starts from the beginning"),
                failed::getMessage);
        assertEquals(List.of(), filesOnDisk());
    }

    @Test
    void aCompleteFileIsNotDownloadedAgainUntilItIsDeleted() throws Exception {
        fetch("/file.csv.gz");
        notes.clear();

        Fragment again = fetch("/file.csv.gz");

        assertArrayEquals(content, Files.readAllBytes(again.file()));
        assertEquals(List.of(), notes);
        again.delete();
        assertEquals(List.of(), filesOnDisk());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/page | answered with a web page (text/html; charset=utf-8), not with a data file",
                "/disguised | answered with a web page, not with a data file",
                "/nothing | answered with status 404",
                "/round | was redirected more than 5 times",
                "/away | http://192.0.2.1/x.csv is not an https address"
            })
    void anAnswerThatIsNotADataFileIsReportedAndNotStored(String path, String reason)
            throws IOException {
        DownloadFailed failed = assertThrows(DownloadFailed.class, () -> fetch(path));

        String message = String.valueOf(failed.getMessage());
        assertTrue(message.contains(path + " cannot be loaded: "), message);
        assertTrue(message.contains(reason), message);
        assertTrue(message.endsWith("Nothing was loaded"), message);
        assertEquals(List.of(), filesOnDisk());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatIsTooLargeIsRefused(boolean isLengthSent) throws IOException {
        sendsLength = isLengthSent;
        Download.Settings small = new Download.Settings(200_000, Duration.ofSeconds(5), true);

        DownloadFailed failed =
                assertThrows(DownloadFailed.class, () -> fetch("/file.csv.gz", small));

        assertTrue(
                String.valueOf(failed.getMessage()).contains("it is larger than 0.2 MB"),
                failed::getMessage);
        assertEquals(List.of(), filesOnDisk());
    }

    @Test
    void aDownloadIsAbandonedIfTheServerStopsSending() {
        Download.Settings impatient = new Download.Settings(MAX_SIZE, Duration.ofSeconds(1), true);

        DownloadFailed failed =
                assertThrows(DownloadFailed.class, () -> fetch("/silent", impatient));

        assertTrue(
                String.valueOf(failed.getMessage())
                        .contains("stopped: nothing was received for 1 s"),
                failed::getMessage);
    }

    @Test
    void onlyHttpsAddressesAreContacted() {
        DownloadFailed failed =
                assertThrows(
                        DownloadFailed.class,
                        () -> fetch("/file.csv.gz", Download.Settings.STANDARD));

        assertTrue(
                String.valueOf(failed.getMessage()).contains("is not an https address"),
                failed::getMessage);
        assertEquals(List.of(), ranges);
    }

    private Fragment fetch(String path) throws Exception {
        return fetch(path, new Download.Settings(MAX_SIZE, Duration.ofSeconds(5), true));
    }

    private Fragment fetch(String path, Download.Settings settings) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new Download(directory, settings).fetch(address, notes::add);
    }

    private List<Path> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static int startOf(String range) {
        return Integer.parseInt(range.replaceAll("\\D", ""));
    }

    private void serve(HttpExchange exchange) throws IOException {
        Headers requestHeaders = exchange.getRequestHeaders();
        String range = String.valueOf(requestHeaders.getFirst("Range"));
        ranges.add(range);
        boolean isResumed =
                !range.equals("null") && tag.equals(requestHeaders.getFirst("If-Range"));
        int from = isResumed ? startOf(range) : 0;
        if (!tag.isEmpty()) {
            exchange.getResponseHeaders().set("ETag", tag);
        }
        if (isResumed) {
            String place = from < content.length ? from + "-" + (content.length - 1) : "*";
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + place + "/" + content.length);
        }
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        int length = content.length - from;
        exchange.sendResponseHeaders(isResumed ? 206 : 200, sendsLength ? length : 0);
        int sent = disconnects.isEmpty() ? length : disconnects.removeFirst();
        exchange.getResponseBody().write(content, from, sent);
        exchange.getResponseBody().flush();
        if (sent < length) {
            awaitArrived(from + sent);
        }
        exchange.close();
    }

    /**
     * Waits until this many bytes are on disk, because disconnecting earlier may lose bytes in
     * transit.
     */
    private void awaitArrived(int bytes) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        while (System.nanoTime() < deadline) {
            for (Path file : filesOnDisk()) {
                if (file.toString().endsWith(".part") && Files.size(file) >= bytes) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String type) throws IOException {
        byte[] page = "\n<!DOCTYPE html><title>Sign in</title>".getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    /** Sends one byte and then nothing for longer than the client waits. */
    private static void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(1);
        exchange.getResponseBody().flush();
        try {
            Thread.sleep(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
