package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.StatusRule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.AttributeColumns;

/**
 * The attributes of an observation, with defaults for those that are not given. A text (an
 * attribute without a codelist, such as a source or comment) belongs to one figure and is never
 * carried over to another value.
 */
final class ObservationAttributes {
    private static final String CONFIDENTIALITY = "CONF_STATUS";
    private static final String FREE = "F";

    private final AttributeColumns columns;
    private final List<Dsd.Component> attributes;
    private final int status;
    private final int confidentiality;
    private final int source;
    private final String ownSource;

    /** Attributes, at index 2 × number of the combination, + 1 if the observation has a value. */
    private @Nullable String[] @Nullable [] statedAttributes = new @Nullable String[16][];

    /** Results of {@link #uniformColumns(int)} by combination. */
    private final Map<Integer, List<AttributeColumn>> uniformColumns = new HashMap<>();

    ObservationAttributes(AttributeColumns columns, CheckContext context) {
        Dsd dsd = context.structure();
        this.columns = columns;
        this.attributes = dsd.observationAttributes();
        this.status = dsd.observationAttribute(StatusRule.ATTRIBUTE);
        this.confidentiality = dsd.observationAttribute(CONFIDENTIALITY);
        this.source = dsd.observationAttribute(NamedAttributes.SOURCE);
        this.ownSource = context.ownSource();
    }

    /**
     * All attributes as given in the file, with defaults for the others; the same array for the
     * same arguments.
     */
    @Nullable String[] statedValues(int combination, boolean hasValue) {
        int index = 2 * combination + (hasValue ? 1 : 0);
        if (index >= statedAttributes.length) {
            statedAttributes =
                    Arrays.copyOf(
                            statedAttributes, Math.max(statedAttributes.length * 2, index + 1));
        }
        @Nullable String[] known = statedAttributes[index];
        if (known == null) {
            known = new @Nullable String[attributes.size()];
            for (int a = 0; a < known.length; a++) {
                String value = columns.value(combination, a);
                known[a] =
                        value == null && a == source && hasValue
                                ? ownSource
                                : withDefault(a, value, hasValue);
            }
            statedAttributes[index] = known;
        }
        return known;
    }

    /** The columns of a series in which every observation has this combination and a value. */
    List<AttributeColumn> uniformColumns(int combination) {
        return uniformColumns.computeIfAbsent(
                combination,
                key ->
                        Arrays.stream(statedValues(key, true))
                                .<AttributeColumn>map(AttributeColumn.Uniform::new)
                                .toList());
    }

    /**
     * One attribute of a new or changed figure. A coded attribute for which the file has no column
     * is unchanged; a text is kept only if the file gives it again.
     */
    @Nullable String newValue(
            int attribute, int combination, boolean hasValue, @Nullable String was) {
        boolean isText = attributes.get(attribute).codelist() == null;
        return isText || columns.hasColumn(attribute)
                ? statedValues(combination, hasValue)[attribute]
                : withDefault(attribute, was, hasValue);
    }

    /**
     * One attribute of an unchanged figure; it is unchanged if the file has no column for it. A
     * source is also kept if its cell is empty, because every figure has one.
     */
    @Nullable String unchangedValue(
            int attribute, int combination, boolean hasValue, @Nullable String was) {
        if (attribute == source) {
            String given = columns.value(combination, source);
            return given == null ? was : given;
        }
        return columns.hasColumn(attribute)
                ? statedValues(combination, hasValue)[attribute]
                : withDefault(attribute, was, hasValue);
    }

    private @Nullable String withDefault(int attribute, @Nullable String value, boolean hasValue) {
        if (attribute == status && hasValue) {
            return value == null || !StatusRule.fits(value, true) ? StatusRule.NORMAL : value;
        }
        return attribute == confidentiality && value == null ? FREE : value;
    }
}
