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

/** The gateway when there is too much to do, when clients go away, and when one is greedy. */
final class Crowd {
    /** Of one who asks 40 times a second: a hundredth of them must be more than one or two. */
    private static final double LISTENED = 4 * Rounds.SECONDS;

    private static final int GUESTS = 40;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Crowd() {}

    /** 300 clients that ask for a large stream and go away in its middle, without good-bye. */
    static void aborted(Stage stage) throws Exception {
        Gateway gateway = stage.gateway();
        byte[] request =
                "GET /sdmx/3.0/data/large HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        int aborted = 0;
        int turnedAway = 0;
        while (aborted < 300) {
            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port);
                open.add(socket);
                socket.getOutputStream().write(request);
            }
            for (Socket socket : open) {
                // Some are told that there is too much to do.
                boolean begun = socket.getInputStream().readNBytes(100_000).length == 100_000;
                aborted += begun ? 1 : 0;
                turnedAway += begun ? 0 : 1;
                socket.setSoLinger(true, 0);
                socket.close();
            }
            if (turnedAway > 300) {
                throw new IllegalStateException("nearly all are turned away");
            }
        }
        int left = gateway.beingAnswered();
        for (int i = 0; i < 50 && left > 0; i++) {
            Thread.sleep(100);
            left = gateway.beingAnswered();
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
        Rounds.say(
                "  after %d aborted clients, %d more turned away: %d answers still under way behind, %d of the"
                        + " next 100 requests answered (bar 0 and 100: %s)",
                aborted,
                turnedAway,
                left,
                answered,
                Rounds.verdict(left == 0 && answered == 100));
    }

    /** One that asks without pause over 200 connections, and one that asks 40 times a second. */
    static void greedy(Stage stage) throws Exception {
        try (Gateway gateway = Gateway.limited(stage.database, stage.work.resolve("limited"))) {
            gateway.awaitReady();
            warm(gateway);
            List<Double> alone = new ArrayList<>();
            List<Double> beside = new ArrayList<>();
            for (int round = 0; round < Rounds.COUNT; round++) {
                alone.add(H2load.at(polite(gateway), 0.99));
                Process greedy =
                        Wrk.begun(
                                200, gateway.port, Gateway.PATH, LISTENED + 2, "-H",
                                gateway.bearer(1));
                Thread.sleep(1000);
                beside.add(H2load.at(polite(gateway), 0.99));
                String said = new String(greedy.getInputStream().readAllBytes());
                greedy.waitFor();
                if (!said.contains("Non-2xx")) {
                    throw new IllegalStateException("nobody was turned away: " + said);
                }
                if (round == 0) {
                    Rounds.say("  the greedy one: %s", said.replaceAll("(?s).*?(\\d+ requests in)", "$1").strip().replace('\n', ','));
                }
            }
            double ratio = Rounds.median(beside) / Rounds.median(alone);
            Rounds.say(
                    "  polite client's p99: %.2f ms alone %s, %.2f ms beside a greedy one %s",
                    Rounds.median(alone), alone, Rounds.median(beside), beside);
            Rounds.say(
                    "  RATIO beside / alone = %.2f (bar < 2: %s)   load average %s",
                    ratio, Rounds.verdict(ratio < 2), Rounds.load());
        }
        Starving.ratios(stage);
    }

    /** By many, so that nobody's quota is used up. */
    private static void warm(Gateway gateway) throws Exception {
        List<String> tokens =
                IntStream.range(100, 140)
                        .mapToObj(i -> gateway.tokens.reader(Gateway.ISSUER, i))
                        .toList();
        Path script = Doors.script(gateway, tokens);
        Wrk.warm(gateway.port, Gateway.PATH, Gateway.WARM, "-s", script.toString());
    }

    private static double[] polite(Gateway gateway) throws Exception {
        return H2load.latencies(
                gateway.port, Gateway.PATH, 2, 40, LISTENED, "-H", gateway.bearer(2));
    }

    /** Three times what a service can do: how much of what it can do is still done in time. */
    static void overload(Stage stage) throws Exception {
        int places = 8;
        int millis = 20;
        double capacity = places * 1000.0 / millis;
        HttpServer slow = slow(places, millis);
        try (Gateway gateway =
                Gateway.before(
                        stage.database,
                        stage.work.resolve("overload"),
                        Machine.at(slow.getAddress().getPort(), ""))) {
            double calm = inTime(gateway.port, capacity / 2, 6);
            double good = inTime(gateway.port, 3 * capacity, 8);
            Rounds.say("  calm: %.0f of %.0f a second in time", calm, capacity / 2);
            Rounds.say(
                    "  RATIO goodput at 3x / capacity = %.3f (bar >= 0.70: %s)   load average %s",
                    good / capacity, Rounds.verdict(good / capacity >= 0.7), Rounds.load());
        } finally {
            slow.stop(0);
        }
        Starving.inTime(stage);
    }

    /** Does so many at once, each as long; the others wait for one another. */
    private static HttpServer slow(int places, int millis) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1024);
        Semaphore free = new Semaphore(places, true);
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
     * Answers of 200 a second within 250 ms, asked at a steady rate whatever comes back, by guests
     * from so many addresses that no one of them asks too much.
     */
    private static double inTime(int port, double rate, int seconds) throws Exception {
        AtomicInteger good = new AtomicInteger();
        List<HttpClient> guests = new ArrayList<>();
        for (int i = 1; i <= GUESTS; i++) {
            guests.add(
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .localAddress(InetAddress.getByName("127.0.200." + i))
                            .build());
        }
        long begun = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = begun + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                Thread.sleep(1);
            }
            URI uri = Machine.uri(port, Gateway.PATH + NUMBER.incrementAndGet());
            long sent = System.nanoTime();
            guests.get(i % GUESTS)
                    .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .thenAccept(answer -> {
                        boolean quick = System.nanoTime() - sent < 250_000_000L;
                        good.addAndGet(quick && answer.statusCode() == 200 ? 1 : 0);
                    });
        }
        double took = (System.nanoTime() - begun) / 1e9;
        Thread.sleep(400);
        guests.forEach(HttpClient::shutdownNow);
        return good.get() / took;
    }
}
