package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * What the attributes of a series are: as the file says, as they were, or as its indicator says.
 */
final class SeriesAttributes {
    private final FileCells file;
    private final List<Dsd.Component> attributes;
    private final SeriesDefaults defaults;

    SeriesAttributes(FileCells file, Dsd dsd) {
        this.file = file;
        this.attributes = dsd.seriesAttributes();
        this.defaults = new SeriesDefaults(dsd);
    }

    /**
     * All attributes of a series of the file.
     *
     * @param existing its released content, or null
     */
    List<@Nullable String> of(int series, @Nullable PackedSeries existing) {
        List<@Nullable String> values = new ArrayList<>(attributes.size());
        int combination = file.series().attributes(series);
        String indicator = file.keys().code(file.series(), series, RowReader.INDICATOR);
        for (int a = 0; a < attributes.size(); a++) {
            String value = file.seriesAttributes().value(combination, a);
            if (value == null && existing != null) {
                value = existing.seriesAttribute(a);
            }
            values.add(value == null ? defaults.of(indicator, a) : value);
        }
        return values;
    }

    /** Whether an attribute is mandatory and has no value. */
    boolean lacks(List<@Nullable String> values, int attribute) {
        return values.get(attribute) == null && attributes.get(attribute).mandatory();
    }

    /** Whether there is any such attribute. */
    boolean lacksAny(List<@Nullable String> values) {
        for (int a = 0; a < attributes.size(); a++) {
            if (lacks(values, a)) {
                return true;
            }
        }
        return false;
    }

    /** Notes every such attribute of a new series. */
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
