package org.sharedgrowth.observatory.analysis.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How far revisions of the same year moved the ranks of countries: an index of twelve World Bank
 * indicators for 2015, as known in 2018 and in 2026.
 */
class RevisedRanksTest {
    private static final Path DATA = Path.of("../../../shared/data");
    private static final String FIRST = "2018-08-01";
    private static final String LAST = "2026-07-01";
    private static final List<String> INDICATORS =
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

    /** Figures of 2015 by indicator and area. */
    private record Known(Map<String, Double> before, Map<String, Double> after) {}

    private static Known read(Set<String> countries) throws IOException {
        Map<String, Double> known = new HashMap<>();
        Map<String, Double> before = new HashMap<>();
        Path file = DATA.resolve("wdi_vintages_delta.csv.gz");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                if (before.isEmpty() && !cells[0].equals(FIRST)) {
                    before.putAll(known);
                }
                boolean isWanted = cells[4].equals("2015") && cells[0].compareTo(LAST) <= 0;
                if (isWanted && countries.contains(cells[3]) && INDICATORS.contains(cells[2])) {
                    String cell = cells[2] + " " + cells[3];
                    if (cells[1].equals("D")) {
                        known.remove(cell);
                    } else {
                        known.put(cell, Double.valueOf(cells[5].strip()));
                    }
                }
            }
        }
        return new Known(before, known);
    }

    private static ConstructedIndex construct(
            Map<String, Double> figures, Set<String> inBoth, List<String> areas) {
        double[][] values = new double[INDICATORS.size()][areas.size()];
        for (int i = 0; i < values.length; i++) {
            for (int area = 0; area < areas.size(); area++) {
                String cell = INDICATORS.get(i) + " " + areas.get(area);
                values[i][area] =
                        inBoth.contains(cell) ? figures.getOrDefault(cell, Double.NaN) : Double.NaN;
            }
        }
        Tree tree = Tree.of(List.of(Branch.of("INDEX", INDICATORS))).orThrow();
        Pipeline pipeline =
                Pipeline.of(tree, new Normaliser.MinMax(0, 1), Map.of(), Scope.PER_PERIOD)
                        .withThreshold(8.0 / INDICATORS.size());
        return IndexConstruction.construct(pipeline, Columns.ofOnePeriod(areas, INDICATORS, values))
                .orThrow();
    }

    @Test
    void revisionsMovedTheRanksOf169Of191Countries() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), () -> DATA + " does not exist: skipped");
        TreeSet<String> countries = new TreeSet<>();
        Files.readAllLines(DATA.resolve("areas.csv")).stream()
                .skip(1)
                .forEach(line -> countries.add(line.substring(0, line.indexOf(','))));
        Known known = read(countries);
        Set<String> inBoth = new HashSet<>(known.before().keySet());
        inBoth.retainAll(known.after().keySet());
        List<String> areas = List.copyOf(countries);

        int[] before = construct(known.before(), inBoth, areas).ranks();
        int[] after = construct(known.after(), inBoth, areas).ranks();

        int[] moved = new int[areas.size()];
        for (int area = 0; area < moved.length; area++) {
            moved[area] = Math.abs(after[area] - before[area]);
        }
        assertEquals(191, Arrays.stream(before).filter(rank -> rank > 0).count());
        assertEquals(169, Arrays.stream(moved).filter(places -> places > 0).count());
        assertEquals(67, Arrays.stream(moved).filter(places -> places >= 5).count());
        assertEquals(31, Arrays.stream(moved).max().orElseThrow());
    }
}
