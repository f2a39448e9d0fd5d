package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/**
 * The attributes of a series: from the file, from the previous version, or from its indicator. A
 * new series without a source gets the office as its source.
 */
final class SeriesAttributes {
    private final FileCells file;
    private final List<Dsd.Component> attributes;
    private final SeriesDefaults defaults;
    private final int source;
    private final String ownSource;

    /** Attributes by combination. */
    private final Map<Integer, List<@Nullable String>> valuesByCombination = new HashMap<>();

    SeriesAttributes(FileCells file, CheckContext context) {
        Dsd dsd = context.structure();
        this.file = file;
        this.attributes = dsd.seriesAttributes();
        this.defaults = new SeriesDefaults(dsd);
        this.source = dsd.seriesAttribute(NamedAttributes.SOURCE);
        this.ownSource = context.ownSource();
    }

    /** The attributes as the file gives them; null for those that it does not give. */
    List<@Nullable String> statedValues(int series) {
        int combination = file.series().attributes(series);
        return valuesByCombination.computeIfAbsent(combination, this::values);
    }

    private List<@Nullable String> values(int combination) {
        List<@Nullable String> values = new ArrayList<>(attributes.size());
        for (int a = 0; a < attributes.size(); a++) {
            values.add(file.seriesAttributes().value(combination, a));
        }
        return values;
    }

    /** The series' indicator, or null if the structure has no such dimension. */
    @Nullable String indicator(int series) {
        return file.keys().code(file.series(), series, Dsd.INDICATOR);
    }

    /**
     * The given attributes, completed by the released ones and by defaults. Safe to call on a
     * thread other than the reader's, because it uses nothing that changes while the file is read.
     *
     * @param existing the released content of the series, or null
     */
    List<@Nullable String> complete(
            List<@Nullable String> given,
            @Nullable String indicator,
            @Nullable PackedSeries existing) {
        List<@Nullable String> values = new ArrayList<>(attributes.size());
        for (int a = 0; a < attributes.size(); a++) {
            String value = given.get(a);
            if (value == null && existing != null) {
                value = existing.seriesAttribute(a);
            }
            if (value == null && a == source) {
                value = existing == null ? ownSource : null;
            }
            values.add(value == null ? defaults.of(indicator, a) : value);
        }
        return values;
    }

    /** All attributes of a series of the file; see {@link #complete}. */
    List<@Nullable String> of(int series, @Nullable PackedSeries existing) {
        return complete(statedValues(series), indicator(series), existing);
    }

    /** Whether an attribute is mandatory and has no value. */
    boolean lacks(List<@Nullable String> values, int attribute) {
        return values.get(attribute) == null && attributes.get(attribute).mandatory();
    }

    /** Whether any mandatory attribute has no value. */
    boolean lacksAny(List<@Nullable String> values) {
        for (int a = 0; a < attributes.size(); a++) {
            if (lacks(values, a)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a finding for every mandatory attribute of a new series that has no value. */
    void reportLacking(int series, List<@Nullable String> values, Findings findings) {
        for (int a = 0; a < attributes.size(); a++) {
            if (lacks(values, a)) {
                findings.error(
                        Rule.MISSING_ATTRIBUTE,
                        file.series().row(series),
                        file.seriesAttributes().name(a),
                        "",
                        attributes.get(a).id());
            }
        }
    }
}
