import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Measures a normal guest during each flood, with the default settings of gateway and service. */
final class FloodBenchmarks {
    private static final int INDICATORS = 60;
    private static final int CODES = 1_500;
    private static final int AREAS = 100;
    private static final int FIRST_YEAR = 1995;
    private static final int YEARS = 30;
    private static final String ALONE = "";
    private static final double SECONDS = 3 * Rounds.SECONDS;

    private static final Map<String, Floods.Kind> FLOODS = new LinkedHashMap<>();
    private static final Map<String, List<SteadyGuest.Times>> measured = new TreeMap<>();

    static {
        FLOODS.put("all structures", Floods::structures);
        FLOODS.put("whole flow as XLSX", Floods::workbooks);
        FLOODS.put("cancelled HTTP/2 requests", Floods::cancelledStreams);
        FLOODS.put("headers that change nothing", Floods::headers);
    }

    private FloodBenchmarks() {}

    /**
     * Prints the 99th percentile during each flood, divided by the 99th percentile without a flood.
     */
    static void ratios(Setup setup) throws Exception {
        Map<String, List<SteadyGuest.Times>> times = times(setup);
        double alone = median(times.get(ALONE), 0.99);
        Rounds.print("  alone: p50 %.2f ms, p99 %.2f ms", median(times.get(ALONE), 0.5), alone);
        for (String flood : FLOODS.keySet()) {
            double ratio = median(times.get(flood), 0.99) / alone;
            Rounds.print(
                    "  RATIO p99 during %s / alone = %.2f (bar < 2: %s), p50 %.2f ms"
                            + "   load average %s",
                    flood,
                    ratio,
                    Rounds.verdict(ratio < 2),
                    median(times.get(flood), 0.5),
                    Rounds.load());
        }
    }

    /** Prints the share of answers within 250 ms during each flood, in the worst round. */
    static void inTime(Setup setup) throws Exception {
        Map<String, List<SteadyGuest.Times>> times = times(setup);
        for (String flood : FLOODS.keySet()) {
            double min =
                    times.get(flood).stream().mapToDouble(SteadyGuest.Times::inTime).min().orElseThrow();
            Rounds.print(
                    "  in time during %s: %.1f percent (bar >= 99: %s)   load average %s",
                    flood, min, Rounds.verdict(min >= 99), Rounds.load());
        }
    }

    /** The measurements, made on first use. */
    private static Map<String, List<SteadyGuest.Times>> times(Setup setup) throws Exception {
        if (!measured.isEmpty()) {
            return measured;
        }
        List<String> targets = new ArrayList<>();
        try (Service service = startLoadedService(setup, targets);
                Gateway gateway =
                        Gateway.startLimitedInFrontOf(
                                setup.database,
                                setup.work.resolve("flooded"),
                                Machine.address(service.port(), ""))) {
            SteadyGuest.sendRequests(gateway.port, targets, Rounds.WARM);
            for (int round = 0; round < Rounds.COUNT; round++) {
                measure(gateway, targets, round);
            }
        }
        return measured;
    }

    /**
     * Measures the guest alone and during each flood; each flood comes from a new address with an
     * unused quota.
     */
    private static void measure(Gateway gateway, List<String> targets, int round)
            throws Exception {
        add(ALONE, SteadyGuest.sendRequests(gateway.port, targets, SECONDS));
        int address = 2;
        for (Map.Entry<String, Floods.Kind> flood : FLOODS.entrySet()) {
            Floods running =
                    flood.getValue().begin(gateway.port, "127.0." + (round + 1) + "." + address++);
            Thread.sleep(1000);
            SteadyGuest.Times duringFlood =
                    SteadyGuest.sendRequests(gateway.port, targets, SECONDS);
            String output = running.end();
            add(flood.getKey(), duringFlood);
            Rounds.print(
                    "  %d during %s: p50 %.2f ms, p99 %.2f ms, %d failed; the flood: %s",
                    round,
                    flood.getKey(),
                    duringFlood.quantile(0.5),
                    duringFlood.quantile(0.99),
                    duringFlood.failures().size(),
                    output);
            Thread.sleep(2000);
        }
    }

    private static void add(String flood, SteadyGuest.Times times) {
        measured.computeIfAbsent(flood, name -> new ArrayList<>()).add(times);
    }

    private static double median(List<SteadyGuest.Times> rounds, double share) {
        return Rounds.median(rounds.stream().map(round -> round.quantile(share)).toList());
    }

    /**
     * Starts a service with a dataflow that just fits into a workbook, and with many structures.
     */
    private static Service startLoadedService(Setup setup, List<String> targets) throws Exception {
        Path file = setup.work.resolve("flooded.csv");
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
                    targets.add(Setup.FLOW + "A." + area + ".IND_%04d._T._T._T._T._T".formatted(i));
                    for (int year = 0; year < YEARS; year++) {
                        out.write(
                                "IND.%04d,%s,%d,%d.%d\n"
                                        .formatted(i, area, FIRST_YEAR + year, a + i * year, i % 10));
                        rows++;
                    }
                }
            }
        }
        setup.database.createForService("flooded");
        Service service =
                Service.start(setup.jar, setup.database, "flooded", Setup.FIRST_PATH);
        service.register(Structures.message(new Sample(rows, indicators, areas)));
        service.release(service.submit(file, rows));
        return service;
    }
}
