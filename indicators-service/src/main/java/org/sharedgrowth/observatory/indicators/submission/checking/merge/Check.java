package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress.Phase;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.ScatteredSeries;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSources;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.ColumnPlan;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FrequencyWarnings;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.IndicatorBounds;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.LongReader;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.TableReader;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.WideReader;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.file.Container;
import org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile;

/**
 * Checks one file: reads it completely, collects all errors, and determines which series change.
 */
public final class Check {
    private static final int REPORT_ROWS = 1 << 16;
    private static final int REPORT_SERIES = 1 << 12;

    private final CheckContext context;
    private final History history;
    private final Progress progress;
    private final Findings findings = new Findings();
    private final ShownSources sources = new ShownSources();
    private long rows;
    private long cells;
    private int unchanged;

    private Check(CheckContext context, History history, Progress progress) {
        this.context = context;
        this.history = history;
        this.progress = progress;
    }

    /**
     * Checks a file, positioned at its header.
     *
     * @throws IOException if the file cannot be read for reasons other than its content
     */
    public static CheckResult run(
            DataFile file, CheckContext context, History history, Progress progress)
            throws IOException {
        try {
            return new Check(context, history, progress).run(file, true);
        } catch (ScatteredSeries e) {
            file.rewind();
            return new Check(context, history, progress).run(file, false);
        }
    }

    /** The result for a file that could not be opened. */
    public static CheckResult unreadable(UnreadableFile refusal) {
        Findings findings = new Findings();
        findings.unreadable(refusal);
        return new CheckResult(findings, false, 0, 0, 0, List.of(), List.of());
    }

    /**
     * @param settlesEarly whether series are settled as soon as they end
     */
    private CheckResult run(DataFile file, boolean settlesEarly) throws IOException {
        List<SeriesVersion> versions = List.of();
        boolean readable = true;
        try {
            ColumnPlan plan = ColumnPlan.of(file.header(), context.structure(), findings);
            if (plan.isUsable()) {
                FileCells content = FileCells.of(plan, context, findings);
                SharedAttributes shared =
                        new SharedAttributes(content, context.structure(), findings);
                try (EarlyMerge merge =
                        new EarlyMerge(content, context, history, sources, findings)) {
                    // Attributes shared by several series can be checked only when all series are
                    // known.
                    if (settlesEarly && !shared.exist()) {
                        content.cells().transferTo(merge);
                    }
                    read(file, content);
                    merge.finish();
                    versions = versions(content, merge, shared);
                }
            }
            boolean workbook = file.container() == Container.XLSX;
            for (String name : file.skipped()) {
                findings.warning(workbook ? Rule.SKIPPED_SHEET : Rule.SKIPPED_FILE, 0, "", name);
            }
        } catch (UnreadableFile refusal) {
            findings.unreadable(refusal);
            readable = false;
        }
        return new CheckResult(
                findings,
                readable,
                rows,
                cells,
                unchanged,
                findings.errors() == 0 ? versions : List.of(),
                findings.errors() == 0 ? sources.report() : List.of());
    }

    private void read(DataFile data, FileCells file) throws IOException {
        IndicatorBounds bounds = new IndicatorBounds(file, context, history, findings);
        FrequencyWarnings frequencyWarnings =
                new FrequencyWarnings(file, context, history, findings);
        TableReader reader =
                file.plan().kind == Kind.WIDE_CSV
                        ? new WideReader(file, context, bounds, frequencyWarnings, findings)
                        : new LongReader(file, context, bounds, frequencyWarnings, findings);
        CsvScanner scanner = data.rows();
        while (scanner.next()) {
            reader.read(scanner);
            if (++rows % REPORT_ROWS == 0) {
                progress.report(Phase.PARSING, rows, 0);
            }
        }
        file.cells().end();
        if (rows == 0) {
            findings.error(Rule.NO_ROWS, data.header().row(), "", "");
        }
        file.keys().reportSkipped();
        cells = file.cells().total();
        progress.report(Phase.PARSING, rows, rows);
    }

    private List<SeriesVersion> versions(
            FileCells file, EarlyMerge earlyMerge, SharedAttributes shared) {
        GroupedCells grouped = new GroupedCells(file, findings);
        int count = file.series().size();
        if (findings.errors() > 0) {
            return List.of();
        }
        ReleasedContent released = new ReleasedContent(file, earlyMerge, history);
        SeriesMerge merge = new SeriesMerge(file, grouped, context, shared, sources, findings);
        List<SeriesVersion> versions = new ArrayList<>(count);
        for (int series = 0; series < count; series++) {
            SeriesVersion version =
                    earlyMerge.isSettled(series)
                            ? earlyMerge.version(series)
                            : merge.merge(
                                    series, released.of(series), !released.wasReleased(series));
            if (version == null) {
                unchanged++;
            } else {
                versions.add(version);
            }
            if (series % REPORT_SERIES == 0) {
                progress.report(Phase.CHECKING, series, count);
            }
        }
        progress.report(Phase.CHECKING, count, count);
        return versions;
    }
}
