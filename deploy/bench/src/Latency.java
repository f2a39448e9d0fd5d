import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the gateway adds to the time of an answer, at a steady rate that it can do easily. */
final class Latency {
    private static final int CONNECTIONS = 32;
    private static final double SECONDS = Integer.getInteger("seconds", 4);
    private static final int WARM = Integer.getInteger("warm", 20) + 10;
    private static final String DIRECT = "the server behind";
    private static final String NGINX = "nginx, 2 workers";
    private static final String GATEWAY = "gateway, everything on";

    private Latency() {}

    static void added(Stage stage) throws Exception {
        Gateway gateway = stage.gateway();
        String token = "Authorization: Bearer " + gateway.tokens.reader(Gateway.ISSUER, 1);
        gateway.warm(gateway.port, Gateway.PATH, WARM, "-H", token);
        double most =
                gateway.wrk(gateway.port, Gateway.PATH, SECONDS, gateway.process(), "-H", token)
                        .perSecond();
        Rounds.say("  the gateway's most: %.0f requests a second", most);
        Map<String, Integer> ports =
                Map.of(
                        DIRECT, gateway.behindPort,
                        NGINX, gateway.proxyPort,
                        GATEWAY, gateway.port);
        Map<String, Rounds.Contestant> middle = new LinkedHashMap<>();
        Map<String, Rounds.Contestant> slowest = new LinkedHashMap<>();
        Map<String, double[]> last = new LinkedHashMap<>();
        for (String name : List.of(DIRECT, NGINX, GATEWAY)) {
            middle.put(
                    "p50 of " + name,
                    round -> {
                        last.put(name, ask(gateway, ports.get(name), most / 2, token));
                        return at(last.get(name), 0.5);
                    });
            // Of the same round.
            middle.put("p99 of " + name, round -> at(last.get(name), 0.99));
        }
        Rounds half = Rounds.of(middle);
        double added = half.median("p50 of " + GATEWAY) - half.median("p50 of " + DIRECT);
        Rounds.say(
                "  added at half load: p50 %.3f ms (bar <= 0.3: %s)",
                added, added <= 0.3 ? "reached" : "MISSED");
        half.ratio("p99 of " + GATEWAY, "p99 of " + NGINX, 2, true);
        slowest.put(
                "p99 at 15 percent of the load",
                round -> at(ask(gateway, gateway.port, most * 0.15, token), 0.99));
        double calm = Rounds.of(slowest).median("p99 at 15 percent of the load");
        Rounds.say(
                "  p99 at 15 percent of the load: %.2f ms (bar <= 2: %s)   load average %s",
                calm, calm <= 2 ? "reached" : "MISSED", Rounds.load());
    }

    private static double[] ask(Gateway gateway, int port, double rate, String token)
            throws Exception {
        return gateway.latencies(port, CONNECTIONS, rate, SECONDS, "-H", token);
    }

    /** @param share of the values, which ascend, that are at most as large */
    static double at(double[] ascending, double share) {
        return ascending[(int) Math.min(ascending.length - 1, Math.floor(ascending.length * share))];
    }
}
