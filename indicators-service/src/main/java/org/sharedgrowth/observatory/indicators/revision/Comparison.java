package org.sharedgrowth.observatory.indicators.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Dsd.Component;

/**
 * Compares versions of a series row by row, without allocating an object for each row. Not
 * thread-safe.
 */
final class Comparison {
    private static final PackedVersion NOTHING =
            PackedVersion.of(SeriesCodec.tombstone(Frequency.A));
    private static final MeasureUnit NO_UNIT = new MeasureUnit(null, null);

    private final VisibleRows visibleRows;
    private final List<Component> seriesAttributes;
    private final List<Component> rowAttributes;
    private final Dsd dsd;
    private final int status;
    private final PackedSeries before = new PackedSeries();
    private final PackedSeries after = new PackedSeries();
    private MeasureUnit unitBefore = NO_UNIT;
    private MeasureUnit unitAfter = NO_UNIT;

    /** Receives a difference; a row is -1 if the version has no visible row for the cell. */
    interface Sink {
        void accept(CellChange.Kind kind, int rowBefore, int rowAfter);
    }

    Comparison(Dataflow flow, VisibleRows visibleRows) {
        this.visibleRows = visibleRows;
        this.dsd = flow.structure();
        this.seriesAttributes = flow.structure().seriesAttributes();
        this.rowAttributes = flow.structure().observationAttributes();
        this.status = flow.structure().observationAttribute("OBS_STATUS");
    }

    /**
     * Reports every visible difference, in order of periods.
     *
     * @param older null if there was no version
     * @param seesConfidential whether confidential rows are visible
     */
    void differences(
            @Nullable PackedVersion older,
            PackedVersion newer,
            boolean seesConfidential,
            Sink sink) {
        before.wrap(older == null ? NOTHING : older);
        after.wrap(newer);
        if (before.size() > 0 && after.size() > 0 && before.frequency() != after.frequency()) {
            throw new IllegalStateException("frequency of a series differs between versions");
        }
        unitBefore = MeasureUnit.of(dsd, before);
        unitAfter = MeasureUnit.of(dsd, after);
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            int order =
                    b == before.size()
                            ? 1
                            : a == after.size()
                                    ? -1
                                    : Integer.compare(before.period(b), after.period(a));
            int rowBefore = order <= 0 ? visibleRow(before, b++, seesConfidential) : -1;
            int rowAfter = order >= 0 ? visibleRow(after, a++, seesConfidential) : -1;
            CellChange.Kind kind = kind(rowBefore, rowAfter);
            if (kind != null) {
                sink.accept(kind, rowBefore, rowAfter);
            }
        }
    }

    private int visibleRow(PackedSeries series, int row, boolean seesConfidential) {
        return seesConfidential || visibleRows.isPublic(series, row) ? row : -1;
    }

    private CellChange.@Nullable Kind kind(int rowBefore, int rowAfter) {
        if (rowBefore < 0) {
            return rowAfter < 0 ? null : CellChange.Kind.ADDED;
        }
        if (rowAfter < 0) {
            return CellChange.Kind.REMOVED;
        }
        if (!before.hasSameValue(rowBefore, after, rowAfter)) {
            return CellChange.Kind.REVISED;
        }
        return hasSameAttributes(rowBefore, rowAfter) ? null : CellChange.Kind.STATUS;
    }

    private boolean hasSameAttributes(int rowBefore, int rowAfter) {
        for (int a = 0; a < seriesAttributes.size(); a++) {
            if (!Objects.equals(before.seriesAttribute(a), after.seriesAttribute(a))) {
                return false;
            }
        }
        for (int a = 0; a < rowAttributes.size(); a++) {
            if (!Objects.equals(
                    before.observationAttribute(a, rowBefore),
                    after.observationAttribute(a, rowAfter))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The changed attributes except the status, in the structure's order: first those of the
     * series, then those of the row.
     *
     * @param rowBefore -1 if the cell did not exist
     */
    List<CellChange.AttributeChange> attributes(int rowBefore, int rowAfter) {
        List<CellChange.AttributeChange> changes = new ArrayList<>();
        for (int a = 0; a < seriesAttributes.size(); a++) {
            add(
                    changes,
                    seriesAttributes.get(a),
                    rowBefore < 0 ? null : before.seriesAttribute(a),
                    after.seriesAttribute(a));
        }
        for (int a = 0; a < rowAttributes.size(); a++) {
            if (a != status) {
                add(
                        changes,
                        rowAttributes.get(a),
                        rowBefore < 0 ? null : before.observationAttribute(a, rowBefore),
                        after.observationAttribute(a, rowAfter));
            }
        }
        return changes;
    }

    private static void add(
            List<CellChange.AttributeChange> changes,
            Component attribute,
            @Nullable String previous,
            @Nullable String current) {
        if (!Objects.equals(previous, current)) {
            changes.add(new CellChange.AttributeChange(attribute.id(), previous, current));
        }
    }

    /** The complete content of a row: value, attributes of the series, attributes of the row. */
    List<@Nullable Object> contentOf(PackedSeries series, int row) {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(series.value(row));
        for (int a = 0; a < seriesAttributes.size(); a++) {
            content.add(series.seriesAttribute(a));
        }
        for (int a = 0; a < rowAttributes.size(); a++) {
            content.add(series.observationAttribute(a, row));
        }
        return content;
    }

    @Nullable String status(PackedSeries series, int row) {
        return status < 0 ? null : series.observationAttribute(status, row);
    }

    /** Whether the values of the last compared versions have the same unit. */
    boolean hasSameUnit() {
        return unitBefore.isSameAs(unitAfter);
    }

    /** The unit of the last compared older version. */
    MeasureUnit unitBefore() {
        return unitBefore;
    }

    /** The unit of the last compared newer version. */
    MeasureUnit unitAfter() {
        return unitAfter;
    }

    /** The last compared older version. */
    PackedSeries before() {
        return before;
    }

    /** The last compared newer version. */
    PackedSeries after() {
        return after;
    }
}
