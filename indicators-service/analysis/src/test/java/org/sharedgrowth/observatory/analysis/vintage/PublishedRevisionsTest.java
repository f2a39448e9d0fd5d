package org.sharedgrowth.observatory.analysis.vintage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Revisions of the share of internet users in the vintages of the Global SDG Database. */
class PublishedRevisionsTest {
    private static final Path ARCHIVE = SharedData.file("sdg_vintages.csv.gz");
    private static final int MAX_AGE = 2;
    private static final String KOSOVO = "412";
    private static List<FlaggedCell> cells = List.of();

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(ARCHIVE), () -> ARCHIVE + " does not exist: skipped");
        Set<String> countries = countries();
        TreeMap<String, List<FlaggedCell.Version>> versions = new TreeMap<>();
        try (BufferedReader lines = SharedData.lines(ARCHIVE)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.strip().split(",", -1);
                if (row[2].equals("IT_USE_II99") && isFlaggedTotal(row)) {
                    String area = Integer.toString((int) Double.parseDouble(row[3]));
                    if (countries.contains(area)) {
                        versions.computeIfAbsent(area + "," + row[4], _ -> new ArrayList<>())
                                .add(version(row));
                    }
                }
            }
        }
        cells = new ArrayList<>();
        versions.forEach((key, all) -> {
            String[] parts = key.split(",", -1);
            int year = (int) Double.parseDouble(parts[1]);
            cells.add(new FlaggedCell("IT_USE_II99", parts[0], year, all));
        });
    }

    /** M49 codes of countries and territories; the names in the file contain no commas. */
    private static Set<String> countries() throws IOException {
        Set<String> countries = new HashSet<>(Set.of(KOSOVO));
        Files.readAllLines(SharedData.file("areas.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .forEach(line -> countries.add(line.split(",", -1)[2]));
        return countries;
    }

    private static boolean isFlaggedTotal(String[] row) {
        String dims = row.length > 6 ? row[6] : "";
        boolean total = !dims.contains("sex=") || dims.contains("sex=bothsex");
        return total && !flag(dims).isEmpty() && !flag(dims).equals("notspec");
    }

    private static String flag(String dims) {
        for (String dim : dims.split(";", -1)) {
            if (dim.startsWith("nature=")) {
                return dim.substring("nature=".length());
            }
        }
        return "";
    }

    private static FlaggedCell.Version version(String[] row) {
        return new FlaggedCell.Version(
                LocalDate.parse(row[0]), flag(row[6]), Double.parseDouble(row[5]));
    }

    @Test
    void estimatesAreRevisedMuchMoreThanCountryData() {
        Revisions estimated = fresh("e");
        assertEquals(74, estimated.n());
        assertEquals(0.92, estimated.changed(), 0.005);
        assertEquals(7.95, estimated.rmse(), 0.005);
        assertEquals(18.7, estimated.p95(), 0.05);
        Revisions reported = fresh("c");
        assertEquals(157, reported.n());
        assertEquals(0.44, reported.changed(), 0.005);
        assertEquals(1.92, reported.rmse(), 0.005);
        assertEquals(2.4, reported.p95(), 0.05);
    }

    /**
     * The revisions of cells whose first version had the flag and was published at most two years
     * after the cell's year.
     */
    private static Revisions fresh(String flag) {
        List<FlaggedCell> chosen =
                cells.stream()
                        .filter(cell -> {
                            FlaggedCell.Version first = cell.versions().getFirst();
                            int age = first.date().getYear() - cell.year();
                            return first.flag().equals(flag) && age <= MAX_AGE;
                        })
                        .toList();
        double[] revisions =
                chosen.stream()
                        .filter(cell -> cell.versions().size() > 1)
                        .mapToDouble(cell ->
                                cell.versions().getLast().value()
                                        - cell.versions().getFirst().value())
                        .toArray();
        return Revisions.of("IT_USE_II99", flag, null, revisions);
    }

    @Test
    void eightyPercentIntervalsContainAboutEightyPercentOfTheLaterValues() {
        Proof proof = Proof.of(cells, LocalDate.of(2022, 12, 31), 0.8, 0, 100).orThrow();
        System.out.printf(
                "80 %% interval learnt until 2022: %d of %d later values, %.1f %%%n",
                proof.inInterval(), proof.n(), 100 * proof.share());
        assertTrue(proof.n() > 4000, () -> proof.n() + " compared");
        assertTrue(
                proof.isGood(), () -> proof.share() + " of the later values lie in their interval");
    }
}
