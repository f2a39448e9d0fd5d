package org.sharedgrowth.observatory.indicators.exchange;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Window;
import org.sharedgrowth.observatory.indicators.series.Frequency;

/**
 * How many visible rows (series, where observations are not asked for) each piece has, by series.
 */
final class Counts {
    private final List<int[]> rows = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();

    private final Map<Frequency, RoaringBitmap> periods = new EnumMap<>(Frequency.class);
    private final boolean countsSeries;
    private final boolean countsPeriods;

    private Counts(boolean countsSeries, boolean countsPeriods) {
        this.countsSeries = countsSeries;
        this.countsPeriods = countsPeriods;
    }

    /** Counts for a request; periods only if its format has a cell for each. */
    static Uni<Counts> of(List<Piece> pieces, DataRequest request) {
        return new Counts(request.seriesOnly(), request.format() == DataFormat.JSON_STAT)
                .next(pieces);
    }

    private Uni<Counts> next(List<Piece> pieces) {
        if (rows.size() == pieces.size()) {
            return Uni.createFrom().item(this);
        }
        Piece piece = pieces.get(rows.size());
        int[] bySeries = new int[piece.selection().snapshot().size()];
        long[] total = {0};
        return piece.rows()
                .apply(Window.all())
                .each(view -> {
                    int count = countsSeries ? 1 : view.size();
                    bySeries[view.ordinal()] += count;
                    total[0] += count;
                    notePeriods(view);
                })
                .chain(() -> {
                    rows.add(bySeries);
                    totals.add(total[0]);
                    return next(pieces);
                });
    }

    private void notePeriods(SeriesView view) {
        if (countsPeriods) {
            RoaringBitmap seen =
                    periods.computeIfAbsent(view.series().frequency(), _ -> new RoaringBitmap());
            for (int i = 0; i < view.size(); i++) {
                seen.add(view.series().period(view.row(i)));
            }
        }
    }

    /** Different periods among the rows; 1 where they were not counted. */
    long periods() {
        return Math.max(
                1, periods.values().stream().mapToLong(RoaringBitmap::getLongCardinality).sum());
    }

    long total() {
        return totals.stream().mapToLong(Long::longValue).sum();
    }

    /** Series that have rows; those of several pieces count in each. */
    long series() {
        return rows.stream().flatMapToInt(Arrays::stream).filter(count -> count > 0).count();
    }

    /** Rows of a piece by number of their series. */
    int[] bySeries(int piece) {
        return rows.get(piece);
    }

    /** The pieces that have rows. */
    List<Piece> present(List<Piece> pieces) {
        List<Piece> present = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (totals.get(i) > 0) {
                present.add(pieces.get(i));
            }
        }
        return present;
    }
}
