package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** What the attributes of an observation are, with what stands for those that nobody states. */
final class ObservationAttributes {
    private static final String CONFIDENTIALITY = "CONF_STATUS";
    private static final String FREE = "F";

    private final AttributeColumns columns;
    private final int count;
    private final int status;
    private final int confidentiality;

    /** By combination, twice: without and with a value. */
    private @Nullable String[] @Nullable [] stated = new @Nullable String[16][];

    /** By combination. */
    private final Map<Integer, List<AttributeColumn>> everywhere = new HashMap<>();

    ObservationAttributes(AttributeColumns columns, Dsd dsd) {
        this.columns = columns;
        this.count = dsd.observationAttributes().size();
        this.status = dsd.observationAttribute(StatusRule.ATTRIBUTE);
        this.confidentiality = dsd.observationAttribute(CONFIDENTIALITY);
    }

    /** All attributes as the file alone states them; the same array for the same combination. */
    @Nullable String[] stated(int combination, boolean hasValue) {
        int index = 2 * combination + (hasValue ? 1 : 0);
        if (index >= stated.length) {
            stated = Arrays.copyOf(stated, Math.max(stated.length * 2, index + 1));
        }
        @Nullable String[] known = stated[index];
        if (known == null) {
            known = new @Nullable String[count];
            for (int a = 0; a < count; a++) {
                known[a] = completed(a, columns.value(combination, a), hasValue);
            }
            stated[index] = known;
        }
        return known;
    }

    /** The columns of a series in which every observation has this combination and a value. */
    List<AttributeColumn> everywhere(int combination) {
        return everywhere.computeIfAbsent(
                combination,
                key ->
                        Arrays.stream(stated(key, true))
                                .<AttributeColumn>map(AttributeColumn.Uniform::new)
                                .toList());
    }

    /** One attribute; without a column it stays what it was. */
    @Nullable String revised(
            int attribute, int combination, boolean hasValue, @Nullable String was) {
        return columns.given(attribute)
                ? stated(combination, hasValue)[attribute]
                : completed(attribute, was, hasValue);
    }

    private @Nullable String completed(int attribute, @Nullable String value, boolean hasValue) {
        if (attribute == status && hasValue) {
            return value == null || !StatusRule.fits(value, true) ? StatusRule.NORMAL : value;
        }
        return attribute == confidentiality && value == null ? FREE : value;
    }
}
