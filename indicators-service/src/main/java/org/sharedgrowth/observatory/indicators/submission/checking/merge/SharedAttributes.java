package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/**
 * Checks that attributes shared by several series, or by the whole data set, have one value in the
 * file. They are stored with each series.
 */
final class SharedAttributes {
    private final FileCells file;
    private final Findings findings;
    private final List<Dsd.Component> attributes;
    private final Map<List<@Nullable String>, FirstUse> firstUses = new HashMap<>();

    /** A value and the first line that gives it. */
    private record FirstUse(String value, long row) {}

    SharedAttributes(FileCells file, Dsd dsd, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.attributes = dsd.seriesAttributes();
    }

    /** Whether any attribute is shared by several series. */
    boolean exist() {
        return attributes.stream().anyMatch(attribute -> attribute.attachedTo() != null);
    }

    /**
     * Checks the values of a series.
     *
     * @param values by position among the series attributes
     */
    void check(int series, List<@Nullable String> values) {
        for (int a = 0; a < values.size(); a++) {
            check(series, a, values.get(a));
        }
    }

    private void check(int series, int attribute, @Nullable String value) {
        Dsd.Component component = attributes.get(attribute);
        if (component.attachedTo() == null || value == null) {
            return;
        }
        List<@Nullable String> key = new ArrayList<>();
        key.add(component.id());
        for (String dimension : component.attachedTo()) {
            key.add(file.keys().code(file.series(), series, dimension));
        }
        long row = file.series().row(series);
        FirstUse first = firstUses.putIfAbsent(key, new FirstUse(value, row));
        if (first != null && !first.value.equals(value)) {
            findings.error(
                    Rule.SHARED_ATTRIBUTE,
                    row,
                    file.seriesAttributes().name(attribute),
                    value,
                    component.id(),
                    first.value,
                    String.valueOf(first.row),
                    String.join(", ", component.attachedTo()));
        }
    }
}
