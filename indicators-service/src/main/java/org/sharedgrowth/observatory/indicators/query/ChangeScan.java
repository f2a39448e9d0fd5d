package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The differences between two releases in the rows of a query: new or changed rows as they are in
 * the later release, or the keys of removed rows. A row that became confidential counts as removed
 * for audiences that may not see it. Not thread-safe.
 */
public final class ChangeScan implements RowSource<SeriesView> {
    private static final int BATCH = 256;

    private final FlowSnapshot snapshot;
    private final FlowSnapshot otherSnapshot;
    private final boolean findsRemoved;
    private final Window window;
    private final int[] ordinals;
    private final Dsd dsd;
    private final RowPicker picker;
    private final RowPicker otherPicker;
    private final @Nullable Selection latest;
    private final PackedSeries latestSeries = new PackedSeries();
    private final SeriesView view;
    private final PackedSeries otherSeries = new PackedSeries();
    private PackedVersion[] packed = new PackedVersion[0];
    private PackedVersion[] otherPacked = new PackedVersion[0];
    private PackedVersion[] latestPacked = new PackedVersion[0];
    private int batchStart;
    private int next;

    private ChangeScan(
            Selection selection,
            FlowSnapshot otherSnapshot,
            DataQuery otherQuery,
            boolean findsRemoved,
            @Nullable Selection latest,
            Window window) {
        this.latest = latest;
        this.snapshot = selection.snapshot();
        this.otherSnapshot = otherSnapshot;
        this.findsRemoved = findsRemoved;
        this.window = window;
        this.ordinals = changed(selection, otherSnapshot).ordinals();
        this.dsd = selection.query().flow().structure();
        this.picker = new RowPicker(selection.query(), snapshot);
        this.otherPicker = new RowPicker(otherQuery, otherSnapshot);
        this.view = new SeriesView(selection);
    }

    /** Rows of the later selection that are new or changed since the earlier snapshot. */
    public static ChangeScan added(Selection later, FlowSnapshot earlier, Window window) {
        return new ChangeScan(later, earlier, later.query().unbounded(), false, null, window);
    }

    /**
     * Rows of the later selection that are new or changed since the earlier snapshot, restricted to
     * the periods that another selection picks.
     *
     * @param latest the selection that picks the periods, or null for all periods
     */
    public static ChangeScan added(
            Selection later, FlowSnapshot earlier, @Nullable Selection latest, Window window) {
        DataQuery all = later.query().unbounded();
        return latest == null
                ? added(later, earlier, window)
                : new ChangeScan(
                        new Selection(all, later.snapshot(), later.ordinals()),
                        earlier,
                        all,
                        false,
                        latest,
                        window);
    }

    /**
     * Keys of rows of the earlier selection that no longer exist in the later snapshot.
     *
     * @param latest the selection that picks the periods, or null for all periods
     */
    public static ChangeScan removed(
            Selection earlier, FlowSnapshot later, @Nullable Selection latest, Window window) {
        DataQuery all = earlier.query().unbounded();
        return new ChangeScan(
                new Selection(all, earlier.snapshot(), earlier.ordinals()),
                later,
                all,
                true,
                latest,
                window);
    }

    /** The series of the selection that differ in another snapshot of the flow. */
    public static Selection changed(Selection selection, FlowSnapshot otherSnapshot) {
        Visibility visibility = new Visibility(selection.query(), selection.snapshot());
        Visibility otherVisibility = new Visibility(selection.query(), otherSnapshot);
        return selection.only(
                ordinal -> visibility.release(ordinal) != otherVisibility.release(ordinal));
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        if (next >= ordinals.length || window.isOver() || isLoaded()) {
            return null;
        }
        int start = next;
        int[] needed =
                Arrays.copyOfRange(ordinals, start, Math.min(start + BATCH, ordinals.length));
        return snapshot.packed(needed, needed.length)
                .chain(first ->
                        otherSnapshot
                                .packed(needed, needed.length)
                                .invoke(second -> {
                                    packed = first;
                                    otherPacked = second;
                                    batchStart = start;
                                }))
                .chain(() -> loadLatest(needed));
    }

