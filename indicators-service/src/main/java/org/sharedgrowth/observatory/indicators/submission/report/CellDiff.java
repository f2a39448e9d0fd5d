package org.sharedgrowth.observatory.indicators.submission.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Compares two versions of a series cell by cell. Has no side effects. */
public final class CellDiff {
    /** A value with its attributes, before or after a change. */
    public record Side(
            @Nullable BigDecimal value,
            @Nullable String status,
            MeasureUnit unit,
            @Nullable String source,
            @Nullable String comment) {}

    /** A changed cell; a side is null if the version before or after has no such cell. */
    public record Change(TimePeriod period, @Nullable Side previous, @Nullable Side current) {
        /**
         * {@code added}, {@code deleted}, {@code revised} (the value) or {@code status}: the same
         * value with another status, unit, source or comment.
         */
        public String kind() {
            if (previous == null) {
                return "added";
            }
            if (current == null) {
                return "deleted";
            }
            // Compares digits: 14.5 and 14.50 differ in precision.
            String was = String.valueOf(previous.value);
            return was.equals(String.valueOf(current.value)) ? "status" : "revised";
        }
    }

    private CellDiff() {}

    /**
     * The changes from one version to the next in order of period.
     *
     * @param dsd data structure of both versions
     * @param from null if there is no earlier version
     */
    public static List<Change> of(Dsd dsd, @Nullable SeriesContent from, SeriesContent to) {
        Reader reader = new Reader(dsd);
        List<Change> changes = new ArrayList<>();
        int f = 0;
        int fromSize = from == null ? 0 : from.size();
        int t = 0;
        while (f < fromSize || t < to.size()) {
            int before = from == null || f == fromSize ? Integer.MAX_VALUE : from.periods()[f];
            int after = t == to.size() ? Integer.MAX_VALUE : to.periods()[t];
            int period = Math.min(before, after);
            Side previous = before > period || from == null ? null : reader.side(from, f++);
            Side current = after > period ? null : reader.side(to, t++);
            if (!Objects.equals(previous, current)) {
                changes.add(new Change(new TimePeriod(to.frequency(), period), previous, current));
            }
        }
        return changes;
    }

    /** Reads an observation's attributes by name. */
    private record Reader(Dsd dsd) {
        Side side(SeriesContent content, int index) {
            return new Side(
                    content.values().value(index),
                    text("OBS_STATUS", content, index),
                    MeasureUnit.of(dsd, content.seriesAttributes()),
                    text(NamedAttributes.SOURCE, content, index),
                    text("COMMENT_OBS", content, index));
        }

        /** An attribute of the observation or of its series; null if it has no value. */
        private @Nullable String text(String attribute, SeriesContent content, int index) {
            int observationPosition = dsd.observationAttribute(attribute);
            if (observationPosition >= 0) {
                return observationPosition < content.observationAttributes().size()
                        ? content.observationAttributes().get(observationPosition).at(index)
                        : null;
            }
            int seriesPosition = dsd.seriesAttribute(attribute);
            return seriesPosition >= 0 && seriesPosition < content.seriesAttributes().size()
                    ? content.seriesAttributes().get(seriesPosition)
                    : null;
        }
    }
}
