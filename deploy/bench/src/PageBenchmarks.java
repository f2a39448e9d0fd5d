import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Measures the portal's pages, as a guest gets them from the whole suite with the seed data. */
final class PageBenchmarks {
    /** The gateway's port; the other processes of the suite use the next eight ports. */
    static final int PORT = 28990;

    static final double PER_SECOND = 50;
    private static final double MAX_MILLIS = 60;
    private static final String BROWSER = "Accept-Encoding: gzip";
    private static final Map<String, String> PAGES = pages();

    private PageBenchmarks() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/?");
        pages.put("indicator, 217 economies, map", "/indicators/IT_NET_USER_ZS?");
        pages.put("country", "/countries/KEN?");
        pages.put("compare", "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA&area=IND&");
        return pages;
    }

    /** Measures pages that are rendered for each request, then a page that all guests share. */
    static void run(Setup setup) throws Exception {
        withSuite(
                suite -> {
                    PAGES.forEach((name, page) -> warm(page));
                    for (Map.Entry<String, String> page : PAGES.entrySet()) {
                        measureRendered(page.getKey(), page.getValue());
                    }
                    measureShared(suite);
                });
    }

    /** A measurement made while the suite runs. */
    interface Measurement {
        void run(Process suite) throws Exception;
    }

    /** Starts the whole suite with the seed data and without quotas, and stops it afterwards. */
    static void withSuite(Measurement measurement) throws Exception {
        Path root = Path.of(System.getProperty("bench.folder")).resolve("../..").normalize();
        String data = root.resolve("target/bench-pages").toString();
        String up = root.resolve("deploy/up").toString();
        Path log = root.resolve("target/bench-pages.log");
        Files.deleteIfExists(log);
        Machine.output(List.of(up, "build"));
        ProcessBuilder builder = new ProcessBuilder(up, "--port", "" + PORT, "--data", data);
        builder.environment().putAll(Gateway.unlimitedQuotas());
        Process suite =
                builder.redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            Machine.awaitText(suite, log, "Ctrl-C stops");
            measurement.run(suite);
        } finally {
            new ProcessBuilder(up, "stop", "--data", data).start().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static void warm(String page) {
        try {
            SteadyGuest.browse(PORT, addresses(page, "warm"), PER_SECOND, Rounds.WARM);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Addresses that differ, so that no rendered page is used twice. */
    private static List<String> addresses(String page, String round) {
        return IntStream.range(0, 100_000).mapToObj(i -> page + "n=" + round + i).toList();
    }

    private static void measureRendered(String name, String page) throws Exception {
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        String label = "p95 of " + name;
        contestants.put(
                label,
                round -> {
                    SteadyGuest.Times times =
                            SteadyGuest.browse(
                                    PORT, addresses(page, "" + round), PER_SECOND, Rounds.SECONDS);
                    if (!times.failures().isEmpty()) {
                        throw new IllegalStateException(name + ": " + times.failures());
                    }
                    return times.quantile(0.95);
                });
        double p95 = Rounds.of(contestants).median(label);
        Rounds.print(
                "  p95 of %s at %.0f requests a second: %.1f ms (bar < %.0f: %s)   load average %s",
                name,
                PER_SECOND,
                p95,
                MAX_MILLIS,
                Rounds.verdict(p95 < MAX_MILLIS),
                Rounds.load());
    }

    private static void measureShared(Process suite) throws Exception {
        int constantPort = Machine.freePort();
        Process server = ThroughputBenchmarks.startConstantServer(constantPort);
        String name = "page sent to all guests";
        String constant = "a constant of Vert.x";
        try {
            Wrk.warm(PORT, "/", Rounds.WARM, "-H", BROWSER);
            Wrk.warm(constantPort, "/", Rounds.WARM);
            Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
            contestants.put(constant, ThroughputBenchmarks.rate(server, constantPort, "/"));
            contestants.put(
                    name,
                    round ->
                            Wrk.measure(suite, PORT, "/", Rounds.SECONDS, "-H", BROWSER)
                                    .perSecond());
            Rounds.of(contestants).ratio(name, constant, 0.5, false);
        } finally {
            server.destroy();
        }
    }
}
