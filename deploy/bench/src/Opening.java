import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The gateway's start, and whether it is fast from its first answer on. */
final class Opening {
    private static final String DATABASE = "gateway_opening";
    private static final int WARM = Integer.getInteger("warm", 20) + 10;

    private Opening() {}

    static void run(Stage stage) throws Exception {
        stage.database.createForService(DATABASE);
        Path cache = stage.work.resolve("gateway.aot");
        try (Gateway training =
                begun(stage, "migrated", "-Dquarkus.flyway.migrate-at-start=true", "-XX:AOTCacheOutput=" + cache)) {
            training.awaitReady();
            String token = "Authorization: Bearer " + training.tokens.reader(Gateway.ISSUER, 1);
            training.warm(training.port, Gateway.PATH, 2, "-H", token);
        }
        for (int i = 0; i < 600 && !Files.exists(cache); i++) {
            Thread.sleep(100);
        }
        Map<String, Rounds.Contestant> starts = new LinkedHashMap<>();
        starts.put("plain start", round -> seconds(stage, "-Xshare:auto"));
        starts.put("start with AOT cache", round -> seconds(stage, "-XX:AOTCache=" + cache));
        double start = Rounds.of(starts).median("start with AOT cache");
        Rounds.say(
                "  start-up with AOT cache %.2f s (bar <= 1.2: %s)   load average %s",
                start, start <= 1.2 ? "reached" : "MISSED", Rounds.load());
        Map<String, Rounds.Contestant> speeds = new LinkedHashMap<>();
        double[] warm = new double[1];
        speeds.put(
                "first second after readiness",
                round -> {
                    try (Gateway gateway = begun(stage, "first", "-XX:AOTCache=" + cache)) {
                        gateway.awaitReady();
                        String token =
                                "Authorization: Bearer " + gateway.tokens.reader(Gateway.ISSUER, 1);
                        double first = rate(gateway, token, 1);
                        gateway.warm(gateway.port, Gateway.PATH, WARM / 3.0, "-H", token);
                        warm[0] = rate(gateway, token, 2);
                        return first;
                    }
                });
        speeds.put("warm", round -> warm[0]);
        Rounds.of(speeds).ratio("first second after readiness", "warm", 0.8, false);
    }

    private static double rate(Gateway gateway, String token, int seconds) throws Exception {
        return gateway.wrk(gateway.port, Gateway.PATH, seconds, gateway.process(), "-H", token)
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
