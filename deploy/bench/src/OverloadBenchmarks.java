import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Benchmarks of the gateway under overload, with disconnecting clients, and with one client that
 * sends far more requests than others.
 */
final class OverloadBenchmarks {
    /**
     * Seconds for which the slow client (40 requests a second) is measured, long enough for a
     * meaningful 99th percentile.
     */
    private static final double MEASURED_SECONDS = 4 * Rounds.SECONDS;

    private static final int GUESTS = 40;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private OverloadBenchmarks() {}

    /** 300 clients request a large stream and disconnect in the middle of it. */
    static void aborted(Setup setup) throws Exception {
        Gateway gateway = setup.gateway();
        byte[] request =
                "GET /sdmx/3.0/data/large HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        int aborted = 0;
        int refused = 0;
        while (aborted < 300) {
            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port);
                open.add(socket);
                socket.getOutputStream().write(request);
            }
            for (Socket socket : open) {
                // Some requests are refused as overload.
                boolean streaming = socket.getInputStream().readNBytes(100_000).length == 100_000;
                aborted += streaming ? 1 : 0;
                refused += streaming ? 0 : 1;
                socket.setSoLinger(true, 0);
                socket.close();
            }
            if (refused > 300) {
                throw new IllegalStateException("nearly all requests were refused");
            }
        }
        int left = gateway.countRequestsInProgress();
        for (int i = 0; i < 50 && left > 0; i++) {
            Thread.sleep(100);
            left = gateway.countRequestsInProgress();
        }
        int answered = 0;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            URI uri = Machine.uri(gateway.port, Gateway.PATH);
            for (int i = 0; i < 100; i++) {
                HttpRequest next = HttpRequest.newBuilder(uri).build();
                answered +=
                        client.send(next, BodyHandlers.discarding()).statusCode() == 200 ? 1 : 0;
            }
        }
        Rounds.print(
                "  after %d aborted clients, %d more refused: %d requests still in progress in the backend, %d of the"
                        + " next 100 requests answered (bar 0 and 100: %s)",
                aborted,
                refused,
                left,
                answered,
                Rounds.verdict(left == 0 && answered == 100));
    }

    /**
     * One client sends requests without pause over 200 connections, while another client sends 40
     * requests a second.
     */
    static void runFastClient(Setup setup) throws Exception {
        try (Gateway gateway = Gateway.startLimited(setup.database, setup.work.resolve("limited"))) {
            gateway.awaitReady();
            warm(gateway);
            List<Double> alone = new ArrayList<>();
            List<Double> withFastClient = new ArrayList<>();
            for (int round = 0; round < Rounds.COUNT; round++) {
                alone.add(H2load.quantile(steady(gateway), 0.99));
                Process fast =
                        Wrk.start(
                                200, gateway.port, Gateway.PATH, MEASURED_SECONDS + 2, "-H",
                                gateway.bearer(1));
                Thread.sleep(1000);
                withFastClient.add(H2load.quantile(steady(gateway), 0.99));
                String output = new String(fast.getInputStream().readAllBytes());
                fast.waitFor();
                if (!output.contains("Non-2xx")) {
                    throw new IllegalStateException("no request was refused: " + output);
                }
                if (round == 0) {
                    Rounds.print("  the fast client: %s", output.replaceAll("(?s).*?(\\d+ requests in)", "$1").strip().replace('\n', ','));
                }
            }
            double ratio = Rounds.median(withFastClient) / Rounds.median(alone);
            Rounds.print(
                    "  slow client's p99: %.2f ms alone %s, %.2f ms beside a fast one %s",
                    Rounds.median(alone), alone, Rounds.median(withFastClient), withFastClient);
            Rounds.print(
                    "  RATIO beside a fast client / alone = %.2f (bar < 2: %s)   load average %s",
                    ratio, Rounds.verdict(ratio < 2), Rounds.load());
        }
        FloodBenchmarks.ratios(setup);
    }

    /** Warms the gateway up with the tokens of many users, so that no quota is used up. */
    private static void warm(Gateway gateway) throws Exception {
        List<String> tokens =
                IntStream.range(100, 140)
                        .mapToObj(i -> gateway.tokens.reader(Gateway.ISSUER, i))
                        .toList();
        Path script = ThroughputBenchmarks.script(gateway, tokens);
        Wrk.warm(gateway.port, Gateway.PATH, Gateway.WARM, "-s", script.toString());
    }

    private static double[] steady(Gateway gateway) throws Exception {
        return H2load.latencies(
                gateway.port, Gateway.PATH, 2, 40, MEASURED_SECONDS, "-H", gateway.bearer(2));
    }

    /**
     * Sends three times the capacity of a service, and measures the share of the capacity that is
     * answered in time.
     */
    static void overload(Setup setup) throws Exception {
        int slots = 8;
        int millis = 20;
        double capacity = slots * 1000.0 / millis;
        HttpServer slow = startSlowServer(slots, millis);
        try (Gateway gateway =
                Gateway.startInFrontOf(
                        setup.database,
                        setup.work.resolve("overload"),
                        Machine.address(slow.getAddress().getPort(), ""))) {
            double normal = inTime(gateway.port, capacity / 2, 6);
            double answersInTime = inTime(gateway.port, 3 * capacity, 8);
            Rounds.print("  normal load: %.0f of %.0f a second in time", normal, capacity / 2);
            Rounds.print(
                    "  RATIO goodput at 3x / capacity = %.3f (bar >= 0.70: %s)   load average %s",
                    answersInTime / capacity, Rounds.verdict(answersInTime / capacity >= 0.7), Rounds.load());
        } finally {
            slow.stop(0);
        }
        FloodBenchmarks.inTime(setup);
    }

    /**
     * A server that handles a fixed number of requests at once, each for a fixed time; others wait.
     */
    private static HttpServer startSlowServer(int slots, int millis) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1024);
        Semaphore free = new Semaphore(slots, true);
        byte[] body = new byte[2048];
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    free.acquireUninterruptibly();
                    try {
                        Thread.sleep(millis);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    } finally {
                        free.release();
                    }
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    /**
     * Number of answers with status 200 within 250 ms, per second. Requests are sent at a steady
     * rate, independently of the answers, by guests from many addresses, so that none exceeds a
     * limit.
     */
    private static double inTime(int port, double rate, int seconds) throws Exception {
        AtomicInteger answersInTime = new AtomicInteger();
        List<HttpClient> guests = new ArrayList<>();
        for (int i = 1; i <= GUESTS; i++) {
            guests.add(
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .localAddress(InetAddress.getByName("127.0.200." + i))
                            .build());
        }
        long startNanos = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = startNanos + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                Thread.sleep(1);
            }
            URI uri = Machine.uri(port, Gateway.PATH + NUMBER.incrementAndGet());
            long sent = System.nanoTime();
            guests.get(i % GUESTS)
                    .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .thenAccept(answer -> {
                        boolean quick = System.nanoTime() - sent < 250_000_000L;
                        answersInTime.addAndGet(quick && answer.statusCode() == 200 ? 1 : 0);
                    });
        }
        double took = (System.nanoTime() - startNanos) / 1e9;
        Thread.sleep(400);
        guests.forEach(HttpClient::shutdownNow);
        return answersInTime.get() / took;
    }
}
