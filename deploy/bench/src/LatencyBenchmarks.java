import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the latency that the gateway adds at a steady, moderate rate. */
final class LatencyBenchmarks {
    private static final int CONNECTIONS = 32;
    private static final String DIRECT = "the backend directly";

    private LatencyBenchmarks() {}

    static void measureAdded(Setup setup) throws Exception {
        Gateway gateway = setup.gateway();
        String token = gateway.bearer(1);
        Wrk.warm(gateway.port, Gateway.PATH, Gateway.WARM, "-H", token);
        double max =
                Wrk.measure(
                                gateway.process(), gateway.port, Gateway.PATH, Rounds.SECONDS, "-H",
                                token)
                        .perSecond();
        Rounds.print("  the gateway's maximum: %.0f requests a second", max);
        Map<String, Integer> ports =
                Map.of(
                        DIRECT, gateway.backendPort,
                        Gateway.NGINX, gateway.proxyPort,
                        Gateway.NAME, gateway.port);
        Map<String, Rounds.Contestant> atHalfLoad = new LinkedHashMap<>();
        Map<String, Rounds.Contestant> atLightLoad = new LinkedHashMap<>();
        Map<String, double[]> ofThisRound = new LinkedHashMap<>();
        for (String name : List.of(DIRECT, Gateway.NGINX, Gateway.NAME)) {
            atHalfLoad.put(
                    "p50 of " + name,
                    round -> {
                        ofThisRound.put(name, latencies(ports.get(name), max / 2, token));
                        return H2load.quantile(ofThisRound.get(name), 0.5);
                    });
            // Uses the measurements of the same round.
            atHalfLoad.put("p99 of " + name, round -> H2load.quantile(ofThisRound.get(name), 0.99));
        }
        Rounds halfLoad = Rounds.of(atHalfLoad);
        double added = halfLoad.median("p50 of " + Gateway.NAME) - halfLoad.median("p50 of " + DIRECT);
        Rounds.print(
                "  added at half load: p50 %.3f ms (bar <= 0.3: %s)",
                added, Rounds.verdict(added <= 0.3));
        halfLoad.ratio("p99 of " + Gateway.NAME, "p99 of " + Gateway.NGINX, 2, true);
        atLightLoad.put(
                "p99 at 15 percent of the load",
                round -> H2load.quantile(latencies(gateway.port, max * 0.15, token), 0.99));
        double atLowLoad = Rounds.of(atLightLoad).median("p99 at 15 percent of the load");
        Rounds.print(
                "  p99 at 15 percent of the load: %.2f ms (bar <= 2: %s)   load average %s",
                atLowLoad, Rounds.verdict(atLowLoad <= 2), Rounds.load());
    }

    private static double[] latencies(int port, double rate, String token) throws Exception {
        return H2load.latencies(
                port, Gateway.PATH, CONNECTIONS, rate, Rounds.SECONDS, "-H", token);
    }
}
