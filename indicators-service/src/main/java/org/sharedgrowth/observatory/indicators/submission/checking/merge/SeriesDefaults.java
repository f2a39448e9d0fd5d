package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Default attributes of a new series, from the indicator's annotations. Sources and comments have
 * no default, because those of the indicator were not made about these figures.
 */
final class SeriesDefaults {
    private final List<Dsd.Component> attributes;
    private final @Nullable Codelist indicators;
    private final Map<String, @Nullable String[]> byIndicator = new HashMap<>();

    SeriesDefaults(Dsd dsd) {
        attributes = dsd.seriesAttributes();
        int dimension = dsd.dimension(Dsd.INDICATOR);
        indicators = dimension < 0 ? null : dsd.dimensions().get(dimension).codelist();
    }

    /** The default of an attribute for an indicator, or null. */
    @Nullable String of(@Nullable String indicator, int attribute) {
        if (indicator == null || indicators == null) {
            return null;
        }
        return byIndicator.computeIfAbsent(indicator, this::annotations)[attribute];
    }

    private @Nullable String[] annotations(String indicator) {
        @Nullable String[] annotations = new @Nullable String[attributes.size()];
        Item item = indicators == null ? null : indicators.find(indicator);
        for (int a = 0; a < annotations.length && item != null; a++) {
            String id = attributes.get(a).id();
            annotations[a] =
                    NamedAttributes.isStatement(id) ? null : item.annotation(id).orElse(null);
        }
        return annotations;
    }
}
