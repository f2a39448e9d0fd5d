import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.aggregate.Aggregate;
import org.sharedgrowth.observatory.analysis.aggregate.Aggregates;
import org.sharedgrowth.observatory.analysis.aggregate.Group;
import org.sharedgrowth.observatory.analysis.aggregate.GroupColumn;
import org.sharedgrowth.observatory.analysis.aggregate.Panel;
import org.sharedgrowth.observatory.analysis.aggregate.Rule;
import org.sharedgrowth.observatory.analysis.aggregate.Terms;

/**
 * Measures how long it takes to compute, on one thread and from figures in memory, the aggregates
 * of every indicator of wdi_bulk for every group (world, regions, LDC, LLDC, SIDS, income groups)
 * and year: weighted by population, with coverage, expected error and the names of missing members.
 */
final class AggregateBenchmarks {
    private static final String WEIGHT = "SP.POP.TOTL";
    private static final double BAR = 2.0;
    private static final int PERIODS = 66;

    private AggregateBenchmarks() {}

    static void run(Setup setup) throws Exception {
        Map<String, List<String>> members = members(setup.data.resolve("areas.csv"));
        List<String> areas =
                members.values().stream().flatMap(List::stream).distinct().sorted().toList();
        Map<String, Panel> panels = panels(setup.data.resolve("wdi_bulk.csv.gz"), areas);
        List<Group> groups = new ArrayList<>();
        members.forEach((code, each) -> groups.add(Group.of(code, each, areas)));
        Path values = setup.work.resolve("panels.bin");
        Path marks = setup.work.resolve("members.bin");
        writeValues(values, panels);
        writeMembers(marks, groups, areas.size());
        Rounds rounds;
        try (Numpy numpy =
                new Numpy(
                        values.toString(),
                        "" + panels.size(),
                        "" + areas.size(),
                        "" + PERIODS,
                        marks.toString(),
                        "" + List.copyOf(panels.keySet()).indexOf(WEIGHT))) {
            Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
            contestants.put("all aggregates, seconds", _ -> seconds(panels, groups));
            contestants.put("numpy, seconds", _ -> numpy.seconds("aggregates"));
            rounds = Rounds.of(contestants);
        }
        rounds.ratio("all aggregates, seconds", "numpy, seconds", 2, true);
        double seconds = rounds.median("all aggregates, seconds");
        long figures =
                panels.values().stream()
                        .mapToLong(panel ->
                                Arrays.stream(panel.values())
                                        .filter(value -> !Double.isNaN(value))
                                        .count())
                        .sum();
        Rounds.print(
                "  %d indicators, %d groups, %,d figures of countries: %.3f s (bar <= %.1f s: %s)",
                panels.size(),
                groups.size(),
                figures,
                seconds,
                BAR,
                Rounds.verdict(seconds <= BAR));
    }

    private static double seconds(Map<String, Panel> panels, List<Group> groups) {
        Panel weights = panels.get(WEIGHT);
        Terms terms = Terms.of(Rule.WEIGHTED_MEAN);
        long start = System.nanoTime();
        long values = 0;
        double errors = 0;
        for (Panel panel : panels.values()) {
            for (Group group : groups) {
                GroupColumn column = Aggregates.of(panel, weights, group, terms);
                for (int period = 0; period < panel.periods(); period++) {
                    Result<Aggregate> result = column.at(period);
                    if (result instanceof Value<Aggregate>(Aggregate aggregate)) {
                        values++;
                        Double error = aggregate.expectedError();
                        errors += error == null ? 0 : error;
                    }
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (values == 0 || errors <= 0) {
            throw new IllegalStateException("no aggregate was computed");
        }
        return seconds;
    }

    private static void writeValues(Path file, Map<String, Panel> panels) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (Panel panel : panels.values()) {
                ByteBuffer buffer =
                        ByteBuffer.allocate(Double.BYTES * panel.values().length)
                                .order(ByteOrder.LITTLE_ENDIAN);
                buffer.asDoubleBuffer().put(panel.values());
                out.write(buffer.array());
            }
        }
    }

    private static void writeMembers(Path file, List<Group> groups, int areas)
            throws IOException {
        byte[] marks = new byte[groups.size() * areas];
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group).members()) {
                marks[group * areas + member] = 1;
            }
        }
        Files.write(file, marks);
    }

    /**
     * Countries of each group. Lines are split at every comma, even within quotes: no column used
     * comes after a cell with a comma, except for the last one, which is counted from the end.
     */
    private static Map<String, List<String>> members(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
        Map<String, List<String>> members = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String area = cells[0];
            add(members, "WORLD", area);
            add(members, cells[header.indexOf("region")], area);
            add(members, cells[header.indexOf("subregion")], area);
            for (String flag : List.of("ldc", "lldc", "sids")) {
                if (cells[header.indexOf(flag)].equals("True")) {
                    add(members, flag, area);
                }
            }
            add(members, cells[cells.length - 1].strip(), area);
        }
        return members;
    }

    private static void add(Map<String, List<String>> members, String group, String area) {
        if (!group.isBlank()) {
            members.computeIfAbsent(group, _ -> new ArrayList<>()).add(area);
        }
    }

    private static Map<String, Panel> panels(Path file, List<String> areas) throws IOException {
        Map<String, double[]> values = new TreeMap<>();
        Map<String, Integer> indexByArea = new LinkedHashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            indexByArea.put(areas.get(i), i);
        }
        int firstYear = 1960;
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.strip().split(",", -1);
                Integer area = indexByArea.get(cells[1]);
                if (area != null) {
                    double[] column =
                            values.computeIfAbsent(
                                    cells[0], _ -> missing(areas.size() * PERIODS));
                    int period = Integer.parseInt(cells[2]) - firstYear;
                    column[area * PERIODS + period] = Double.parseDouble(cells[3]);
                }
            }
        }
        Map<String, Panel> panels = new LinkedHashMap<>();
        new TreeSet<>(values.keySet())
                .forEach(code ->
                        panels.put(code, new Panel(code, areas, PERIODS, values.get(code))));
        return panels;
    }

    private static double[] missing(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
