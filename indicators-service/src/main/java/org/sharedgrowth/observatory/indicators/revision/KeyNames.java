package org.sharedgrowth.observatory.indicators.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Describes a series key in words.
 *
 * @param languages in order of preference
 */
record KeyNames(Dsd structure, List<String> languages) {
    private static final Set<String> NAMED_SEPARATELY =
            Set.of(Dsd.FREQUENCY, Dsd.AREA, Dsd.INDICATOR);

    /** The code in a dimension; null if the structure lacks the dimension. */
    @Nullable String code(String[] codes, String dimension) {
        int position = structure.dimension(dimension);
        return position < 0 ? null : codes[position];
    }

    /** The name of the code in a dimension; null if the structure lacks the dimension. */
    @Nullable String name(String[] codes, String dimension) {
        int position = structure.dimension(dimension);
        return position < 0 ? null : name(codes, position);
    }

    /** The names of the codes except frequency, area, indicator and totals. */
    List<String> breakdown(String[] codes) {
        List<String> names = new ArrayList<>();
        for (int d = 0; d < codes.length; d++) {
            boolean isNamedSeparately =
                    NAMED_SEPARATELY.contains(structure.dimensions().get(d).id());
            if (!isNamedSeparately && !Dsd.TOTALS.contains(codes[d])) {
                names.add(name(codes, d));
            }
        }
        return names;
    }

    /** How many decimals to show; null if the series does not state it. */
    @Nullable Integer decimals(PackedSeries series) {
        return new NamedAttributes(structure).integerOfSeries("DECIMALS", series);
    }

    private String name(String[] codes, int position) {
        Codelist list = structure.dimensions().get(position).codelist();
        Item item = list == null ? null : list.find(codes[position]);
        return item == null ? codes[position] : item.names().in(languages);
    }
}
