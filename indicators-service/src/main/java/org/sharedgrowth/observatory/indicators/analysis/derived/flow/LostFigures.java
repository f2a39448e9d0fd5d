package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Collects figures that were public and no longer are, because a new version of their series makes
 * them confidential, deletes them or has no value for them. Not thread-safe.
 *
 * <p>Pure.
 */
final class LostFigures {
    private final String dataKey;
    private final Dsd dsd;
    private final Confidentiality confidentiality;
    private final PackedSeries before = new PackedSeries();
    private final PackedSeries now = new PackedSeries();
    private final Set<InputFigure> lost = new HashSet<>();

    LostFigures(String dataKey, Dsd dsd) {
        this.dataKey = dataKey;
        this.dsd = dsd;
        this.confidentiality = new Confidentiality(dsd);
    }

    /** Adds the public figures that a series had and no longer has. */
    void add(String key, byte @Nullable [] replaced, byte[] version) {
        if (replaced == null) {
            return;
        }
        before.wrap(replaced);
        now.wrap(version);
        for (int row = 0; row < before.size(); row++) {
            if (isShown(before, row) && !isShownNow(before.period(row))) {
                lost.add(figure(key, before, row));
            }
        }
    }

    private boolean isShownNow(int period) {
        if (now.size() == 0 || now.frequency() != before.frequency()) {
            return false;
        }
        int row = now.indexOf(period);
        return row >= 0 && isShown(now, row);
    }

    private boolean isShown(PackedSeries series, int row) {
        return !series.isMissing(row) && confidentiality.isPublic(series, row);
    }

    private InputFigure figure(String key, PackedSeries series, int row) {
        String[] codes = key.split("\\.", -1);
        SortedMap<String, String> breakdown = new TreeMap<>();
        for (int d = 0; d < codes.length && d < dsd.dimensions().size(); d++) {
            String dimension = dsd.dimensions().get(d).id();
            boolean hasOwnField =
                    dimension.equals(Dsd.FREQUENCY)
                            || dimension.equals(Dsd.AREA)
                            || dimension.equals(Dsd.INDICATOR);
            if (!hasOwnField && !Dsd.TOTALS.contains(codes[d])) {
                breakdown.put(dimension, codes[d]);
            }
        }
        String period = new TimePeriod(series.frequency(), series.period(row)).toString();
        return new InputFigure(
                dataKey,
                new ColumnKey(codes[dsd.dimension(Dsd.INDICATOR)], breakdown),
                codes[dsd.dimension(Dsd.AREA)],
                Integer.parseInt(period.substring(0, 4)));
    }

    /** All lost figures. */
    Set<InputFigure> all() {
        return lost;
    }
}
