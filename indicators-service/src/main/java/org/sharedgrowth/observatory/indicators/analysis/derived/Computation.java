package org.sharedgrowth.observatory.indicators.analysis.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * The figures of a derived flow as of a release.
 *
 * @param definition version of the index; null if the method uses none
 * @param seed the seed of the random draws; null if nothing is drawn
 * @param scope the scope that was read
 * @param unit the unit of all values
 * @param decimals number of decimals that printed values have
 * @param cells in no particular order, each area and year at most once
 * @param lineage the inputs of all cells
 */
public record Computation(
        Method method,
        @Nullable String definition,
        @Nullable Long seed,
        Scope scope,
        MeasureUnit unit,
        int decimals,
        List<DerivedCell> cells,
        Lineage lineage) {
    private static final String NORMAL = "A";

    /** Codes of {@code CL_OBS_STATUS}, the most important for readers first. */
    private static final List<String> BY_IMPORTANCE = List.of("P", "B", "D", "E");

    public Computation {
        cells = List.copyOf(cells);
    }

    /** The number of decimals that an indicator declares; 1 if it declares none. */
    public static int decimals(Scope scope, String indicator) {
        Dsd dsd = scope.flow().structure();
        Codelist list = dsd.dimensions().get(dsd.dimension(Dsd.INDICATOR)).codelist();
        Item item = list == null ? null : list.find(indicator);
        return item == null
                ? 1
                : item.annotation("DECIMALS")
                        .filter(text -> text.matches("[0-9]"))
                        .map(Integer::valueOf)
                        .orElse(1);
    }

    /**
     * The status of a figure that was computed from others: provisional if one of them is
     * provisional; otherwise the first of "break in the series", "different definition" and
     * "estimated" that one of them has; normal if all are normal; estimated in every other case.
     *
     * @param inputs codes of {@code CL_OBS_STATUS}; null means normal
     * @param estimated whether the computation itself estimates something
     */
    public static String status(Stream<@Nullable String> inputs, boolean estimated) {
        List<String> all =
                new ArrayList<>(
                        inputs.filter(Objects::nonNull).map(Objects::requireNonNull).toList());
        if (estimated) {
            all.add("E");
        }
        for (String status : BY_IMPORTANCE) {
            if (all.contains(status)) {
                return status;
            }
        }
        return all.stream().allMatch(NORMAL::equals) ? NORMAL : "E";
    }

    /** The cell of a column as an input. */
    public static InputFigure input(Figures figures, ColumnAt at) {
        return new InputFigure(
                figures.scope().flow().dataKey(),
                at.column().key(),
                figures.areas().get(at.cell() / figures.yearCount()),
                figures.year(at.cell() % figures.yearCount()));
    }
}
