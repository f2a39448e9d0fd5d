import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the service needs of the machine. */
final class Footprint {
    private Footprint() {}

    /** From the start of the process to the first answer from 2.1 million stored observations. */
    static void startUp(Stage stage) throws Exception {
        stage.bulk();
        Path cache = stage.work.resolve("app.aot");
        String first = Stage.FLOW + "A.KEN.*?c%5BTIME_PERIOD%5D=2020";
        try (Service training = start(stage, first, "-XX:AOTCacheOutput=" + cache)) {
            for (int i = 0; i < 200; i++) {
                training.get(first);
                training.get(first + "&format=csvdata");
            }
        }
        Machine.await(cache);
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put("plain start", round -> seconds(stage, first, "-Xshare:auto"));
        contestants.put("start with AOT cache", round -> seconds(stage, first, "-XX:AOTCache=" + cache));
        Rounds rounds = Rounds.of(contestants);
        Rounds.say(
                "  start-up with AOT cache %.2f s (bar <= 2.00: %s)",
                rounds.median("start with AOT cache"),
                Rounds.verdict(rounds.median("start with AOT cache") <= 2));
    }

    private static double seconds(Stage stage, String first, String option) throws Exception {
        try (Service service = start(stage, first, option)) {
            return service.startSeconds();
        }
    }

    private static Service start(Stage stage, String first, String option) throws Exception {
        return Service.start(
                Machine.rolledOut("indicators-service"),
                stage.database,
                "bulk",
                first,
                "-Xmx512m",
                option,
                // As where it is rolled out: a Job has migrated before.
                "-Dquarkus.flyway.migrate-at-start=false");
    }

    /** Resident memory with six vintages stored, while now and then are read. */
    static void memory(Stage stage) throws Exception {
        stage.vintages();
        stage.stopVintages();
        String heap = System.getProperty("heap", "-Xmx256m");
        try (Service service =
                Service.start(stage.jar, stage.database, "vintages", Stage.FIRST_PATH, heap)) {
            List<String> targets = new ArrayList<>(Reads.sections(stage, service));
            for (String key : stage.longSeries(service, 50, "2018-08-01", "2026-04-01")) {
                targets.add(Stage.FLOW + key);
                targets.add(Stage.FLOW + key + "?asOf=2018-08-01");
                targets.add(Stage.FLOW + key + "?asOf=2026-04-01");
            }
            for (int round = 1; round <= Rounds.COUNT; round++) {
                double rate = Reads.requests(service, targets, "", 200).measure(round);
                service.open(Stage.FLOW + "*?format=csvdata&asOf=2025-12-17").transferTo(
                        java.io.OutputStream.nullOutputStream());
                Rounds.say(
                        "  round %d: %,.0f requests a second, resident %d MB",
                        round, rate, service.megabytes("VmRSS"));
            }
            long most = service.megabytes("VmHWM");
            Rounds.say(
                    "  most resident memory %d MB with %s (bar <= 450: %s)",
                    most, heap, Rounds.verdict(most <= 450));
        }
    }
}
