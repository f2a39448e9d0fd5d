import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares bulk loads with copying the same rows by psql into a plain table and adding a primary
 * key.
 */
final class LoadBenchmarks {
    private static final String COPY = "psql copy + key";
    private static final String HTTP = "upload, check, store";
    private static final String SERVER = "check and store, without upload";

    private LoadBenchmarks() {}

    static void whole(Setup setup) throws Exception {
        try (Service service = setup.emptyService("load")) {
            Rounds rounds = compare(setup, service, setup.packedFile());
            rounds.ratio(HTTP, COPY, 0.5, true);
            rounds.ratio(SERVER, COPY, 0.25, true);
            Rounds.print(
                    "  %,.0f rows a second; memory %d MB",
                    setup.sample().rows() / rounds.median(HTTP), service.megabytes("VmRSS"));
        }
    }

    static void onePercent(Setup setup) throws Exception {
        Path changed = writeChangedCopy(setup);
        Service service = setup.bulk();
        Rounds rounds = compare(setup, service, changed);
        rounds.ratio(HTTP, COPY, 0.15, true);
        rounds.ratio(SERVER, COPY, 0.15, true);
    }

    private static Rounds compare(Setup setup, Service service, Path file) throws Exception {
        Path plain = setup.plainFile();
        long rows = setup.sample().rows();
        warm(service, file, rows);
        double[] inside = {0};
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(COPY, round -> RowTable.copyAndKey(setup.database, plain));
        contestants.put(
                HTTP,
                round -> {
                    double seconds = send(service, file, rows);
                    inside[0] = service.lastCheckSeconds();
                    return seconds;
                });
        contestants.put(SERVER, round -> inside[0]);
        return Rounds.of(contestants);
    }

    /**
     * Sends the file repeatedly until the service's JVM has compiled the code; at first, compiling
     * takes half of the time.
     */
    private static void warm(Service service, Path file, long rows) throws Exception {
        double first = send(service, file, rows);
        Rounds.print("  the first file sent took %.3f s", first);
        for (double spent = first; spent < Rounds.WARM; ) {
            spent += send(service, file, rows);
        }
    }

    /** Sends a file and withdraws it; returns the seconds until it was checked and stored. */
    private static double send(Service service, Path file, long rows) throws Exception {
        long start = System.nanoTime();
        String id = service.submit(file, rows);
        double seconds = (System.nanoTime() - start) / 1e9;
        service.withdraw(id);
        return seconds;
    }

    /** A copy of the file in which the first value of every hundredth series is changed. */
    private static Path writeChangedCopy(Setup setup) throws IOException {
        Path changed = setup.work.resolve("changed.csv");
        try (BufferedReader in = Files.newBufferedReader(setup.plainFile());
                BufferedWriter out = Files.newBufferedWriter(changed)) {
            String series = "";
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", 4);
                boolean isFirstOfSeries = !series.equals(cells[0] + cells[1]);
                if (isFirstOfSeries) {
                    series = cells[0] + cells[1];
                    number++;
                }
                out.write(isFirstOfSeries && number % 100 == 0 ? line + "1" : line);
                out.write('\n');
            }
        }
        return changed;
    }
}
