package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * The codes for totals in dimensions that a file omits. The indicator defines them in its
 * annotation {@code TOTAL}: codes joined by dots, one for each dimension after INDICATOR ({@code
 * _Z} if the dimension does not apply). Without the annotation the code is {@code _T}.
 */
final class Totals {
    /** The code of the total over a dimension. */
    static final String CODE = "_T";

    private static final String ANNOTATION = "TOTAL";

    private final List<Dsd.Component> dimensions;
    private final int indicatorDimension;
    private final @Nullable Codelist indicators;
    private final int[] defaults;
    private final int[][] byIndicator;

    Totals(Dsd dsd) {
        dimensions = dsd.dimensions();
        indicatorDimension = dsd.dimension(Dsd.INDICATOR);
        indicators = indicatorDimension < 0 ? null : dimensions.get(indicatorDimension).codelist();
        defaults = dimensions.stream().mapToInt(d -> position(d, CODE)).toArray();
        byIndicator = new int[indicators == null ? 0 : indicators.codes().size()][];
    }

    /** Whether the dimension has a total, so that a file may omit its column. */
    static boolean has(Dsd.Component dimension) {
        return position(dimension, CODE) >= 0;
    }

    /**
     * For each dimension the number of the code of its total, or -1 if it has no total.
     *
     * @param key key of a row whose indicator has been read
     */
    int[] of(int[] key) {
        int indicator = indicatorDimension < 0 ? -1 : key[indicatorDimension];
        if (indicator < 0 || indicators == null || indicator >= byIndicator.length) {
            return defaults;
        }
        int[] known = byIndicator[indicator];
        if (known == null) {
            known = read(indicators.codes().get(indicator));
            byIndicator[indicator] = known;
        }
        return known;
    }

    private int[] read(Item indicator) {
        List<String> codes =
                indicator.annotation(ANNOTATION).stream()
                        .flatMap(text -> List.of(text.split("\\.", -1)).stream())
                        .toList();
        if (codes.size() != dimensions.size() - indicatorDimension - 1) {
            return defaults;
        }
        int[] totals = defaults.clone();
        for (int i = 0; i < codes.size(); i++) {
            int dimension = indicatorDimension + 1 + i;
            int position = position(dimensions.get(dimension), codes.get(i));
            totals[dimension] = position < 0 ? defaults[dimension] : position;
        }
        return totals;
    }

    private static int position(Dsd.Component dimension, String code) {
        return dimension.codelist() == null ? -1 : dimension.codelist().position(code);
    }
}
