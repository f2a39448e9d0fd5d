package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSources;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/**
 * Settles each series as soon as its rows end, that is, determines its new version, if the series
 * needs no further processing because it is new or unchanged. The cells of all others are kept
 * until the end of the file. In a sorted file, as most are, few cells are kept.
 */
final class EarlyMerge implements CellTable.RunReceiver, AutoCloseable {
    private final FileCells file;
    private final Findings findings;
    private final SeriesAttributes attributes;
    private final FileSeries fileSeries;
    private final BackgroundMerge backgroundMerge;
    private final BitSet takenSeries = new BitSet();

    EarlyMerge(
            FileCells file,
            CheckContext context,
            History history,
            ShownSources sources,
            Findings findings) {
        this.file = file;
        this.findings = findings;
        this.attributes = new SeriesAttributes(file, context);
        this.fileSeries = new FileSeries(file, context);
        this.backgroundMerge =
                new BackgroundMerge(
                        context, history, attributes, new SourceCollector(file, context, sources));
    }

    @Override
    public boolean take(CellRun run) throws IOException {
        if (findings.errors() > 0 || run.has(CellRun.DELETED) || !run.isInOrder()) {
            return false;
        }
        CellRun copy = run.copy();
        int series = run.series;
        backgroundMerge.add(
                new EndedSeries(
                        copy,
                        file.key(series),
                        attributes.indicator(series),
                        fileSeries.content(
                                copy,
                                file.series().frequency(series),
                                attributes.statedValues(series))));
        takenSeries.set(series);
        return true;
    }

    @Override
    public boolean isTaken(int series) {
        return takenSeries.get(series);
    }

    /**
     * Waits for pending series, and puts the cells of series that are not settled back into the
     * file's table.
     */
    void finish() throws InterruptedIOException {
        backgroundMerge.finish();
        backgroundMerge.unsettledCells().forEach(file.cells()::append);
    }

    /** Whether the series is settled; valid after {@link #finish}. */
    boolean isSettled(int series) {
        return backgroundMerge.isSettled(series);
    }

    /** The new version of a settled series, or null if nothing changes. */
    @Nullable SeriesVersion version(int series) {
        return backgroundMerge.version(series);
    }

    @Override
    public void close() {
        backgroundMerge.close();
    }
}
