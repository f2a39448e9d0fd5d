import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bulk loads against psql's copy and primary key of the same rows into a bare table. */
final class Load {
    private static final String COPY = "psql copy + key";
    private static final String HTTP = "upload, check, store";
    private static final String SERVER = "the same without transport";

    private Load() {}

    static void whole(Stage stage) throws Exception {
        try (Service service = stage.empty("load")) {
            Rounds rounds = compare(stage, service, stage.packedFile());
            rounds.ratio(HTTP, COPY, 0.5, true);
            rounds.ratio(SERVER, COPY, 0.25, true);
            Rounds.say(
                    "  %,.0f rows a second; memory %d MB",
                    stage.sample().rows() / rounds.median(HTTP), service.megabytes("VmRSS"));
        }
    }

    static void onePercent(Stage stage) throws Exception {
        Path changed = changed(stage);
        Service service = stage.bulk();
        Rounds rounds = compare(stage, service, changed);
        rounds.ratio(HTTP, COPY, 0.15, true);
        rounds.ratio(SERVER, COPY, 0.15, true);
    }

    private static Rounds compare(Stage stage, Service service, Path file) throws Exception {
        Path plain = stage.plainFile();
        long rows = stage.sample().rows();
        warm(service, file, rows);
        double[] inside = {0};
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(COPY, round -> RowTable.copyAndKey(stage.database, plain));
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

    /** Until the compiler of the service's JVM has caught up: at first it takes half of the time. */
    private static void warm(Service service, Path file, long rows) throws Exception {
        double first = send(service, file, rows);
        Rounds.say("  the first file sent took %.3f s", first);
        for (double spent = first; spent < Rounds.WARM; ) {
            spent += send(service, file, rows);
        }
    }

    /** Sends a file and takes it back; gives the seconds until it was checked and stored. */
    private static double send(Service service, Path file, long rows) throws Exception {
        long begun = System.nanoTime();
        String id = service.submit(file, rows);
        double seconds = (System.nanoTime() - begun) / 1e9;
        service.withdraw(id);
        return seconds;
    }

    /** The file with the last value of every hundredth series changed. */
    private static Path changed(Stage stage) throws IOException {
        Path changed = stage.work.resolve("changed.csv");
        try (BufferedReader in = Files.newBufferedReader(stage.plainFile());
                BufferedWriter out = Files.newBufferedWriter(changed)) {
            String series = "";
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", 4);
                boolean first = !series.equals(cells[0] + cells[1]);
                if (first) {
                    series = cells[0] + cells[1];
                    number++;
                }
                out.write(first && number % 100 == 0 ? line + "1" : line);
                out.write('\n');
            }
        }
        return changed;
    }
}
