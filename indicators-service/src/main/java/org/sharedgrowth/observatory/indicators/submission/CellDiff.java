package org.sharedgrowth.observatory.indicators.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** What differs between two versions of a series, cell by cell. Pure. */
final class CellDiff {
    /** A value with its status at one side of a change. */
    record Side(@Nullable BigDecimal value, @Nullable String status, MeasureUnit unit) {}

    /** A cell that differs; a side is null where there is no row. */
    record Change(TimePeriod period, @Nullable Side previous, @Nullable Side current) {
        /** {@code added}, {@code deleted}, {@code revised} (the value) or {@code status}. */
        String kind() {
            if (previous == null) {
                return "added";
            }
            if (current == null) {
                return "deleted";
            }
            // By digits: 14.5 and 14.50 are different statements of precision.
            String was = String.valueOf(previous.value);
            return was.equals(String.valueOf(current.value)) ? "status" : "revised";
        }
    }

    private CellDiff() {}

    /**
     * The changes from one version to the next in order of period.
     *
     * @param dsd of both
     */
    static List<Change> of(Dsd dsd, @Nullable SeriesContent from, SeriesContent to) {
        int status = dsd.observationAttribute("OBS_STATUS");
        MeasureUnit unit = MeasureUnit.of(dsd, to.seriesAttributes());
        MeasureUnit oldUnit = from == null ? unit : MeasureUnit.of(dsd, from.seriesAttributes());
        List<Change> changes = new ArrayList<>();
        int f = 0;
        int fromSize = from == null ? 0 : from.size();
        int t = 0;
        while (f < fromSize || t < to.size()) {
            int before = from == null || f == fromSize ? Integer.MAX_VALUE : from.periods()[f];
            int after = t == to.size() ? Integer.MAX_VALUE : to.periods()[t];
            int period = Math.min(before, after);
            Side previous =
                    before > period || from == null ? null : side(from, f++, status, oldUnit);
            Side current = after > period ? null : side(to, t++, status, unit);
            if (!Objects.equals(previous, current)) {
                changes.add(new Change(new TimePeriod(to.frequency(), period), previous, current));
            }
        }
        return changes;
    }

    private static Side side(SeriesContent content, int index, int status, MeasureUnit unit) {
        boolean known = status >= 0 && status < content.observationAttributes().size();
        return new Side(
                content.values().value(index),
                known ? content.observationAttributes().get(status).at(index) : null,
                unit);
    }
}
