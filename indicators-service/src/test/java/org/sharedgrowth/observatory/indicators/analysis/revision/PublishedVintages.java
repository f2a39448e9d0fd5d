package org.sharedgrowth.observatory.indicators.analysis.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Published vintages of other organisations as files of a dataflow, one for each day: twelve
 * indicators of the World Bank for 2015, and the share of internet users of the Global SDG
 * Database. The data is not part of the repository: it is read from {@code shared/data} next to the
 * repository, or from the folder given as {@code -Ddata=FOLDER}.
 */
final class PublishedVintages {
    static final String FLOW = "DF_VINTAGES";
    static final String USERS = "IT_USE_II99";
    private static final String KOSOVO = "XKX";

    /** The World Bank's codes of its indicators. */
    static final List<String> INDICATORS =
            List.of(
                    "EG.ELC.ACCS.ZS",
                    "GB.XPD.RSDV.GD.ZS",
                    "IP.JRN.ARTC.SC",
                    "IT.CEL.SETS.P2",
                    "IT.MLT.MAIN.P2",
                    "IT.NET.BBND.P2",
                    "IT.NET.SECR.P6",
                    "NY.GDP.PCAP.CD",
                    "SE.SEC.ENRR",
                    "SE.TER.ENRR",
                    "SP.URB.TOTL.IN.ZS",
                    "TX.VAL.TECH.MF.ZS");

    private static final Path DATA = Path.of(System.getProperty("data", "../../shared/data"));
    private static final Path WDI = DATA.resolve("wdi_vintages_delta.csv.gz");
    private static final Path SDG = DATA.resolve("sdg_vintages.csv.gz");
    private static final Path AREAS = DATA.resolve("areas.csv");
    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SEX,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,"
                    + "OBS_STATUS\n";

    /**
     * Observation statuses for the codes of the Global SDG Database: c is country data, e an
     * estimate.
     */
    private static final Map<String, String> STATUSES = Map.of("c", "A", "e", "E");

    private final SortedMap<String, StringBuilder> files = new TreeMap<>();
    private final Map<String, String> countries = new TreeMap<>();

    private PublishedVintages() {}

    /** The reason why the data cannot be read; empty if all files exist. */
    static String whyMissing() {
        for (Path file : List.of(WDI, SDG, AREAS)) {
            if (!Files.exists(file)) {
                return file + " does not exist";
            }
        }
        return "";
    }

    static PublishedVintages read() throws IOException {
        PublishedVintages vintages = new PublishedVintages();
        for (String line : Files.readAllLines(AREAS).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            vintages.countries.put(cells[2], cells[0]);
        }
        vintages.countries.put("412", KOSOVO);
        vintages.readWorldBank();
        vintages.readUsers();
        return vintages;
    }

    /** The three-letter codes of the countries. */
    List<String> countries() {
        return List.copyOf(countries.values());
    }

    /** The files by day, the oldest first. */
    Map<String, String> files() {
        Map<String, String> all = new TreeMap<>();
        files.forEach((day, rows) -> all.put(day, HEADER + rows));
        return all;
    }

    private void add(String day, String action, String key, String content) {
        files.computeIfAbsent(day, _ -> new StringBuilder())
                .append("dataflow,DIGOBS:" + FLOW + "(1.0.0),")
                .append(action)
                .append(",A,_T,")
                .append(key)
                .append(',')
                .append(content)
                .append('\n');
    }

    private static BufferedReader lines(Path file) throws IOException {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8));
        lines.readLine();
        return lines;
    }

    /**
     * The file contains the differences between vintages: each line is an added, updated or deleted
     * figure.
     */
    private void readWorldBank() throws IOException {
        try (BufferedReader lines = lines(WDI)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.strip().split(",", -1);
                if (cells[4].equals("2015")
                        && INDICATORS.contains(cells[2])
                        && countries.containsValue(cells[3])
                        && !cells[3].equals(KOSOVO)) {
                    boolean isDeleted = cells[1].equals("D");
                    add(
                            cells[0],
                            isDeleted ? "D" : "M",
                            cells[3] + "," + cells[2].replace('.', '_') + ",2015",
                            isDeleted ? "," : cells[5] + ",A");
                }
            }
        }
    }

    /**
     * The file has all figures for each day; if a day has two states, the later one counts. Days on
     * which no figure is marked as country data or as an estimate are left out, as in the published
     * results.
     */
    private void readUsers() throws IOException {
        SortedMap<String, Map<String, String>> states = new TreeMap<>();
        String commit = "";
        try (BufferedReader lines = lines(SDG)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.strip().split(",", -1);
                if (!cells[2].equals(USERS)) {
                    continue;
                }
                if (!cells[1].equals(commit)) {
                    commit = cells[1];
                    states.put(cells[0], new TreeMap<>());
                }
                String area = countries.get(String.valueOf((int) Double.parseDouble(cells[3])));
                Map<String, String> dimensions = dimensions(cells[6]);
                if (area != null && dimensions.getOrDefault("sex", "bothsex").equals("bothsex")) {
                    String key = area + "," + USERS + "," + (int) Double.parseDouble(cells[4]);
                    String status =
                            STATUSES.getOrDefault(dimensions.getOrDefault("nature", ""), "");
                    states.getOrDefault(cells[0], new TreeMap<>())
                            .put(key, cells[5] + "," + status);
                }
            }
        }
        Map<String, String> before = Map.of();
        for (Map.Entry<String, Map<String, String>> state : states.entrySet()) {
            if (state.getValue().values().stream().anyMatch(content -> !content.endsWith(","))) {
                addDifferences(state.getKey(), before, state.getValue());
                before = state.getValue();
            }
        }
    }

    private void addDifferences(String day, Map<String, String> before, Map<String, String> after) {
        List<String> deleted = new ArrayList<>(before.keySet());
        deleted.removeAll(after.keySet());
        deleted.forEach(key -> add(day, "D", key, ","));
        after.forEach((key, content) -> {
            if (!content.equals(before.get(key))) {
                add(day, "R", key, content);
            }
        });
    }

    private static Map<String, String> dimensions(String text) {
        Map<String, String> dimensions = new HashMap<>();
        for (String each : text.split(";", -1)) {
            String[] parts = each.split("=", -1);
            if (parts.length == 2) {
                dimensions.put(parts[0], parts[1]);
            }
        }
        return dimensions;
    }
}
