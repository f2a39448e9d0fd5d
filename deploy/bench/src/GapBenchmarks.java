import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Benchmarks of gaps: fifths of income in 217 areas and 20 years, with all measures. */
final class GapBenchmarks {
    private static final int AREAS = 217;
    private static final int FIRST_YEAR = 2004;
    private static final int YEARS = 20;
    private static final String TARGET =
            Service.API
                    + "/analysis/gaps?indicator=GAP_SHARE&weight=GAP_PEOPLE&by=INCOME&measures=all";

    /** The bar in seconds. */
    private static final double BAR = 0.05;

    private GapBenchmarks() {}

    static void run(Setup setup) throws Exception {
        List<String> areas = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            areas.add(String.format("X%03d", area));
        }
        setup.database.createForService("gaps");
        try (Service service =
                Service.start(setup.jar, setup.database, "gaps", Setup.FIRST_PATH)) {
            service.register(Structures.gaps(areas));
            Path file = setup.work.resolve("gaps.csv");
            long rows = write(file, areas);
            service.release(service.submit(file, rows));
            long warm = System.nanoTime() + (long) (Rounds.WARM * 1e9);
            while (System.nanoTime() < warm) {
                seconds(service, "&format=csv", AREAS * YEARS);
            }
            Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
            contestants.put(
                    "all areas and years, CSV",
                    round -> seconds(service, "&format=csv", AREAS * YEARS));
            contestants.put(
                    "all areas, newest year, JSON",
                    round -> seconds(service, "&newest=1&pageSize=1000", 0));
            Rounds rounds = Rounds.of(contestants);
            double median = rounds.median("all areas and years, CSV");
            Rounds.print(
                    "  %.3f s (bar <= %.2f: %s)   load average %s",
                    median, BAR, Rounds.verdict(median <= BAR), Rounds.load());
        }
    }

    /** Values that rise with income, and a fifth of the people in each group. */
    private static long write(Path file, List<String> areas) throws Exception {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("indicator,area,period,income,value\n");
        long rows = 0;
        for (String area : areas) {
            double people = 1_000_000 * (1 + random.nextInt(1000));
            for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                double value = 5 + 10 * random.nextDouble();
                for (int fifth = 1; fifth <= 5; fifth++) {
                    value += 15 * random.nextDouble();
                    String place = "," + area + "," + year + ",Q" + fifth + ",";
                    text.append("GAP_SHARE").append(place);
                    text.append(String.format(java.util.Locale.ROOT, "%.1f%n", value));
                    text.append("GAP_PEOPLE").append(place);
                    text.append(String.format(java.util.Locale.ROOT, "%.0f%n", people / 5));
                    rows += 2;
                }
            }
        }
        Files.writeString(file, text);
        return rows;
    }

    private static double seconds(Service service, String more, int least) throws Exception {
        long start = System.nanoTime();
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = service.open(TARGET + more)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        if (lines < least) {
            throw new IllegalStateException(lines + " of " + least + " rows were received");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
