package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * Groups the rows of a source that is ordered by series, such as a {@link ChangeScan}, into
 * cross-sections, in the order of {@link SectionScan}. It reads all rows before it returns the
 * first section, so memory grows with their number. Not thread-safe.
 */
public final class CollectedSections implements RowSource<SectionView> {
    private final RowSource<SeriesView> source;
    private final FlowSnapshot snapshot;
    private final int dimension;
    private final List<Integer> equalAttributes;
    private final Window window;
    private final SectionView view;
    private final List<Row> rows = new ArrayList<>();
    private boolean isCollected;
    private int next;

    /**
     * A row of a series.
     *
     * @param attributes the attributes that are equal within a section
     */
    private record Row(
            int ordinal,
            PackedSeries series,
            int row,
            TimePeriod period,
            List<@Nullable String> attributes) {}

    /**
     * @param source all rows, independent of the window
     * @param snapshot the snapshot of the series in the source
     * @param dimension dimension that differs within a section
     * @param equalAttributes positions of the series attributes that must be equal within a
     *     section; series with different values are put into separate sections
     */
    public CollectedSections(
            RowSource<SeriesView> source,
            FlowSnapshot snapshot,
            int dimension,
            List<Integer> equalAttributes,
            Window window) {
        this.source = source;
        this.snapshot = snapshot;
        this.dimension = dimension;
        this.equalAttributes = List.copyOf(equalAttributes);
        this.window = window;
        this.view = new SectionView(snapshot);
    }

    @Override
    public @Nullable Uni<Void> prepare() {
        return isCollected ? null : source.each(this::collect).invoke(this::sort);
    }

    private void collect(SeriesView series) {
        PackedSeries copy = new PackedSeries().wrap(series.series().version());
        List<@Nullable String> attributes = new ArrayList<>();
        for (int a : equalAttributes) {
            attributes.add(copy.seriesAttribute(a));
        }
        for (int i = 0; i < series.size(); i++) {
            int row = series.row(i);
            TimePeriod period = new TimePeriod(copy.frequency(), copy.period(row));
            rows.add(new Row(series.ordinal(), copy, row, period, attributes));
        }
    }

    private void sort() {
        rows.sort(
                Comparator.comparing((Row row) -> row, this::compareOtherDimensions)
                        .thenComparing(Row::period)
                        .thenComparing(row -> row.attributes.toString())
                        .thenComparingInt(row -> snapshot.codeNumber(row.ordinal, dimension)));
        isCollected = true;
    }

    private int compareOtherDimensions(Row a, Row b) {
        return SectionScan.compareOtherDimensions(snapshot, dimension, a.ordinal, b.ordinal);
    }

    private boolean areInSameSection(Row a, Row b) {
        return compareOtherDimensions(a, b) == 0
                && a.period.equals(b.period)
                && a.attributes.equals(b.attributes);
    }

    @Override
    public boolean forEach(Predicate<SectionView> consumer) {
        if (!isCollected) {
            return true;
        }
        while (next < rows.size() && !window.isOver()) {
            Row first = rows.get(next);
            view.start(first.period.frequency(), first.period.ordinal());
            while (next < rows.size() && areInSameSection(first, rows.get(next))) {
                Row row = rows.get(next++);
                view.add(row.ordinal, row.series, row.row);
            }
            int from = window.skip(view.size());
            int to = from + window.take(view.size() - from);
            if (from < to) {
                view.window(from, to);
                if (!consumer.test(view)) {
                    return next < rows.size() && !window.isOver();
                }
            }
        }
        return false;
    }
}
