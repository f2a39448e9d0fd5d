package org.sharedgrowth.observatory.indicators.exchange.answer;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.query.RowSource;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Window;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;

/**
 * Counts the visible rows of each series in each data set; if observations are not requested, each
 * series counts as one row.
 */
final class RowCounts {
    private final List<int[]> rows = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();

    private final Map<Frequency, RoaringBitmap> periods = new EnumMap<>(Frequency.class);
    private final @Nullable Workers workers;
    private final boolean seriesOnly;
    private final boolean countsPeriods;

    private RowCounts(@Nullable Workers workers, boolean seriesOnly, boolean countsPeriods) {
        this.workers = workers;
        this.seriesOnly = seriesOnly;
        this.countsPeriods = countsPeriods;
    }

    /**
     * Counts the rows for a request, and the periods if its format has a cell for each period.
     *
     * @param workers workers for large counts; null to count on the calling thread
     */
    static Uni<RowCounts> count(
            List<PlannedDataSet> dataSets, DataRequest request, @Nullable Workers workers) {
        return new RowCounts(
                        workers, request.seriesOnly(), request.format() == DataFormat.JSON_STAT)
                .next(dataSets);
    }

    private Uni<RowCounts> next(List<PlannedDataSet> dataSets) {
        if (rows.size() == dataSets.size()) {
            return Uni.createFrom().item(this);
        }
        PlannedDataSet dataSet = dataSets.get(rows.size());
        int[] bySeries = new int[dataSet.selection().snapshot().size()];
        long[] total = {0};
        return forEachSeries(
                        dataSet.rows().apply(Window.all()),
                        view -> {
                            int count = seriesOnly ? 1 : view.size();
                            bySeries[view.ordinal()] += count;
                            total[0] += count;
                            recordPeriods(view);
                        })
                .chain(() -> {
                    rows.add(bySeries);
                    totals.add(total[0]);
                    return next(dataSets);
                });
    }

    private Uni<Void> forEachSeries(RowSource<SeriesView> source, Consumer<SeriesView> consumer) {
        Workers pool = workers;
        if (pool == null) {
            return source.each(consumer);
        }
        Uni<Void> wait = source.prepare();
        return (wait == null ? Uni.createFrom().voidItem() : wait)
                .chain(() ->
                        pool.call(() -> source.forEach(view -> acceptAndContinue(view, consumer))))
                .chain(more ->
                        more ? forEachSeries(source, consumer) : Uni.createFrom().voidItem());
    }

    private static boolean acceptAndContinue(SeriesView view, Consumer<SeriesView> consumer) {
        consumer.accept(view);
        return true;
    }

    private void recordPeriods(SeriesView view) {
        if (countsPeriods) {
            RoaringBitmap seen =
                    periods.computeIfAbsent(view.series().frequency(), _ -> new RoaringBitmap());
            for (int i = 0; i < view.size(); i++) {
                seen.add(view.series().period(view.row(i)));
            }
        }
    }

    /** Number of distinct periods among the rows; 1 if they were not counted. */
    long periods() {
        return Math.max(
                1, periods.values().stream().mapToLong(RoaringBitmap::getLongCardinality).sum());
    }

    long total() {
        return totals.stream().mapToLong(Long::longValue).sum();
    }

    /** Number of series with rows; a series in several data sets is counted in each. */
    long series() {
        return rows.stream().flatMapToInt(Arrays::stream).filter(count -> count > 0).count();
    }

    /** Number of rows of a data set by series. */
    int[] bySeries(int dataSet) {
        return rows.get(dataSet);
    }

    /** Keeps only the data sets that have rows. */
    List<PlannedDataSet> nonEmpty(List<PlannedDataSet> dataSets) {
        List<PlannedDataSet> present = new ArrayList<>();
        for (int i = 0; i < dataSets.size(); i++) {
            if (totals.get(i) > 0) {
                present.add(dataSets.get(i));
            }
        }
        return present;
    }
}
