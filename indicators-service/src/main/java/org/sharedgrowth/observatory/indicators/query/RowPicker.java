package org.sharedgrowth.observatory.indicators.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Picks the rows of a series that match a query and are visible to its audience. Not thread-safe.
 */
final class RowPicker {
    private final FlowSnapshot snapshot;
    private final Audience audience;
    private final int area;
    private final Confidentiality confidentiality;
    private final int firstN;
    private final int lastN;
    private final boolean lastWithValue;
    private final @Nullable PeriodCondition periods;
    private final @Nullable Condition measure;
    private final List<AttributeCondition> seriesConditions = new ArrayList<>();
    private final List<AttributeCondition> rowConditions = new ArrayList<>();
    private int[] rows = new int[64];
    private int count;
    private @Nullable Object checkedTexts;
    private boolean restricts;

    /** A condition on the attribute at a position. */
    private record AttributeCondition(int position, Condition condition) {}

    RowPicker(DataQuery query, FlowSnapshot snapshot) {
        Dsd dsd = query.flow().structure();
        this.snapshot = snapshot;
        this.audience = query.audience();
        this.area = dsd.dimension(Dsd.AREA);
        this.confidentiality = new Confidentiality(dsd);
        this.firstN = query.firstN();
        this.lastN = query.lastN();
        this.lastWithValue = query.lastWithValue();
        PeriodCondition onPeriods = null;
        Condition onMeasure = null;
        for (Condition condition : query.conditions()) {
            String id = condition.component();
            if (id.equals(dsd.timeDimension().id())) {
                onPeriods = new PeriodCondition(condition);
            } else if (id.equals(dsd.measure().id())) {
                onMeasure = condition;
            } else if (dsd.seriesAttribute(id) >= 0) {
                seriesConditions.add(new AttributeCondition(dsd.seriesAttribute(id), condition));
            } else if (dsd.observationAttribute(id) >= 0) {
                rowConditions.add(new AttributeCondition(dsd.observationAttribute(id), condition));
            }
        }
        this.periods = onPeriods;
        this.measure = onMeasure;
    }

    /**
     * Picks the rows of a series that match the query and are visible to its audience.
     *
     * @return number of rows; {@link #rows()} returns their positions
     */
    int pick(int ordinal, PackedSeries series) {
        count = 0;
        for (AttributeCondition attribute : seriesConditions) {
            if (!attribute.condition.matches(series.seriesAttribute(attribute.position))) {
                return 0;
            }
        }
        int from = 0;
        int to = series.size();
        Frequency frequency = series.frequency();
        boolean isRange = periods != null && periods.isRange();
        if (isRange && periods != null) {
            int firstPeriod = periods.first(frequency);
            int lastPeriod = periods.last(frequency);
            int first = series.indexOf(firstPeriod);
            int last = lastPeriod == firstPeriod ? first : series.indexOf(lastPeriod);
            from = insertionPoint(first);
            to = last >= 0 ? last + 1 : insertionPoint(last);
        }
        ensureCapacity(to - from);
        boolean mayHaveInvisibleRows = mayHaveInvisibleRows(ordinal, series);
        for (int i = from; i < to; i++) {
            if ((periods == null || isRange || periods.matches(frequency, series.period(i)))
                    && (!mayHaveInvisibleRows || confidentiality.isPublic(series, i))
                    && (rowConditions.isEmpty() || matchesConditions(series, i))
                    && (measure == null || measure.matches(series.value(i)))) {
                rows[count++] = i;
            }
        }
        if (lastWithValue) {
            keepValues(series);
        }
        if (firstN > 0 || lastN > 0) {
            keepFirstAndLast();
        }
        return count;
    }

    private static int insertionPoint(int index) {
        return index >= 0 ? index : -index - 1;
    }

    private boolean mayHaveInvisibleRows(int ordinal, PackedSeries series) {
        return snapshot.isRestricted(ordinal)
                && restricts(series)
                && (area < 0
                        || audience.isEverybody()
                        || !audience.owns(snapshot.code(ordinal, area)));
    }

    /**
     * Whether a series may have confidential rows; checked once for consecutive series with equal
     * attribute texts.
     */
    private boolean restricts(PackedSeries series) {
        if (!series.attributeTexts().equals(checkedTexts)) {
            checkedTexts = series.attributeTexts();
            restricts = confidentiality.restricts(series);
        }
        return restricts;
    }

    private boolean matchesConditions(PackedSeries series, int index) {
        for (AttributeCondition attribute : rowConditions) {
            if (!attribute.condition.matches(
                    series.observationAttribute(attribute.position, index))) {
                return false;
            }
        }
        return true;
    }

    /** Keeps the rows with a value; all rows if none has one, because they give the reason. */
    private void keepValues(PackedSeries series) {
        int keptRows = 0;
        for (int i = 0; i < count; i++) {
            if (!series.isMissing(rows[i])) {
                rows[keptRows++] = rows[i];
            }
        }
        count = keptRows > 0 ? keptRows : count;
    }

    /** Keeps the requested first and last rows, without duplicates. */
    private void keepFirstAndLast() {
        if (firstN + (long) lastN >= count) {
            return;
        }
        System.arraycopy(rows, count - lastN, rows, firstN, lastN);
        count = firstN + lastN;
    }

    private void ensureCapacity(int size) {
        if (rows.length < size) {
            rows = new int[Math.max(size, rows.length * 2)];
        }
    }

    /** Ascending positions of the rows that the latest {@link #pick} selected and counted. */
    int[] rows() {
        return rows;
    }

    /** Drops this many rows from the front of the last result. */
    void skip(int dropped) {
        if (dropped > 0) {
            count -= dropped;
            System.arraycopy(rows, dropped, rows, 0, count);
        }
    }
}
