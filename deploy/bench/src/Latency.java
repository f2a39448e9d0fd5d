import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the gateway adds to the time of an answer, at a steady rate that it can do easily. */
final class Latency {
    private static final int CONNECTIONS = 32;
    private static final String DIRECT = "the server behind";

    private Latency() {}

    static void added(Stage stage) throws Exception {
        Gateway gateway = stage.gateway();
        String token = gateway.bearer(1);
        Wrk.warm(gateway.port, Gateway.PATH, Gateway.WARM, "-H", token);
        double most =
                Wrk.measure(
                                gateway.process(), gateway.port, Gateway.PATH, Rounds.SECONDS, "-H",
                                token)
                        .perSecond();
        Rounds.say("  the gateway's most: %.0f requests a second", most);
        Map<String, Integer> ports =
                Map.of(
                        DIRECT, gateway.behindPort,
                        Gateway.NGINX, gateway.proxyPort,
                        Gateway.NAME, gateway.port);
        Map<String, Rounds.Contestant> middle = new LinkedHashMap<>();
        Map<String, Rounds.Contestant> slowest = new LinkedHashMap<>();
        Map<String, double[]> last = new LinkedHashMap<>();
        for (String name : List.of(DIRECT, Gateway.NGINX, Gateway.NAME)) {
            middle.put(
                    "p50 of " + name,
                    round -> {
                        last.put(name, ask(ports.get(name), most / 2, token));
                        return H2load.at(last.get(name), 0.5);
                    });
            // Of the same round.
            middle.put("p99 of " + name, round -> H2load.at(last.get(name), 0.99));
        }
        Rounds half = Rounds.of(middle);
        double added = half.median("p50 of " + Gateway.NAME) - half.median("p50 of " + DIRECT);
        Rounds.say(
                "  added at half load: p50 %.3f ms (bar <= 0.3: %s)",
                added, Rounds.verdict(added <= 0.3));
        half.ratio("p99 of " + Gateway.NAME, "p99 of " + Gateway.NGINX, 2, true);
        slowest.put(
                "p99 at 15 percent of the load",
                round -> H2load.at(ask(gateway.port, most * 0.15, token), 0.99));
        double calm = Rounds.of(slowest).median("p99 at 15 percent of the load");
        Rounds.say(
                "  p99 at 15 percent of the load: %.2f ms (bar <= 2: %s)   load average %s",
                calm, Rounds.verdict(calm <= 2), Rounds.load());
    }

    private static double[] ask(int port, double rate, String token) throws Exception {
        return H2load.latencies(
                port, Gateway.PATH, CONNECTIONS, rate, Rounds.SECONDS, "-H", token);
    }
}
