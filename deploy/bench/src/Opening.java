import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The gateway's start, and whether it is fast from its first answer on. */
final class Opening {
    private static final String DATABASE = "gateway_opening";

    private Opening() {}

    static void run(Stage stage) throws Exception {
        stage.database.createForService(DATABASE);
        Path cache = stage.work.resolve("gateway.aot");
        try (Gateway training =
                begun(stage, "migrated", "-Dquarkus.flyway.migrate-at-start=true", "-XX:AOTCacheOutput=" + cache)) {
            training.awaitReady();
            Wrk.warm(training.port, Gateway.PATH, 2, "-H", training.bearer(1));
        }
        Machine.await(cache);
        Map<String, Rounds.Contestant> starts = new LinkedHashMap<>();
        starts.put("plain start", round -> seconds(stage, "-Xshare:auto"));
        starts.put("start with AOT cache", round -> seconds(stage, "-XX:AOTCache=" + cache));
        double start = Rounds.of(starts).median("start with AOT cache");
        Rounds.say(
                "  start-up with AOT cache %.2f s (bar <= 1.2: %s)   load average %s",
                start, Rounds.verdict(start <= 1.2), Rounds.load());
        Map<String, Rounds.Contestant> speeds = new LinkedHashMap<>();
        double[] warm = new double[1];
        double[] ready = new double[1];
        speeds.put(
                "first second after readiness",
                round -> {
                    try (Gateway gateway = begun(stage, "first", "-XX:AOTCache=" + cache)) {
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
        Rounds.say("  ready after %.2f s (bar <= 4: %s)", seconds, Rounds.verdict(seconds <= 4));
    }

    private static double rate(Gateway gateway, int seconds) throws Exception {
        return Wrk.measure(
                        gateway.process(), gateway.port, Gateway.PATH, seconds, "-H",
                        gateway.bearer(1))
                .perSecond();
    }

    private static double seconds(Stage stage, String option) throws Exception {
        try (Gateway gateway = begun(stage, "start", option)) {
            gateway.awaitAnswer();
            return gateway.seconds();
        }
    }

    private static Gateway begun(Stage stage, String folder, String... options) throws Exception {
        String[] all = new String[options.length + 1];
        // As where it is rolled out: a Job has migrated before. The last of two of the same counts.
        all[0] = "-Dquarkus.flyway.migrate-at-start=false";
        System.arraycopy(options, 0, all, 1, options.length);
        return Gateway.begun(stage.database, DATABASE, stage.work.resolve(folder), all);
    }
}
