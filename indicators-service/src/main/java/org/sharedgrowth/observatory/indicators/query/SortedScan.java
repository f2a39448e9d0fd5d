package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;

/**
 * The rows of a selection in a requested order: it reads all of them before it returns the first.
 * It keeps only positions of rows (or of series, if their rows stay together), as many as the
 * window needs, and fetches their versions again in batches. Not thread-safe.
 */
public final class SortedScan implements RowSource<SeriesView> {
    private static final int BATCH = 512;

    private final Selection selection;
    private final FlowSnapshot snapshot;
    private final Scan scan;
    private final boolean wholeSeries;
    private final Window window;
    private final SeriesView view;
    private final RowPicker picker;

    /** Sorts the rows of one series; used if they stay together. */
    private final SortKeys seriesSorter;

    private final Sort sort;
    private boolean isOrdered;
    private int[] ordinals = new int[0];
    private int[] rows = new int[0];
    private Map<Integer, PackedVersion> batch = Map.of();
    private int next;

    /**
     * @param wholeSeries whether the rows of a series stay together, at the position of the first
     *     of them
     */
    public SortedScan(Selection selection, Sort sort, boolean wholeSeries, Window window) {
        this.selection = selection;
        this.sort = sort;
        this.snapshot = selection.snapshot();
        this.scan = new Scan(selection, Window.all());
        this.wholeSeries = wholeSeries;
        this.window = window;
        this.view = new SeriesView(selection);
        this.picker = new RowPicker(selection.query(), snapshot);
        this.seriesSorter = keys(Long.MAX_VALUE);
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        if (!isOrdered && !window.isOver()) {
            SortKeys keys = keys(window.reach());
            return scan.each(series -> collect(series, keys)).invoke(() -> order(keys));
        }
        return next < ordinals.length && !window.isOver() && version(ordinals[next]) == null
                ? fetch()
                : null;
    }

    private SortKeys keys(long max) {
        return new SortKeys(
                sort,
                selection.query().flow().structure(),
                snapshot,
                (int) Math.min(max, Integer.MAX_VALUE));
    }

    private void collect(SeriesView series, SortKeys keys) {
        if (wholeSeries) {
            int[] sorted = sortRows(series);
            keys.add(series.ordinal(), series.series(), sorted[0]);
            return;
        }
        for (int i = 0; i < series.size(); i++) {
            keys.add(series.ordinal(), series.series(), series.row(i));
        }
    }

    /** The rows of one series in order. */
    private int[] sortRows(SeriesView series) {
        seriesSorter.clear();
        for (int i = 0; i < series.size(); i++) {
            seriesSorter.add(series.ordinal(), series.series(), series.row(i));
        }
        int[] sorted = seriesSorter.sortedSlots();
        Arrays.setAll(sorted, i -> seriesSorter.row(sorted[i]));
        return sorted;
    }

    private void order(SortKeys keys) {
        int[] order = keys.sortedSlots();
        ordinals = Arrays.stream(order).map(keys::ordinal).toArray();
        rows = wholeSeries ? rows : Arrays.stream(order).map(keys::row).toArray();
        isOrdered = true;
    }

    private Uni<Void> fetch() {
        int[] needed =
                Arrays.stream(ordinals, next, Math.min(next + BATCH, ordinals.length))
                        .distinct()
                        .toArray();
        return snapshot.packed(needed, needed.length)
                .invoke(found -> {
                    batch = new HashMap<>();
                    for (int i = 0; i < needed.length; i++) {
                        batch.put(needed[i], found[i]);
                    }
                })
                .replaceWithVoid();
    }

    private @Nullable PackedVersion version(int ordinal) {
        PackedVersion fetched = batch.get(ordinal);
        return fetched != null ? fetched : snapshot.atHand(ordinal);
    }

    @Override
    public boolean forEach(Predicate<SeriesView> consumer) {
        if (!isOrdered && !window.isOver()) {
            return true;
        }
        while (next < ordinals.length && !window.isOver()) {
            PackedVersion version = version(ordinals[next]);
            if (version == null) {
                return true;
            }
            int[] run = nextRun(version);
            int from = window.skip(run.length);
            int count = window.take(run.length - from);
            if (count > 0) {
                view.rows(Arrays.copyOfRange(run, from, from + count), count);
                if (!consumer.test(view)) {
                    return next < ordinals.length && !window.isOver();
                }
            }
        }
        return false;
    }

    /** Advances to the next consecutive rows of one series. */
    private int[] nextRun(PackedVersion version) {
        int start = next++;
        int ordinal = ordinals[start];
        view.at(ordinal).series().wrap(version);
        if (wholeSeries) {
            int picked = picker.pick(ordinal, view.series());
            view.rows(picker.rows(), picked);
            return sortRows(view);
        }
        while (next < ordinals.length && ordinals[next] == ordinal) {
            next++;
        }
        return Arrays.copyOfRange(rows, start, next);
    }
}
