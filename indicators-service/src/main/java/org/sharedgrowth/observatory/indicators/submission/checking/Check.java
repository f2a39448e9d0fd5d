package org.sharedgrowth.observatory.indicators.submission.checking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress.Phase;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.DataFile;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;
import org.sharedgrowth.observatory.indicators.submission.reading.Unreadable;

/** Checks one file: reads all of it, notes every error, and works out which series change. */
public final class Check {
    private static final int REPORT_ROWS = 1 << 16;
    private static final int REPORT_SERIES = 1 << 12;

    private final Terms terms;
    private final History history;
    private final Progress progress;
    private final Findings findings = new Findings();
    private long rows;
    private long cells;
    private int unchanged;

    private Check(Terms terms, History history, Progress progress) {
        this.terms = terms;
        this.history = history;
        this.progress = progress;
    }

    /**
     * Checks a file.
     *
     * @throws IOException if the file cannot be read for reasons that are not the file's
     */
    public static CheckResult run(DataFile file, Terms terms, History history, Progress progress)
            throws IOException {
        return new Check(terms, history, progress).run(file);
    }

    /** The result for a file that could not even be opened. */
    public static CheckResult unreadable(Unreadable refusal) {
        Findings findings = new Findings();
        findings.unreadable(refusal);
        return new CheckResult(findings, false, 0, 0, 0, List.of());
    }

    private CheckResult run(DataFile file) throws IOException {
        List<SeriesVersion> versions = List.of();
        boolean readable = true;
        try {
            ColumnPlan plan = ColumnPlan.of(file.header(), terms.structure(), findings);
            if (plan.isUsable()) {
                versions = versions(read(file, plan));
            }
            for (String name : file.skipped()) {
                findings.warning(Rule.SKIPPED_FILE, 0, "", name);
            }
        } catch (Unreadable refusal) {
            findings.unreadable(refusal);
            readable = false;
        }
        return new CheckResult(
                findings,
                readable,
                rows,
                cells,
                unchanged,
                findings.errors() == 0 ? versions : List.of());
    }

    private FileCells read(DataFile data, ColumnPlan plan) throws IOException {
        FileCells file = FileCells.of(plan, terms, findings);
        TableReader reader =
                plan.kind == Kind.WIDE_CSV
                        ? new WideReader(file, findings)
                        : new RowReader(file, terms, findings);
        CsvScanner scanner = data.rows();
        while (scanner.next()) {
            reader.read(scanner);
            if (++rows % REPORT_ROWS == 0) {
                progress.at(Phase.PARSING, rows, 0);
            }
        }
        if (rows == 0) {
            findings.error(Rule.NO_ROWS, data.header().row(), "", "");
        }
        file.keys().reportSkipped();
        cells = file.cells().size();
        progress.at(Phase.PARSING, rows, rows);
        return file;
    }

    private List<SeriesVersion> versions(FileCells file) {
        GroupedCells grouped = new GroupedCells(file, findings);
        int count = file.series().size();
        if (findings.errors() > 0) {
            return List.of();
        }
        String[] keys = new String[count];
        int[] ordinals = new int[count];
        for (int series = 0; series < count; series++) {
            keys[series] = file.key(series);
            ordinals[series] = history.find(keys[series]);
        }
        byte[] @Nullable [] existing = existing(ordinals);
        SeriesMerge merge = new SeriesMerge(file, grouped, terms, findings);
        List<SeriesVersion> versions = new ArrayList<>(count);
        for (int series = 0; series < count; series++) {
            SeriesVersion version =
                    merge.merge(series, keys[series], existing[series], ordinals[series] < 0);
            if (version == null) {
                unchanged++;
            } else {
                versions.add(version);
            }
            if (series % REPORT_SERIES == 0) {
                progress.at(Phase.CHECKING, series, count);
            }
        }
        progress.at(Phase.CHECKING, count, count);
        return versions;
    }

    /** Released content by series of the file; asks for all that exist at once. */
    private byte[] @Nullable [] existing(int[] ordinals) {
        int known = 0;
        int[] asked = new int[ordinals.length];
        for (int ordinal : ordinals) {
            if (ordinal >= 0) {
                asked[known++] = ordinal;
            }
        }
        byte[] @Nullable [] packed = history.packed(Arrays.copyOf(asked, known));
        byte[] @Nullable [] existing = new byte[ordinals.length][];
        int next = 0;
        for (int series = 0; series < ordinals.length; series++) {
            existing[series] = ordinals[series] < 0 ? null : packed[next++];
        }
        return existing;
    }
}
