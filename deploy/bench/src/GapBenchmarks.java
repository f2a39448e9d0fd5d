import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.inequality.Comparison;
import org.sharedgrowth.observatory.analysis.inequality.Group;
import org.sharedgrowth.observatory.analysis.inequality.Groups;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.analysis.inequality.Scale;

/**
 * Measures the analysis of gaps between income quintiles, with all measures, for 217 areas and 20
 * years.
 */
final class GapBenchmarks {
    private static final int AREAS = 217;
    private static final int FIRST_YEAR = 2004;
    private static final int YEARS = 20;
    private static final String TARGET =
            Service.API
                    + "/analysis/gaps?indicator=GAP_SHARE&weight=GAP_PEOPLE&by=INCOME&measures=all";

    /** Number of requests whose processor time is measured. */
    private static final int MEASURED_REQUESTS = 40;

    /** Maximum median time of a request for all areas and years, in seconds. */
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
            Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
            contestants.put(
                    "all areas and years, CSV",
                    round -> seconds(service, "&format=csv", AREAS * YEARS));
            contestants.put(
                    "all areas, newest year, JSON",
                    round -> seconds(service, "&newest=1&pageSize=1000", 0));
            List<Groups> groups = read(file);
            contestants.put("measures in process", _ -> measure(groups));
            // The JVM takes a long time to compile this much code. All contestants are warmed up
            // together, so that compilation for one does not slow down another.
            long warmUpEnd = System.nanoTime() + (long) (4 * Rounds.WARM * 1e9);
            while (System.nanoTime() < warmUpEnd) {
                for (Rounds.Contestant contestant : contestants.values()) {
                    contestant.measure(0);
                }
            }
            double before = service.cpuSeconds();
            for (int i = 0; i < MEASURED_REQUESTS; i++) {
                seconds(service, "&format=csv", AREAS * YEARS);
            }
            Rounds.print(
                    "  processor time %.1f ms per request for all areas and years, mean of %d"
                            + " requests",
                    (service.cpuSeconds() - before) * 1e3 / MEASURED_REQUESTS, MEASURED_REQUESTS);
            Rounds rounds = Rounds.of(contestants);
            double median = rounds.median("all areas and years, CSV");
            Rounds.print(
                    "  %.3f s (bar <= %.2f: %s)   load average %s",
                    median, BAR, Rounds.verdict(median <= BAR), Rounds.load());
            Rounds.print(
                    "  all areas and years, CSV / measures in process = %.3f",
                    median / rounds.median("measures in process"));
        }
    }

    /** The groups of each area and year of the file. */
    private static List<Groups> read(Path file) throws Exception {
        Scale scale = Scale.percent(true);
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(",");
            cells.computeIfAbsent(parts[1] + "," + parts[2], _ -> new LinkedHashMap<>())
                    .put(parts[0] + parts[3], parts[4]);
        }
        cells.remove("area,period");
        List<Groups> all = new ArrayList<>();
        for (Map<String, String> cell : cells.values()) {
            List<Group> groups = new ArrayList<>();
            for (int fifth = 1; fifth <= 5; fifth++) {
                String code = "Q" + fifth;
                groups.add(
                        new Group(
                                code,
                                Double.parseDouble(cell.get("GAP_SHARE" + code)),
                                Double.NaN,
                                Double.parseDouble(cell.get("GAP_PEOPLE" + code)),
                                Double.NaN));
            }
            all.add(Groups.ordered(groups, scale));
        }
        return all;
    }

    private static double measure(List<Groups> all) {
        long start = System.nanoTime();
        double sum = 0;
        for (Groups groups : all) {
            Comparison comparison = new Comparison(groups, 1);
            for (Measure measure : Measure.values()) {
                if (comparison.of(measure) instanceof Value<Estimate>(Estimate estimate)) {
                    sum += estimate.value();
                }
            }
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("no measure");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Writes values that rise with income, with a fifth of the people in each group; returns the
     * number of rows.
     */
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
                    String key = "," + area + "," + year + ",Q" + fifth + ",";
                    text.append("GAP_SHARE").append(key);
                    text.append(String.format(java.util.Locale.ROOT, "%.1f%n", value));
                    text.append("GAP_PEOPLE").append(key);
                    text.append(String.format(java.util.Locale.ROOT, "%.0f%n", people / 5));
                    rows += 2;
                }
            }
        }
        Files.writeString(file, text);
        return rows;
    }

    private static double seconds(Service service, String parameters, int minRows)
            throws Exception {
        long start = System.nanoTime();
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = service.open(TARGET + parameters)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        if (lines < minRows) {
            throw new IllegalStateException(lines + " of " + minRows + " rows were received");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
