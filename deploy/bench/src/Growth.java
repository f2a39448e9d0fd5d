import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The same questions while the store grows: copies of wdi_bulk under other indicator codes, so that
 * the answers asked for stay what they were.
 */
final class Growth {
    /** Copies whose median tells what loading takes at a size; the very first finds a cold JVM. */
    private static final int LOADS = 3;

    private Growth() {}

    static void run(Stage stage) throws Exception {
        int most = Integer.getInteger("copies", 16);
        Sample sample = stage.sample();
        Set<String> indicators = new TreeSet<>(sample.indicators());
        for (int copy = 1; copy < most; copy++) {
            for (String id : sample.indicators()) {
                indicators.add(named(id, copy));
            }
        }
        stage.database.createForService("growth");
        Map<Integer, double[]> measured = new TreeMap<>();
        try (Service service =
                Service.start(
                        stage.jar, stage.database, "growth", Stage.FIRST_PATH, "-Xmx1500m")) {
            service.register(
                    Structures.message(new Sample(sample.rows(), indicators, sample.areas())));
            List<Double> loads = new ArrayList<>();
            for (int copy = 0; copy < most; copy++) {
                Path file = copy(stage, copy);
                long begun = System.nanoTime();
                service.release(service.submit(file, sample.rows()));
                loads.add((System.nanoTime() - begun) / 1e9);
                Files.delete(file);
                int size = copy + 1;
                if (size == 1 || size == most || isPowerOfFour(size)) {
                    List<Double> last = loads.subList(Math.max(0, size - LOADS), size);
                    measured.put(size, measure(stage, service, Rounds.median(last)));
                }
            }
        }
        report(measured);
    }

    private static boolean isPowerOfFour(int size) {
        return Integer.bitCount(size) == 1 && Integer.numberOfTrailingZeros(size) % 2 == 0;
    }

    private static double[] measure(Stage stage, Service service, double perCopy)
            throws Exception {
        List<String> sections = Reads.sections(stage, service);
        List<String> series = new ArrayList<>();
        for (String section : sections) {
            series.add(section.replace("A.*.", "A.KEN.").replaceAll("\\?.*", ""));
        }
        double[] rates = {
            rate(service, series), rate(service, sections), perCopy, service.megabytes("VmRSS")
        };
        return rates;
    }

    private static double rate(Service service, List<String> targets) throws Exception {
        Rounds.Contestant requests = Reads.requests(service, targets, "", 200);
        requests.measure(0);
        List<Double> rates = new ArrayList<>();
        for (int round = 1; round <= Rounds.COUNT; round++) {
            rates.add(requests.measure(round));
        }
        return Rounds.median(rates);
    }

    private static void report(Map<Integer, double[]> measured) {
        double[] first = measured.values().iterator().next();
        measured.forEach(
                (size, m) ->
                        Rounds.say(
                                "  %2dx: series %,.0f/s (%.2f of 1x), section %,.0f/s (%.2f of 1x),"
                                        + " load %.2f s for one copy more (%.2f of 1x), resident %.0f MB",
                                size, m[0], m[0] / first[0], m[1], m[1] / first[1], m[2],
                                m[2] / first[2], m[3]));
        double[] last = measured.values().stream().reduce((a, b) -> b).orElseThrow();
        boolean flat = last[0] * 1.5 >= first[0] && last[1] * 1.5 >= first[1];
        Rounds.say("  flat within 1.5x: %s", Rounds.verdict(flat));
        Rounds.say("  load linear within 1.5x: %s", Rounds.verdict(last[2] <= first[2] * 1.5));
    }

    private static Path copy(Stage stage, int copy) throws IOException {
        Path file = stage.work.resolve("copy.csv.gz");
        try (BufferedReader in = Files.newBufferedReader(stage.plainFile());
                BufferedWriter out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        fast(Files.newOutputStream(file)),
                                        StandardCharsets.UTF_8))) {
            out.write(in.readLine());
            out.write('\n');
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int comma = line.indexOf(',');
                out.write(named(line.substring(0, comma), copy));
                out.write(line, comma, line.length() - comma);
                out.write('\n');
            }
        }
        return file;
    }

    private static GZIPOutputStream fast(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private static String named(String indicator, int copy) {
        return copy == 0 ? indicator : indicator + String.format(Locale.ROOT, ".C%02d", copy);
    }
}
