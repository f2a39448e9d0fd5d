package org.sharedgrowth.observatory.indicators.submission.checking;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.DecimalParser;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/** The cells of a file in the order of its rows, stored in columns, 25 bytes for each cell. */
public final class CellTable {
    /** Chosen so that two checks fit into half a gigabyte of heap. */
    private static final int MAX_CELLS = 6_000_000;

    private static final int BITS = 15;
    private static final int CHUNK = 1 << BITS;
    private static final int MASK = CHUNK - 1;

    /** Receives the cells of each series after its last row, and may take them over. */
    public interface RunReceiver {
        /**
         * Receives all cells that a series has so far. The table reuses the run afterwards, so a
         * receiver that takes the cells must copy them.
         *
         * @return whether the receiver took the cells; if not, the table stores them
         */
        boolean take(CellRun run) throws IOException;

        /** Whether the receiver has taken the cells of the series. */
        boolean isTaken(int series);
    }

    /** Maximum length; longer runs, which do not occur in valid files, are added in parts. */
    private static final int MAX_RUN_LENGTH = CHUNK;

    private final List<Chunk> chunks = new ArrayList<>();
    private final List<BigDecimal> wide = new ArrayList<>();
    private final CellRun run = new CellRun();
    private int size;
    private long total;
    private boolean isGrouped = true;
    private @Nullable RunReceiver runReceiver;
    private int highestSeries = -1;

    public int size() {
        return size;
    }

    /** Number of cells added, including those that the receiver took. */
    public long total() {
        return total;
    }

    /** Sets a receiver for the cells of each finished series. */
    public void transferTo(RunReceiver receiver) {
        runReceiver = receiver;
    }

    /** Ends the last series. */
    public void end() throws IOException {
        endRun(-1);
    }

    /** Whether the cells of each series are already adjacent. */
    public boolean isGrouped() {
        return isGrouped;
    }

    public int series(int cell) {
        return chunks.get(cell >> BITS).series[cell & MASK];
    }

    /** Ordinal of the period. */
    public int period(int cell) {
        return chunks.get(cell >> BITS).periods[cell & MASK];
    }

    public long mantissa(int cell) {
        return chunks.get(cell >> BITS).mantissas[cell & MASK];
    }

    public byte scale(int cell) {
        return chunks.get(cell >> BITS).scales[cell & MASK];
    }

    /** Number of the combination of observation attributes. */
    public int attributes(int cell) {
        return chunks.get(cell >> BITS).attributes[cell & MASK];
    }

    public int row(int cell) {
        return chunks.get(cell >> BITS).rows[cell & MASK];
    }

    /** Appends a cell to a run. */
    public void copy(int cell, CellRun target) {
        Chunk chunk = chunks.get(cell >> BITS);
        int at = cell & MASK;
        target.add(
                chunk.periods[at],
                chunk.mantissas[at],
                chunk.scales[at],
                chunk.attributes[at],
                chunk.rows[at]);
    }

    /** The value of a cell whose scale is {@link Decimals#WIDE}, found by the mantissa. */
    public BigDecimal wide(long mantissa) {
        return wide.get(Math.toIntExact(mantissa));
    }

    /** The value of a cell; null if it has none or is to be deleted. */
    public @Nullable BigDecimal value(int cell) {
        return switch (scale(cell)) {
            case Decimals.NO_VALUE, CellRun.DELETED -> null;
            case Decimals.WIDE -> wide(mantissa(cell));
            default -> BigDecimal.valueOf(mantissa(cell), scale(cell));
        };
    }

    public void add(int seriesNumber, int period, DecimalParser number, int combination, long row)
            throws IOException {
        BigDecimal big = number.wide();
        if (big == null) {
            add(seriesNumber, period, number.mantissa(), number.scale(), combination, row);
        } else {
            wide.add(big);
            add(seriesNumber, period, wide.size() - 1, Decimals.WIDE, combination, row);
        }
    }

    public void addMissing(int seriesNumber, int period, int combination, long row)
            throws IOException {
        add(seriesNumber, period, 0, Decimals.NO_VALUE, combination, row);
    }

    public void addDeletion(int seriesNumber, int period, long row) throws IOException {
        add(seriesNumber, period, 0, CellRun.DELETED, 0, row);
    }

    private void add(
            int seriesNumber, int period, long mantissa, byte scale, int combination, long row)
            throws IOException {
        if (seriesNumber != run.series || run.size == MAX_RUN_LENGTH) {
            endRun(seriesNumber);
        }
        run.add(period, mantissa, scale, combination, (int) Math.min(row, Integer.MAX_VALUE));
        if (++total > MAX_CELLS) {
            throw new UnreadableFile(
                    "too-many-rows",
                    row,
                    t -> t.tooManyRows(String.valueOf(MAX_CELLS)),
                    FileText::splitByIndicator);
        }
    }

    private void endRun(int nextSeries) throws IOException {
        // Series are numbered in order of appearance, so a lower number has had an earlier run.
        boolean isComplete = run.series > highestSeries && run.series != nextSeries;
        if (runReceiver == null || !isComplete || !runReceiver.take(run)) {
            append(run);
        }
        highestSeries = Math.max(highestSeries, run.series);
        if (runReceiver != null && nextSeries >= 0 && runReceiver.isTaken(nextSeries)) {
            throw new ScatteredSeries();
        }
        run.start(nextSeries);
    }

    /** Appends cells of one series unchanged. */
    public void append(CellRun run) {
        isGrouped &= size == 0 || run.size == 0 || series(size - 1) <= run.series;
        for (int from = 0; from < run.size; ) {
            int at = size & MASK;
            if (at == 0) {
                chunks.add(new Chunk());
            }
            Chunk last = chunks.getLast();
            int count = Math.min(run.size - from, CHUNK - at);
            Arrays.fill(last.series, at, at + count, run.series);
            System.arraycopy(run.periods, from, last.periods, at, count);
            System.arraycopy(run.mantissas, from, last.mantissas, at, count);
            System.arraycopy(run.scales, from, last.scales, at, count);
            System.arraycopy(run.attributes, from, last.attributes, at, count);
            System.arraycopy(run.rows, from, last.rows, at, count);
            from += count;
            size += count;
        }
    }

    /** A piece of every column; a table grows by such pieces and need not be copied. */
    private static final class Chunk {
        final int[] series = new int[CHUNK];
        final int[] periods = new int[CHUNK];
        final long[] mantissas = new long[CHUNK];
        final byte[] scales = new byte[CHUNK];
        final int[] attributes = new int[CHUNK];
        final int[] rows = new int[CHUNK];
    }
}
