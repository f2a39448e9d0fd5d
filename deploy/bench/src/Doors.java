import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** The gateway against nginx, against a constant, and against too much work. */
final class Doors {
    private static final double SECONDS = Integer.getInteger("seconds", 4);
    private static final int WARM = Integer.getInteger("warm", 20) + 10;
    private static final String NGINX = "nginx, 2 workers";
    private static final String GATEWAY = "gateway, everything on";

    private Doors() {}

    /** A verified token, quota, contract and limits against a proxy that checks nothing. */
    static void verified(Stage stage) throws Exception {
        Gateway gateway = stage.gateway();
        String token = "Authorization: Bearer " + gateway.tokens.reader(Gateway.ISSUER, 1);
        gateway.wrk(gateway.port, Gateway.PATH, WARM, gateway.process(), "-H", token);
        double[] cpu = new double[2];
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(
                NGINX,
                round -> {
                    Gateway.Load load =
                            gateway.wrk(
                                    gateway.proxyPort, Gateway.PATH, SECONDS, gateway.proxy(),
                                    "-H", token);
                    cpu[0] = load.cpuMicros();
                    return load.perSecond();
                });
        contestants.put(
                GATEWAY,
                round -> {
                    Gateway.Load load =
                            gateway.wrk(
                                    gateway.port, Gateway.PATH, SECONDS, gateway.process(),
                                    "-H", token);
                    cpu[1] = load.cpuMicros();
                    return load.perSecond();
                });
        Rounds rounds = Rounds.of(contestants);
        rounds.ratio(GATEWAY, NGINX, 0.8, false);
        Rounds.say("  CPU per request: nginx %.0f us, gateway %.0f us (bar <= 40)", cpu[0], cpu[1]);
        Rounds.say("  resident: %.0f MB (bar <= 300)", gateway.memory());
    }

    /** Every request brings a token that was never seen. */
    static void newTokens(Stage stage) throws Exception {
        Gateway gateway = stage.gateway();
        int count = Integer.getInteger("tokens", 20_000);
        StringBuilder lines = new StringBuilder("local tokens = {\n");
        for (int i = 0; i < count; i++) {
            lines.append('"').append(gateway.tokens.reader(Gateway.ISSUER, i + 10)).append("\",\n");
        }
        lines.append("}\nlocal i = 0\nrequest = function()\n  i = i + 1\n")
                .append("  return wrk.format('GET', '")
                .append(Gateway.PATH)
                .append("', {Authorization = 'Bearer ' .. tokens[(i - 1) % #tokens + 1]})\nend\n");
        Path script = gateway.work.resolve("tokens.lua");
        Files.writeString(script, lines);
        // Once only: a second round would find the tokens remembered.
        Gateway.Load load =
                gateway.wrk(gateway.port, Gateway.PATH, 1, gateway.process(), "-s", script.toString());
        Rounds.say(
                "  new RS256 tokens: %.0f a second, CPU %.0f us (bar >= 8000)",
                Math.min(load.perSecond(), count), load.cpuMicros());
    }

    /** A public answer that is kept, against the same bytes from a server that does nothing else. */
    static void kept(Stage stage) throws Exception {
        Gateway gateway = stage.gateway();
        String path = "/sdmx/3.0/structure/dataflow/A/B/1.0";
        gateway.wrk(gateway.port, path, WARM, gateway.process());
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(
                "nginx constant, 1 worker",
                round -> gateway.wrk(gateway.behindPort, path, SECONDS, gateway.proxy()).perSecond());
        contestants.put(
                NGINX,
                round -> gateway.wrk(gateway.proxyPort, path, SECONDS, gateway.proxy()).perSecond());
        contestants.put(
                "gateway, kept answer",
                round -> gateway.wrk(gateway.port, path, SECONDS, gateway.process()).perSecond());
        Rounds rounds = Rounds.of(contestants);
        rounds.ratio("gateway, kept answer", "nginx constant, 1 worker", 0.85, false);
        rounds.ratio("gateway, kept answer", NGINX, 1, false);
    }

    /** 200 MB through the gateway against the same straight from the server. */
    static void pass(Stage stage) throws Exception {
        Gateway gateway = stage.gateway();
        String path = "/sdmx/3.0/data/large";
        curl(gateway.port, path);
        double before = gateway.memory();
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put("direct", round -> curl(gateway.behindPort, path));
        contestants.put("through the gateway", round -> curl(gateway.port, path));
        Rounds rounds = Rounds.of(contestants);
        rounds.ratio("direct", "through the gateway", 0.4, false);
        Rounds.say("  memory grew by %.0f MB (bar <= 16)", gateway.memory() - before);
    }

    private static double curl(int port, String path) throws Exception {
        long begun = System.nanoTime();
        int code =
                new ProcessBuilder(
                                "curl", "-sf", "-o", "/dev/null", "http://127.0.0.1:" + port + path)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IllegalStateException("curl ended with " + code);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Three times what a service can do: how much of what it can do is still done in time. */
    static void overload(Stage stage) throws Exception {
        int places = 8;
        int millis = 20;
        double capacity = places * 1000.0 / millis;
        HttpServer slow = slow(places, millis);
        try (Gateway gateway =
                Gateway.behind(
                        stage.database,
                        stage.work.resolve("overload"),
                        "http://127.0.0.1:" + slow.getAddress().getPort())) {
            double calm = inTime(gateway.port, capacity / 2, 6);
            double good = inTime(gateway.port, 3 * capacity, 8);
            Rounds.say("  calm: %.0f of %.0f a second in time", calm, capacity / 2);
            Rounds.say(
                    "  RATIO goodput at 3x / capacity = %.3f (bar >= 0.70: %s)   load average %s",
                    good / capacity, good / capacity >= 0.7 ? "reached" : "MISSED", Rounds.load());
        } finally {
            slow.stop(0);
        }
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

    /** Answers of 200 a second within 250 ms, asked at a steady rate whatever comes back. */
    private static double inTime(int port, double rate, int seconds) throws Exception {
        AtomicInteger good = new AtomicInteger();
        AtomicInteger number = new AtomicInteger();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long begun = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = begun + (long) (i * 1e9 / rate);
                while (System.nanoTime() < due) {
                    Thread.sleep(1);
                }
                URI uri =
                        URI.create(
                                "http://127.0.0.1:"
                                        + port
                                        + Gateway.PATH
                                        + number.incrementAndGet());
                long sent = System.nanoTime();
                client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                        .thenAccept(answer -> {
                            boolean quick = System.nanoTime() - sent < 250_000_000L;
                            good.addAndGet(quick && answer.statusCode() == 200 ? 1 : 0);
                        });
            }
            double took = (System.nanoTime() - begun) / 1e9;
            Thread.sleep(400);
            client.shutdownNow();
            return good.get() / took;
        }
    }
}
