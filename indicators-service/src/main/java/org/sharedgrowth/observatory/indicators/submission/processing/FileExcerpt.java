package org.sharedgrowth.observatory.indicators.submission.processing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile;

/**
 * The part of a file that is shown beside its findings: the first rows and those with findings,
 * with shortened cells. Empty for a file without findings.
 *
 * @param columns names of the shown columns, as the header writes them
 */
record FileExcerpt(List<String> columns, List<Row> rows) {
    /** An excerpt without rows. */
    static final FileExcerpt NONE = new FileExcerpt(List.of(), List.of());

    private static final int FIRST_ROWS = 30;
    private static final int MAX_ROWS = 200;
    private static final int MAX_COLUMNS = 30;
    private static final int FIRST_COLUMNS = 4;

    /** Number of rows read at most; findings in later rows are listed without their rows. */
    private static final int MAX_SCANNED = 200_000;

    FileExcerpt {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number number of the row, as in findings
     */
    record Row(long number, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads the file again, as far as needed.
     *
     * @param findings in the order of the report
     */
    static FileExcerpt of(DataFile file, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return NONE;
        }
        List<String> header = file.header().columns();
        List<Integer> shown = columns(header, findings);
        List<Row> rows = new ArrayList<>();
        try {
            file.rewind();
            read(file.rows(), shown, rowsWithFindings(findings), rows);
        } catch (UnreadableFile broken) {
            // The rows before the error are shown; a finding describes the error.
        }
        return new FileExcerpt(
                shown.stream().map(column -> Excerpt.of(header.get(column))).toList(), rows);
    }

    private static Set<Long> rowsWithFindings(List<Finding> findings) {
        return findings.stream()
                .map(Finding::row)
                .filter(row -> row > 0)
                .distinct()
                .limit(MAX_ROWS - FIRST_ROWS)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** All columns of a file that has few; otherwise the first columns and those with findings. */
    private static List<Integer> columns(List<String> header, List<Finding> findings) {
        if (header.size() <= MAX_COLUMNS) {
            return IntStream.range(0, header.size()).boxed().toList();
        }
        Set<String> columnsWithFindings =
                findings.stream()
                        .map(finding -> fold(finding.column()))
                        .collect(Collectors.toSet());
        Set<Integer> shown = new TreeSet<>(IntStream.range(0, FIRST_COLUMNS).boxed().toList());
        for (int column = 0; column < header.size() && shown.size() < MAX_COLUMNS; column++) {
            if (columnsWithFindings.contains(fold(header.get(column)))) {
                shown.add(column);
            }
        }
        return List.copyOf(shown);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static void read(
            CsvScanner scanner, List<Integer> columns, Set<Long> wanted, List<Row> rows)
            throws IOException {
        int scanned = 0;
        while (rows.size() < MAX_ROWS
                && (rows.size() < FIRST_ROWS || !wanted.isEmpty())
                && scanned < MAX_SCANNED
                && scanner.next()) {
            scanned++;
            if (wanted.remove(scanner.row()) || scanned <= FIRST_ROWS) {
                rows.add(
                        new Row(
                                scanner.row(),
                                columns.stream().map(column -> cell(scanner, column)).toList()));
            }
        }
    }

    private static String cell(CsvScanner scanner, int column) {
        return column < scanner.cells() ? Excerpt.of(scanner.text(column)) : "";
    }
}
