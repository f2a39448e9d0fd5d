import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a polite guest fares beside each flood, with the gateway and the service as shipped. */
final class Starving {
    private static final int INDICATORS = 60;
    private static final int CODES = 1_500;
    private static final int AREAS = 100;
    private static final int FIRST_YEAR = 1995;
    private static final int YEARS = 30;
    private static final String ALONE = "";
    private static final double SECONDS = 3 * Rounds.SECONDS;

    private static final Map<String, Floods.Kind> FLOODS = new LinkedHashMap<>();
    private static final Map<String, List<Polite.Times>> measured = new TreeMap<>();

    static {
        FLOODS.put("all structures", Floods::structures);
        FLOODS.put("whole flow as XLSX", Floods::workbooks);
        FLOODS.put("requests of HTTP/2 taken back", Floods::resets);
        FLOODS.put("headers that change nothing", Floods::headers);
    }

    private Starving() {}

    /** The slowest hundredth beside each flood, as a multiple of that alone. */
    static void ratios(Stage stage) throws Exception {
        Map<String, List<Polite.Times>> times = times(stage);
        double alone = median(times.get(ALONE), 0.99);
        Rounds.say("  alone: p50 %.2f ms, p99 %.2f ms", median(times.get(ALONE), 0.5), alone);
        for (String flood : FLOODS.keySet()) {
            double ratio = median(times.get(flood), 0.99) / alone;
            Rounds.say(
                    "  RATIO p99 beside %s / alone = %.2f (bar < 2: %s), p50 %.2f ms   load average %s",
                    flood,
                    ratio,
                    Rounds.verdict(ratio < 2),
                    median(times.get(flood), 0.5),
                    Rounds.load());
        }
    }

    /** How many answers come in time (250 ms) beside each flood. */
    static void inTime(Stage stage) throws Exception {
        Map<String, List<Polite.Times>> times = times(stage);
        for (String flood : FLOODS.keySet()) {
            double least =
                    times.get(flood).stream().mapToDouble(Polite.Times::inTime).min().orElseThrow();
            Rounds.say(
                    "  in time beside %s: %.1f percent (bar >= 99: %s)   load average %s",
                    flood, least, Rounds.verdict(least >= 99), Rounds.load());
        }
    }

    /** Measured once, whoever asks. */
    private static Map<String, List<Polite.Times>> times(Stage stage) throws Exception {
        if (!measured.isEmpty()) {
            return measured;
        }
        List<String> targets = new ArrayList<>();
        try (Service service = loaded(stage, targets);
                Gateway gateway =
                        Gateway.limitedBefore(
                                stage.database,
                                stage.work.resolve("starving"),
                                Machine.at(service.port(), ""))) {
            Polite.ask(gateway.port, targets, Rounds.WARM);
            for (int round = 0; round < Rounds.COUNT; round++) {
                measure(gateway, targets, round);
            }
        }
        return measured;
    }

    /** Each flood from an address that has its whole budget still. */
    private static void measure(Gateway gateway, List<String> targets, int round)
            throws Exception {
        add(ALONE, Polite.ask(gateway.port, targets, SECONDS));
        int address = 2;
        for (Map.Entry<String, Floods.Kind> flood : FLOODS.entrySet()) {
            Floods running =
                    flood.getValue().begin(gateway.port, "127.0." + (round + 1) + "." + address++);
            Thread.sleep(1000);
            Polite.Times beside = Polite.ask(gateway.port, targets, SECONDS);
            String said = running.end();
            add(flood.getKey(), beside);
            Rounds.say(
                    "  %d beside %s: p50 %.2f ms, p99 %.2f ms, %d failed; the flood: %s",
                    round,
                    flood.getKey(),
                    beside.at(0.5),
                    beside.at(0.99),
                    beside.failures().size(),
                    said);
            Thread.sleep(2000);
        }
    }

    private static void add(String flood, Polite.Times times) {
        measured.computeIfAbsent(flood, name -> new ArrayList<>()).add(times);
    }

    private static double median(List<Polite.Times> rounds, double share) {
        return Rounds.median(rounds.stream().map(round -> round.at(share)).toList());
    }

    /** A service with a flow that just fits into a workbook, and many structures. */
    private static Service loaded(Stage stage, List<String> targets) throws Exception {
        Path file = stage.work.resolve("starving.csv");
        TreeSet<String> indicators = new TreeSet<>();
        TreeSet<String> areas = new TreeSet<>();
        for (int i = 0; i < CODES; i++) {
            indicators.add("IND.%04d".formatted(i));
        }
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("indicator,area,period,value\n");
            for (int a = 0; a < AREAS; a++) {
                String area = "A%02d".formatted(a);
                areas.add(area);
                for (int i = 0; i < INDICATORS; i++) {
                    targets.add(Stage.FLOW + "A." + area + ".IND_%04d._T._T._T._T._T".formatted(i));
                    for (int year = 0; year < YEARS; year++) {
                        out.write(
                                "IND.%04d,%s,%d,%d.%d\n"
                                        .formatted(i, area, FIRST_YEAR + year, a + i * year, i % 10));
                        rows++;
                    }
                }
            }
        }
        stage.database.createForService("starving");
        Service service =
                Service.start(stage.jar, stage.database, "starving", Stage.FIRST_PATH);
        service.register(Structures.message(new Sample(rows, indicators, areas)));
        service.release(service.submit(file, rows));
        return service;
    }
}