    private Uni<Void> loadLatest(int[] needed) {
        if (latest == null) {
            return Uni.createFrom().voidItem();
        }
        return latest.snapshot()
                .packed(needed, needed.length)
                .invoke(found -> latestPacked = found)
                .replaceWithVoid();
    }

    private boolean isLoaded() {
        return next >= batchStart && next < batchStart + packed.length;
    }

    @Override
    public boolean forEach(Predicate<SeriesView> consumer) {
        while (next < ordinals.length && !window.isOver()) {
            if (!isLoaded()) {
                return true;
            }
            int ordinal = ordinals[next];
            PackedVersion version =
                    Objects.requireNonNull(
                            packed[next - batchStart], "a stored version is missing");
            PackedVersion otherVersion = otherPacked[next - batchStart];
            next++;
            int count = picker.pick(ordinal, view.at(ordinal).series().wrap(version));
            int[] rows = differingRows(ordinal, picker.rows(), count, otherVersion);
            if (latest != null) {
                rows =
                        keepPickedPeriods(
                                ordinal, rows, latest, latestPacked[next - 1 - batchStart]);
            }
            int from = window.skip(rows.length);
            int taken = window.take(rows.length - from);
            if (taken > 0) {
                view.rows(Arrays.copyOfRange(rows, from, from + taken), taken);
                if (!consumer.test(view)) {
                    return next < ordinals.length && !window.isOver();
                }
            }
        }
        return false;
    }

    private int[] differingRows(
            int ordinal, int[] rows, int count, @Nullable PackedVersion otherVersion) {
        if (otherVersion == null) {
            return Arrays.copyOf(rows, count);
        }
        PackedSeries series = view.series();
        otherSeries.wrap(otherVersion);
        int otherCount = otherPicker.pick(ordinal, otherSeries);
        int[] otherRows = Arrays.copyOf(otherPicker.rows(), otherCount);
        boolean hasSameAttributes = findsRemoved || haveSameAttributes(series);
        int[] found = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int matchingRow = matchingRow(series, rows[i], otherRows);
            if (matchingRow < 0
                    || (!findsRemoved
                            && !(hasSameAttributes && isSame(series, rows[i], matchingRow)))) {
                found[size++] = rows[i];
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Keeps the rows whose periods the latest selection picks. */
    private int[] keepPickedPeriods(
            int ordinal,
            int[] rows,
            Selection latestSelection,
            @Nullable PackedVersion latestVersion) {
        if (latestVersion == null) {
            return new int[0];
        }
        RowPicker latestPicker = new RowPicker(latestSelection.query(), latestSelection.snapshot());
        latestSeries.wrap(latestVersion);
        int count = latestPicker.pick(ordinal, latestSeries);
        int[] picked = Arrays.copyOf(latestPicker.rows(), count);
        PackedSeries series = view.series();
        return Arrays.stream(rows)
                .filter(row -> {
                    int index = latestSeries.indexOf(series.period(row));
                    return index >= 0 && Arrays.binarySearch(picked, index) >= 0;
                })
                .toArray();
    }

    /** The row of the other version with the same period, or -1. */
    private int matchingRow(PackedSeries series, int row, int[] otherRows) {
        if (series.frequency() != otherSeries.frequency()) {
            return -1;
        }
        int index = otherSeries.indexOf(series.period(row));
        return index >= 0 && Arrays.binarySearch(otherRows, index) >= 0 ? index : -1;
    }

    private boolean haveSameAttributes(PackedSeries series) {
        for (int a = 0; a < dsd.seriesAttributes().size(); a++) {
            if (!Objects.equals(series.seriesAttribute(a), otherSeries.seriesAttribute(a))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(PackedSeries series, int row, int matchingRow) {
        for (int a = 0; a < dsd.observationAttributes().size(); a++) {
            if (!Objects.equals(
                    series.observationAttribute(a, row),
                    otherSeries.observationAttribute(a, matchingRow))) {
                return false;
            }
        }
        return series.hasSameValue(row, otherSeries, matchingRow);
    }
}
