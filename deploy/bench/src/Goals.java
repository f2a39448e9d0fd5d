import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Converts sdg_bulk (indicator, area_m49, period, value, dims) to SDMX-CSV of {@link
 * Structures#goals}: each combination of dims is a code of one dimension, and values that are not
 * numbers ("N", "&gt;95") become missing values.
 *
 * @param file the converted file, compressed
 */
record Goals(
        Path file, long rows, Set<String> series, Set<String> areas, Collection<String> breakdowns) {
    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,M49,SERIES,BREAKDOWN,TIME_PERIOD,OBS_VALUE,"
                    + "OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS\n";

    static Goals read(Path packed, Path work) throws IOException {
        Path file = work.resolve("goals.csv.gz");
        Set<String> series = new TreeSet<>();
        Set<String> areas = new TreeSet<>();
        Map<String, String> breakdowns = new LinkedHashMap<>();
        long rows = 0;
        try (BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(
                                                Files.newInputStream(packed), 1 << 16),
                                        StandardCharsets.UTF_8));
                BufferedWriter out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16),
                                        StandardCharsets.UTF_8))) {
            String line = in.readLine();
            if (!"indicator,area_m49,period,value,dims".equals(line)) {
                throw new IOException("The columns must be indicator,area_m49,period,value,dims");
            }
            out.write(HEADER);
            for (line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", 5);
                String area = "M" + cells[1];
                String breakdown =
                        breakdowns.computeIfAbsent(cells[4], _ -> "B" + breakdowns.size());
                boolean isNumber = !"N<>".contains(cells[3].substring(0, 1));
                series.add(cells[0]);
                areas.add(area);
                rows++;
                out.write("dataflow,DIGOBS:DF_GOALS(1.0.0),M,A,");
                out.write(String.join(",", area, cells[0], breakdown, cells[2]));
                out.write(isNumber ? "," + cells[3] + ",A" : ",,M");
                out.write(",PT,0,1\n");
            }
        }
        return new Goals(file, rows, series, areas, breakdowns.values());
    }
}
