import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Benchmarks of the gateway's start, and of its speed in the first second. */
final class GatewayStartBenchmarks {
    private static final String DATABASE = "gateway_opening";

    private GatewayStartBenchmarks() {}

    static void run(Setup setup) throws Exception {
        setup.database.createForService(DATABASE);
        Path cache = setup.work.resolve("gateway.aot");
        train(setup, cache);
        Map<String, Rounds.Contestant> starts = new LinkedHashMap<>();
        starts.put("plain start", round -> seconds(setup, "-Xshare:auto"));
        starts.put("start with AOT cache", round -> seconds(setup, "-XX:AOTCache=" + cache));
        double start = Rounds.of(starts).median("start with AOT cache");
        Rounds.print(
                "  start-up with AOT cache %.2f s (bar <= 1.2: %s)   load average %s",
                start, Rounds.verdict(start <= 1.2), Rounds.load());
        Map<String, Rounds.Contestant> speeds = new LinkedHashMap<>();
        double[] warm = new double[1];
        double[] ready = new double[1];
        speeds.put(
                "first second after readiness",
                round -> {
                    try (Gateway gateway = launch(setup, "first", "-XX:AOTCache=" + cache)) {
                        gateway.awaitReady();
                        ready[0] = gateway.seconds();
                        double first = rate(gateway, 1);
                        Wrk.warm(
                                gateway.port, Gateway.PATH, Gateway.WARM / 3, "-H",
                                gateway.bearer(1));
                        warm[0] = rate(gateway, 2);
                        return first;
                    }
                });
        speeds.put("warm", round -> warm[0]);
        speeds.put("seconds until ready", round -> ready[0]);
        Rounds rounds = Rounds.of(speeds);
        rounds.ratio("first second after readiness", "warm", 0.8, false);
        double seconds = rounds.median("seconds until ready");
        Rounds.print("  ready after %.2f s (bar <= 4: %s)", seconds, Rounds.verdict(seconds <= 4));
    }

    /**
     * Creates an AOT cache in the same way as {@code Image.trainingCommand} does for the images.
     */
    private static void train(Setup setup, Path cache) throws Exception {
        try (Gateway training =
                launch(
                        setup,
                        "migrated",
                        "-Dquarkus.flyway.migrate-at-start=true",
                        "-Dgateway.route.warm-up=2m",
                        "-Dgateway.route.warm-up-rounds=100",
                        "-XX:AOTCacheOutput=" + cache)) {
            training.awaitReady();
            // The training for the image also includes guests; the gateway's own warm-up sends
            // requests with tokens of readers.
            Wrk.warm(training.port, Gateway.PATH, 5);
            training.end();
        }
    }

    private static double rate(Gateway gateway, int seconds) throws Exception {
        return Wrk.measure(
                        gateway.process(), gateway.port, Gateway.PATH, seconds, "-H",
                        gateway.bearer(1))
                .perSecond();
    }

    private static double seconds(Setup setup, String option) throws Exception {
        try (Gateway gateway = launch(setup, "start", option)) {
            gateway.awaitAnswer();
            return gateway.seconds();
        }
    }

    private static Gateway launch(Setup setup, String folder, String... options) throws Exception {
        String[] all = new String[options.length + 1];
        // In a cluster, a Job has migrated the database beforehand. If an option is repeated, the
        // last one counts.
        all[0] = "-Dquarkus.flyway.migrate-at-start=false";
        System.arraycopy(options, 0, all, 1, options.length);
        return Gateway.launch(setup.database, DATABASE, setup.work.resolve(folder), all);
    }
}
