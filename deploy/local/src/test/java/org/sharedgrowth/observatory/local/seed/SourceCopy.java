package org.sharedgrowth.observatory.local.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Copies of published figures in a directory beside the repository. */
final class SourceCopy {
    static final Path DIRECTORY = Path.of("../../../shared/data");

    /** File name prefix of copies with a row for each area and a column for each year. */
    private static final String BY_AREA = "hdr";

    private static final int SEX = 4;
    private static final int AGE = 5;
    private static final int LOCATION = 6;
    private static final int NATURE = 13;
    private static final String TOTALS_OF_GROUPS = "n";

    /**
     * A published figure.
     *
     * @param sex as the SDG database writes it; empty in the other copies
     * @param plain whether it is broken down neither by age nor by place
     */
    record Figure(String value, String sex, boolean plain) {}

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    SourceCopy(Tables tables) {
        for (Row area : tables.rows("areas")) {
            String code = area.get("code");
            codes.put(code, code);
            codes.put(area.get("m49"), code);
            codes.put(area.get("wb_id").isEmpty() ? code : area.get("wb_id"), code);
            if (area.get("kind").equals("group")) {
                groups.add(code);
            }
        }
        codes.remove("");
        codes.putAll(Map.of("412", "XKX", "KOS", "XKX", "NLD_CURACAO", "CUW", "ZZK.WORLD", "001"));
    }

    /**
     * Reads the figures of the given series from a file.
     *
     * @return by series, area of the code list and period, periods in order
     */
    Map<String, Map<String, NavigableMap<String, List<Figure>>>> read(
            String file, Set<String> series) {
        Map<String, Map<String, NavigableMap<String, List<Figure>>>> figures = new HashMap<>();
        try (BufferedReader lines = open(file)) {
            (file.startsWith(BY_AREA) ? byArea(lines, series).stream() : lines.lines())
                    .filter(line -> series.contains(line.substring(0, line.indexOf(','))))
                    .map(line -> line.split(",", -1))
                    .filter(cells -> codes.containsKey(code(cells[1])) && !isMisplaced(cells))
                    .forEach(cells ->
                            figures.computeIfAbsent(cells[0], id -> new HashMap<>())
                                    .computeIfAbsent(
                                            codes.get(code(cells[1])), area -> new TreeMap<>())
                                    .computeIfAbsent(cells[2], period -> new ArrayList<>())
                                    .add(figure(cells)));
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Converts a copy with a row for each area: each figure becomes a line as in other copies. */
    private static List<String> byArea(BufferedReader lines, Set<String> series)
            throws IOException {
        List<String> figures = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(lines)) {
            for (NamedCsvRecord row : rows) {
                row.getFieldsAsMap()
                        .forEach((column, value) -> {
                            int year = column.lastIndexOf('_') + 1;
                            if (year > 0
                                    && series.contains(column.substring(0, year - 1))
                                    && !value.isEmpty()) {
                                figures.add(
                                        String.join(
                                                ",",
                                                column.substring(0, year - 1),
                                                row.getField("iso3"),
                                                column.substring(year),
                                                value));
                            }
                        });
            }
        }
        return figures;
    }

    private static BufferedReader open(String file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(DIRECTORY.resolve(file))),
                        StandardCharsets.UTF_8));
    }

    /** The code of an area; a number (M49) gets leading zeros to three digits. */
    private static String code(String area) {
        return area.matches("\\d{1,2}") ? "0".repeat(3 - area.length()) + area : area;
    }

    /** Whether a country's figure has the code of a region, as happens in one of the copies. */
    private boolean isMisplaced(String[] cells) {
        return cells.length > NATURE
                && groups.contains(codes.get(code(cells[1])))
                && !cells[NATURE].equals(TOTALS_OF_GROUPS);
    }

    private static Figure figure(String[] cells) {
        return cells.length > NATURE
                ? new Figure(
                        cells[3],
                        cells[SEX],
                        cells[AGE].matches("|notspec") && cells[LOCATION].isEmpty())
                : new Figure(cells[3], "", true);
    }
}
