package org.sharedgrowth.observatory.indicators.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.SeriesCodec;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Compares versions of a series row by row, without an object a row. Not thread-safe. */
final class Comparison {
    private static final PackedVersion NOTHING =
            PackedVersion.of(SeriesCodec.tombstone(Frequency.A));

    private final VisibleRows visible;
    private final int status;
    private final PackedSeries before = new PackedSeries();
    private final PackedSeries after = new PackedSeries();

    /** Takes a difference; a row is -1 where the cell is not there. */
    interface Sink {
        void accept(CellChange.Kind kind, int rowBefore, int rowAfter);
    }

    Comparison(Dataflow flow, VisibleRows visible) {
        this.visible = visible;
        this.status = flow.structure().observationAttribute("OBS_STATUS");
    }

    /**
     * Gives every difference that may be seen, in order of periods.
     *
     * @param older null where there was no version
     * @param all whether rows are seen whatever their confidentiality
     */
    void differences(@Nullable PackedVersion older, PackedVersion newer, boolean all, Sink sink) {
        before.wrap(older == null ? NOTHING : older);
        after.wrap(newer);
        if (before.size() > 0 && after.size() > 0 && before.frequency() != after.frequency()) {
            throw new IllegalStateException("A series changed its frequency, which is in its key");
        }
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            int order =
                    b == before.size()
                            ? 1
                            : a == after.size()
                                    ? -1
                                    : Integer.compare(before.period(b), after.period(a));
            int rowBefore = order <= 0 ? seen(before, b++, all) : -1;
            int rowAfter = order >= 0 ? seen(after, a++, all) : -1;
            CellChange.Kind kind = kind(rowBefore, rowAfter);
            if (kind != null) {
                sink.accept(kind, rowBefore, rowAfter);
            }
        }
    }

    private int seen(PackedSeries series, int row, boolean all) {
        return all || visible.isFree(series, row) ? row : -1;
    }

    private CellChange.@Nullable Kind kind(int rowBefore, int rowAfter) {
        if (rowBefore < 0) {
            return rowAfter < 0 ? null : CellChange.Kind.ADDED;
        }
        if (rowAfter < 0) {
            return CellChange.Kind.REMOVED;
        }
        if (!sameValue(rowBefore, rowAfter)) {
            return CellChange.Kind.REVISED;
        }
        return Objects.equals(status(before, rowBefore), status(after, rowAfter))
                ? null
                : CellChange.Kind.STATUS;
    }

    /** Whether the values read the same, digit by digit: 14.50 is another than 14.5. */
    private boolean sameValue(int rowBefore, int rowAfter) {
        if (before.isMissing(rowBefore) || after.isMissing(rowAfter)) {
            return before.isMissing(rowBefore) && after.isMissing(rowAfter);
        }
        if (before.isWide(rowBefore) || after.isWide(rowAfter)) {
            return String.valueOf(before.wide(rowBefore))
                    .equals(String.valueOf(after.wide(rowAfter)));
        }
        return before.mantissa(rowBefore) == after.mantissa(rowAfter)
                && before.scale(rowBefore) == after.scale(rowAfter);
    }

    @Nullable String status(PackedSeries series, int row) {
        return status < 0 ? null : series.observationAttribute(status, row);
    }

    /** The older version compared last. */
    PackedSeries before() {
        return before;
    }

    /** The newer version compared last. */
    PackedSeries after() {
        return after;
    }
}
