package org.sharedgrowth.observatory.indicators.analysis.trend;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Series;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.BetterDirection;

/**
 * The figures of one indicator: its totals, without breakdowns.
 *
 * @param column the only column of the figures
 */
public record TrendFigures(Figures figures, Column column) {

    /** Reads the figures; fails with the problem of UNIT_MISMATCH if the areas' units differ. */
    public static Uni<TrendFigures> read(Inputs inputs, Scope scope, String indicator) {
        ColumnKey key = ColumnKey.total(indicator);
        return inputs.read(scope, List.of(key))
                .map(figures -> {
                    Column column = figures.column(key);
                    Refusals.valueOf(column.unit(figures.areas()));
                    return new TrendFigures(figures, column);
                });
    }

    /** The figures of an area by year, without the years in which it has none. */
    public Series series(String area) {
        int first = figures.cell(figures.areaPosition(area), 0);
        double[] values = Arrays.copyOfRange(column.values(), first, first + figures.yearCount());
        double[] years = Arrays.stream(figures.years()).asDoubleStream().toArray();
        return new Series(area, years, values).known();
    }

    /** The areas that have a figure in any year, sorted by code. */
    public List<String> reporting() {
        return figures.areas().stream().filter(area -> series(area).size() > 0).toList();
    }

    /** The figures of all areas in a year, NaN where there is none. */
    public double[] at(int year) {
        double[] values = new double[figures.areas().size()];
        int position = figures.yearPosition(year);
        for (int area = 0; area < values.length; area++) {
            values[area] =
                    position < 0 ? Double.NaN : column.values()[figures.cell(area, position)];
        }
        return values;
    }

    /** The greatest value that the indicator can have; null if it declares none. */
    public @Nullable Double greatest() {
        return number(traits().map(IndicatorTraits::max));
    }

    /** The least value that the indicator can have; null if it declares none. */
    public @Nullable Double least() {
        return number(traits().map(IndicatorTraits::min));
    }

    private static @Nullable Double number(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::doubleValue).orElse(null);
    }

    /** Whether lower values are declared to be better. */
    public boolean lowerIsBetter() {
        return traits().map(IndicatorTraits::direction)
                .filter(BetterDirection.LOWER::equals)
                .isPresent();
    }

    private Optional<IndicatorTraits> traits() {
        return Optional.ofNullable(figures.scope().traits(column.key().indicator()));
    }
}
