package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.PackedVersion;

/**
 * The rows of a selection in an order of the caller's: it looks at all of them before it gives the
 * first, so the memory it takes grows with their number. Not thread-safe.
 */
public final class SortedScan implements RowSource<SeriesView> {
    private final Scan scan;
    private final SortKeys keys;
    private final boolean wholeSeries;
    private final Window window;
    private final SeriesView view;
    private final Map<Integer, PackedVersion> packed = new HashMap<>();
    private @Nullable List<Run> runs;
    private int next;

    /** Rows of one series that follow each other. */
    private record Run(int ordinal, int[] rows) {}

    /**
     * @param wholeSeries whether the rows of a series stay together, at the place of the first of
     *     them
     */
    public SortedScan(Selection selection, Sort sort, boolean wholeSeries, Window window) {
        this.scan = new Scan(selection, Window.all());
        this.keys = new SortKeys(sort, selection.query().flow().structure(), selection.snapshot());
        this.wholeSeries = wholeSeries;
        this.window = window;
        this.view = new SeriesView(selection);
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        return runs == null ? scan.each(this::collect).invoke(() -> runs = runs()) : null;
    }

    private void collect(SeriesView series) {
        packed.put(series.ordinal(), series.series().version());
        for (int i = 0; i < series.size(); i++) {
            keys.add(series.ordinal(), series.series(), series.row(i));
        }
    }

    private List<Run> runs() {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        int last = -1;
        int run = 0;
        for (int position : keys.order()) {
            int ordinal = keys.ordinal(position);
            run += ordinal == last ? 0 : 1;
            last = ordinal;
            groups.computeIfAbsent(wholeSeries ? ordinal : run, _ -> new ArrayList<>())
                    .add(position);
        }
        List<Run> found = new ArrayList<>(groups.size());
        for (List<Integer> group : groups.values()) {
            int[] rows = group.stream().mapToInt(keys::row).toArray();
            found.add(new Run(keys.ordinal(group.getFirst()), rows));
        }
        return found;
    }

    @Override
    public boolean forEach(Predicate<SeriesView> consumer) {
        List<Run> all = runs;
        if (all == null) {
            return true;
        }
        while (next < all.size() && !window.isOver()) {
            Run run = all.get(next++);
            int from = window.skip(run.rows.length);
            int count = window.take(run.rows.length - from);
            if (count == 0) {
                continue;
            }
            PackedVersion bytes =
                    Objects.requireNonNull(packed.get(run.ordinal), "a version is lost");
            view.at(run.ordinal).series().wrap(bytes);
            view.rows(Arrays.copyOfRange(run.rows, from, from + count), count);
            if (!consumer.test(view)) {
                return next < all.size() && !window.isOver();
            }
        }
        return false;
    }
}
