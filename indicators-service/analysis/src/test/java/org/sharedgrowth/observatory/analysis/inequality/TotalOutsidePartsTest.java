package org.sharedgrowth.observatory.analysis.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.number.Draws;

class TotalOutsidePartsTest {
    private static final Path DATA = Path.of("../../../shared/data");
    private static final Path FILE = DATA.resolve("sdg_digital_disaggregated.csv.gz");
    private static final Path AREAS = DATA.resolve("areas.csv");
    private static final String INTERNET_USERS = "IT_USE_II99";
    private static final List<String> SEXES = List.of("bothsex", "female", "male");

    @Test
    void partsBothAboveOrBothBelowTheTotalAreDetected() {
        assertEquals(TotalOutsideParts.PARTS_ABOVE, TotalOutsideParts.of(10.54, 26.98, 29.76));
        assertEquals(TotalOutsideParts.PARTS_BELOW, TotalOutsideParts.of(50, 20, 30));
        assertEquals(TotalOutsideParts.NONE, TotalOutsideParts.of(25, 20, 30));
        assertEquals(TotalOutsideParts.NONE, TotalOutsideParts.of(20, 20, 30));
    }

    @Test
    void aMissingValueGivesNoWarning() {
        assertEquals(TotalOutsideParts.NONE, TotalOutsideParts.of(Double.NaN, 20, 30));
        assertEquals(TotalOutsideParts.NONE, TotalOutsideParts.of(50, Double.NaN, 30));
        assertEquals(TotalOutsideParts.NONE, TotalOutsideParts.of(50));
    }

    @Law
    void aMeanOfThePartsIsNeverOutsideThem(Draws random) {
        double women = 100 * random.uniform();
        double men = 100 * random.uniform();
        assertEquals(TotalOutsideParts.NONE, TotalOutsideParts.of((women + men) / 2, women, men));
    }

    @Test
    void fortyTwoTotalsOfInternetUsersLieOutsideTheirParts() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), () -> FILE + " does not exist: skipped");
        Map<String, double[]> cells = cells();
        List<TotalOutsideParts> found =
                cells.values().stream()
                        .filter(cell -> Arrays.stream(cell).noneMatch(Double::isNaN))
                        .map(cell -> TotalOutsideParts.of(cell[0], cell[1], cell[2]))
                        .toList();
        assertEquals(1_150, found.size(), "cells with total, women and men");
        assertEquals(42, found.stream().filter(side -> side != TotalOutsideParts.NONE).count());
    }

    /** The M49 codes of countries and territories; all other codes are of groups. */
    private static Set<Integer> countries() throws IOException {
        List<String> rows = Files.readAllLines(AREAS);
        int column = List.of(rows.getFirst().split(",", -1)).indexOf("m49");
        return rows.stream()
                .skip(1)
                .map(row -> row.split(",", -1)[column])
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Total, women and men of countries by area and year. */
    private static Map<String, double[]> cells() throws IOException {
        Set<Integer> countries = countries();
        Map<String, double[]> cells = new TreeMap<>();
        try (BufferedReader rows =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(FILE)),
                                StandardCharsets.UTF_8))) {
            List<String> columns = List.of(Objects.requireNonNull(rows.readLine()).split(",", -1));
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                String[] cell = row.split(",", -1);
                int sex = SEXES.indexOf(cell[columns.indexOf("sex")]);
                if (cell[0].equals(INTERNET_USERS)
                        && sex >= 0
                        && countries.contains(Integer.valueOf(cell[1]))) {
                    cells.computeIfAbsent(cell[1] + " " + cell[2], _ -> missingValues())[sex] =
                            Double.parseDouble(cell[3]);
                }
            }
        }
        return cells;
    }

    private static double[] missingValues() {
        return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
}
