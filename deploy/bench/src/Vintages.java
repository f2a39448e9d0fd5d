import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Releases a file of dated differences (vintage, op, indicator, area, period, value; op A for
 * added, U for updated or D for deleted; vintages ascending) through the public interface, one
 * release per vintage, and compares the data served as of each date with the file.
 */
final class Vintages {
    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS\n";
    private static final String BREAKDOWNS = "_T,_T,_T,_T,_T";

    /** One series out of this many is compared cell by cell. */
    private static final int SAMPLING_INTERVAL = 400;

    private final Path delta;
    private final Path work;
    private final Map<String, Vintage> vintages = new LinkedHashMap<>();

    /** One vintage: the rows to send, and the expected values of the sampled series. */
    private static final class Vintage {
        Path file;
        long rows;
        long cells;
        Map<String, TreeMap<String, String>> sampled;
    }

    Vintages(Path delta, Path work) {
        this.delta = delta;
        this.work = work;
    }

    /** Releases every vintage with its date. */
    void load(Service service) throws Exception {
        split();
        for (Map.Entry<String, Vintage> each : vintages.entrySet()) {
            Vintage vintage = each.getValue();
            long start = System.nanoTime();
            service.release(service.submitHistory(vintage.file, vintage.rows), each.getKey());
            Files.delete(vintage.file);
            Rounds.print(
                    "  %s: %,d rows sent, checked and released in %.2f s",
                    each.getKey(), vintage.rows, (System.nanoTime() - start) / 1e9);
        }
    }

    /** Total number of rows sent. */
    long rows() {
        return vintages.values().stream().mapToLong(vintage -> vintage.rows).sum();
    }

    /** Compares the data as of every date, and returns the number of cells that differ. */
    long mismatches(Service service) throws Exception {
        long wrong = 0;
        for (Map.Entry<String, Vintage> each : vintages.entrySet()) {
            long sampled = 0;
            long differ = 0;
            for (var series : each.getValue().sampled.entrySet()) {
                Map<String, String> served = readValues(service, series.getKey(), each.getKey());
                sampled += Math.max(served.size(), series.getValue().size());
                differ += countDifferences(series.getValue(), served);
            }
            long cells = count(service, each.getKey());
            differ += Math.abs(cells - each.getValue().cells);
            Rounds.print(
                    "  as of %s: %,d cells served, %,d in the file; %,d compared, mismatches = %d",
                    each.getKey(), cells, each.getValue().cells, sampled, differ);
            wrong += differ;
        }
        return wrong;
    }

    private void split() throws IOException {
        Map<String, TreeMap<String, String>> sampled = new TreeMap<>();
        long cells = 0;
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(delta), 1 << 16),
                                StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            if (line == null || !line.startsWith("vintage,op,indicator,area,period,value")) {
                throw new IOException("The columns must be vintage,op,indicator,area,period,value");
            }
            line = reader.readLine();
            while (line != null) {
                String date = line.substring(0, line.indexOf(','));
                Vintage vintage = new Vintage();
                vintage.file = work.resolve("vintage-" + date + ".csv.gz");
                try (BufferedWriter out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        new GZIPOutputStream(
                                                Files.newOutputStream(vintage.file), 1 << 16),
                                        StandardCharsets.UTF_8))) {
                    out.write(HEADER);
                    for (; line != null && line.startsWith(date); line = reader.readLine()) {
                        String[] row = line.split(",", -1);
                        cells += row[1].equals("A") ? 1 : row[1].equals("D") ? -1 : 0;
                        vintage.rows++;
                        write(out, row);
                        recordSampled(sampled, row);
                    }
                }
                vintage.cells = cells;
                vintage.sampled = new TreeMap<>();
                sampled.forEach((key, values) -> vintage.sampled.put(key, new TreeMap<>(values)));
                vintages.put(date, vintage);
            }
        }
    }

    private static void write(BufferedWriter out, String[] row) throws IOException {
        boolean isDeletion = row[1].equals("D");
        out.write("dataflow,DIGOBS:DF_DIGITAL(1.0.0),");
        out.write(isDeletion ? "D,A," : "M,A,");
        out.write(row[3]);
        out.write(',');
        out.write(row[2].replace('.', '_'));
        out.write(',');
        out.write(BREAKDOWNS);
        out.write(',');
        out.write(row[4]);
        out.write(',');
        out.write(row[5]);
        out.write(isDeletion ? ",,,,\n" : ",A,PT,0,1\n");
    }

    private static void recordSampled(Map<String, TreeMap<String, String>> sampled, String[] row) {
        String key = "A." + row[3] + "." + row[2].replace('.', '_') + "._T._T._T._T._T";
        if (Math.floorMod(key.hashCode(), SAMPLING_INTERVAL) == 0) {
            Map<String, String> values = sampled.computeIfAbsent(key, k -> new TreeMap<>());
            if (row[1].equals("D")) {
                values.remove(row[4]);
            } else {
                values.put(row[4], row[5]);
            }
        }
    }

    private static Map<String, String> readValues(Service service, String key, String date)
            throws Exception {
        Map<String, String> values = new TreeMap<>();
        for (String line : lines(service, Setup.FLOW + key + "?format=csvdata&asOf=" + date)) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("dataflow")) {
                values.put(cells[11], cells[12]);
            }
        }
        return values;
    }

    private static List<String> lines(Service service, String path) throws Exception {
        try {
            return new String(service.get(path), StandardCharsets.UTF_8).lines().toList();
        } catch (IllegalStateException none) {
            if (none.getMessage().startsWith("204 ")) {
                return List.of();
            }
            throw none;
        }
    }

    private static long countDifferences(Map<String, String> expected, Map<String, String> served) {
        List<String> periods = new ArrayList<>(expected.keySet());
        served.keySet().stream().filter(p -> !expected.containsKey(p)).forEach(periods::add);
        return periods.stream()
                .filter(p -> !same(expected.get(p), served.get(p)))
                .count();
    }

    private static boolean same(String expected, String served) {
        return expected != null
                && served != null
                && new BigDecimal(expected).compareTo(new BigDecimal(served)) == 0;
    }

    private static long count(Service service, String date) throws Exception {
        long rows = -1;
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                service.open(Setup.FLOW + "*?format=csvdata&asOf=" + date),
                                StandardCharsets.UTF_8))) {
            while (reader.readLine() != null) {
                rows++;
            }
        }
        return rows;
    }
}
