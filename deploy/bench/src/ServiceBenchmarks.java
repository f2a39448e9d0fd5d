import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Benchmarks of the service's start and memory. */
final class ServiceBenchmarks {
    private ServiceBenchmarks() {}

    /**
     * Measures the time from the start of the process to the first answer, with 2.1 million stored
     * observations.
     */
    static void startUp(Setup setup) throws Exception {
        setup.bulk();
        Path cache = setup.work.resolve("app.aot");
        String firstTarget = Setup.FLOW + "A.KEN.*?c%5BTIME_PERIOD%5D=2020";
        try (Service training = start(setup, firstTarget, "-XX:AOTCacheOutput=" + cache)) {
            for (int i = 0; i < 200; i++) {
                training.get(firstTarget);
                training.get(firstTarget + "&format=csvdata");
            }
        }
        Machine.await(cache);
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put("plain start", round -> seconds(setup, firstTarget, "-Xshare:auto"));
        contestants.put(
                "start with AOT cache",
                round -> seconds(setup, firstTarget, "-XX:AOTCache=" + cache));
        Rounds rounds = Rounds.of(contestants);
        Rounds.print(
                "  start-up with AOT cache %.2f s (bar <= 2.00: %s)",
                rounds.median("start with AOT cache"),
                Rounds.verdict(rounds.median("start with AOT cache") <= 2));
    }

    private static double seconds(Setup setup, String firstTarget, String option) throws Exception {
        try (Service service = start(setup, firstTarget, option)) {
            return service.startSeconds();
        }
    }

    private static Service start(Setup setup, String firstTarget, String option) throws Exception {
        return Service.start(
                Machine.packagedJar("indicators-service"),
                setup.database,
                "bulk",
                firstTarget,
                "-Xmx512m",
                option,
                // In a cluster, a Job has migrated the database beforehand.
                "-Dquarkus.flyway.migrate-at-start=false");
    }

    /**
     * Measures the resident memory with six vintages stored, while current and old data is read.
     */
    static void memory(Setup setup) throws Exception {
        setup.vintages();
        setup.stopVintages();
        String heap = System.getProperty("heap", "-Xmx256m");
        try (Service service =
                Service.start(setup.jar, setup.database, "vintages", Setup.FIRST_PATH, heap)) {
            List<String> targets = new ArrayList<>(ReadBenchmarks.sections(setup, service));
            for (String key : setup.longSeries(service, 50, "2018-08-01", "2026-04-01")) {
                targets.add(Setup.FLOW + key);
                targets.add(Setup.FLOW + key + "?asOf=2018-08-01");
                targets.add(Setup.FLOW + key + "?asOf=2026-04-01");
            }
            for (int round = 1; round <= Rounds.COUNT; round++) {
                double rate = ReadBenchmarks.requests(service, targets, "", 200).measure(round);
                service.open(Setup.FLOW + "*?format=csvdata&asOf=2025-12-17").transferTo(
                        java.io.OutputStream.nullOutputStream());
                Rounds.print(
                        "  round %d: %,.0f requests a second, resident %d MB",
                        round, rate, service.megabytes("VmRSS"));
            }
            long max = service.megabytes("VmHWM");
            Rounds.print(
                    "  maximum resident memory %d MB with %s (bar <= 450: %s)",
                    max, heap, Rounds.verdict(max <= 450));
        }
    }
}
