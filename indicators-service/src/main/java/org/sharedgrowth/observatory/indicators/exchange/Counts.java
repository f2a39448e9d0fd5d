package org.sharedgrowth.observatory.indicators.exchange;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.query.Window;

/**
 * How many visible rows (series, where observations are not asked for) each piece has, by series.
 */
final class Counts {
    private final List<int[]> rows = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();

    private Counts() {}

    static Uni<Counts> of(List<Piece> pieces, boolean countsSeries) {
        return new Counts().next(pieces, countsSeries);
    }

    private Uni<Counts> next(List<Piece> pieces, boolean countsSeries) {
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
                })
                .chain(() -> {
                    rows.add(bySeries);
                    totals.add(total[0]);
                    return next(pieces, countsSeries);
                });
    }

    long total() {
        return totals.stream().mapToLong(Long::longValue).sum();
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
