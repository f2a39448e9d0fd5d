import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Measures the same requests while the store grows: first with wdi_bulk only, then with its six
 * vintages and sdg_bulk, finally with additional copies under other indicator codes. The requested
 * answers keep their size.
 */
final class GrowthBenchmarks {
    /**
     * Number of copies loaded at each size; their median is used, because the JVM is still cold
     * while it loads the first one.
     */
    private static final int LOADS = 3;

    private GrowthBenchmarks() {}

    static void run(Setup setup) throws Exception {
        int max = Integer.getInteger("copies", 16);
        Sample sample = setup.sample();
        Set<String> indicators = new TreeSet<>(sample.indicators());
        for (int copy = 1; copy <= max; copy++) {
            for (String id : sample.indicators()) {
                indicators.add(copyName(id, copy));
            }
        }
        byte[] structures =
                Structures.message(new Sample(sample.rows(), indicators, sample.areas()));
        Map<String, double[]> measurements = new LinkedHashMap<>();
        try (Service service = service(setup, "growth_alone", structures)) {
            service.release(service.submit(setup.packedFile(), sample.rows()));
            double[] reads = readRates(setup, service);
            double seconds = load(setup, service, 1, LOADS);
            measurements.put("1x", measurement(sample.rows(), reads, seconds, service));
        }
        try (Service service = service(setup, "growth", structures)) {
            Vintages vintages =
                    new Vintages(setup.data.resolve("wdi_vintages_delta.csv.gz"), setup.work);
            vintages.load(service);
            Goals goals = Goals.read(setup.data.resolve("sdg_bulk.csv.gz"), setup.work);
            service.register(Structures.goals(goals));
            service.release(service.submit(Structures.GOALS, goals.file(), goals.rows()));
            long rows = vintages.rows() + goals.rows();
            double[] reads = readRates(setup, service);
            double seconds = load(setup, service, 1, LOADS);
            measurements.put("4x", measurement(rows, reads, seconds, service));
            int copies = LOADS;
            while (rows + copies * sample.rows() < max * sample.rows()) {
                seconds = load(setup, service, copies + 1, LOADS);
                copies += LOADS;
            }
            rows += copies * sample.rows();
            measurements.put(
                    max + "x", measurement(rows, readRates(setup, service), seconds, service));
        }
        report(measurements);
    }

    private static Service service(Setup setup, String name, byte[] structures) throws Exception {
        setup.database.createForService(name);
        Service service =
                Service.start(setup.jar, setup.database, name, Setup.FIRST_PATH, "-Xmx1500m");
        service.register(structures);
        return service;
    }

    /** Median of the seconds that it takes to load one copy, from its first byte to its release. */
    private static double load(Setup setup, Service service, int first, int count)
            throws Exception {
        List<Double> loads = new ArrayList<>();
        for (int copy = first; copy < first + count; copy++) {
            Path file = copy(setup, copy);
            long start = System.nanoTime();
            service.release(service.submit(file, setup.sample().rows()));
            loads.add((System.nanoTime() - start) / 1e9);
            Files.delete(file);
        }
        return Rounds.median(loads);
    }

    private static double[] measurement(long rows, double[] reads, double load, Service service)
            throws IOException {
        return new double[] {reads[0], reads[1], load, service.megabytes("VmRSS"), rows};
    }

    /** Requests per second for series, then for cross-sections. */
    private static double[] readRates(Setup setup, Service service) throws Exception {
        List<String> sections = ReadBenchmarks.sections(setup, service);
        List<String> series = new ArrayList<>();
        for (String section : sections) {
            series.add(section.replace("A.*.", "A.KEN.").replaceAll("\\?.*", ""));
        }
        return new double[] {rate(service, series), rate(service, sections)};
    }

    private static double rate(Service service, List<String> targets) throws Exception {
        Rounds.Contestant requests = ReadBenchmarks.requests(service, targets, "", 200);
        requests.measure(0);
        List<Double> rates = new ArrayList<>();
        for (int round = 1; round <= Rounds.COUNT; round++) {
            rates.add(requests.measure(round));
        }
        return Rounds.median(rates);
    }

    private static void report(Map<String, double[]> measurements) {
        double[] first = measurements.values().iterator().next();
        boolean isFlat = true;
        boolean isLinear = true;
        for (Map.Entry<String, double[]> each : measurements.entrySet()) {
            double[] m = each.getValue();
            Rounds.print(
                    "  %3s, %,11.0f rows: series %,.0f/s (%.2f of 1x), section %,.0f/s (%.2f of 1x),"
                            + " load %.2f s for one more copy (%.2f of 1x), resident %.0f MB",
                    each.getKey(), m[4], m[0], m[0] / first[0], m[1], m[1] / first[1], m[2],
                    m[2] / first[2], m[3]);
            isFlat &= m[0] * 1.5 >= first[0] && m[1] * 1.5 >= first[1];
            isLinear &= m[2] <= first[2] * 1.5;
        }
        Rounds.print("  flat within 1.5x: %s", Rounds.verdict(isFlat));
        Rounds.print("  load linear within 1.5x: %s", Rounds.verdict(isLinear));
    }

    private static Path copy(Setup setup, int copy) throws IOException {
        Path file = setup.work.resolve("copy.csv.gz");
        try (BufferedReader in = Files.newBufferedReader(setup.plainFile());
                BufferedWriter out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        fastGzip(Files.newOutputStream(file)),
                                        StandardCharsets.UTF_8))) {
            out.write(in.readLine());
            out.write('\n');
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int comma = line.indexOf(',');
                out.write(copyName(line.substring(0, comma), copy));
                out.write(line, comma, line.length() - comma);
                out.write('\n');
            }
        }
        return file;
    }

    private static GZIPOutputStream fastGzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private static String copyName(String indicator, int copy) {
        return indicator + String.format(Locale.ROOT, ".C%02d", copy);
    }
}
