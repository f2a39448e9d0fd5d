package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.unit.Units;
import org.sharedgrowth.observatory.analysis.unit.Units.Conversion;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.UnknownCodes;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The unit that a request asks for.
 *
 * @param measure code of {@code CL_UNIT_MEASURE}; null to keep the measure of the figures
 * @param power exponent of ten of the multiplier; null to keep that of the figures
 * @param units the structure's code list of units; null if it has none
 */
public record AnswerUnit(
        @Nullable String measure, @Nullable Integer power, @Nullable Codelist units) {
    /**
     * Reads the parameters {@code unit} and {@code mult}.
     *
     * @throws Problem 400 if the structure has no such unit, or {@code mult} is not a whole number
     *     between −{@link Units#MAX_POWER} and {@link Units#MAX_POWER}
     */
    static AnswerUnit read(Scope scope, @Nullable String unit, @Nullable String mult) {
        String measure = unit == null || unit.isEmpty() ? null : unit;
        Codelist units = MeasureUnit.measures(scope.flow().structure());
        if (measure != null && (units == null || !units.contains(measure))) {
            throw UnknownCodes.code("unit", measure, units);
        }
        return new AnswerUnit(measure, power(mult), units);
    }

    private static @Nullable Integer power(@Nullable String mult) {
        if (mult == null || mult.isEmpty()) {
            return null;
        }
        if (!mult.matches("-?[0-9]{1,2}") || Math.abs(Integer.parseInt(mult)) > Units.MAX_POWER) {
            throw Problem.parameter(
                    "mult",
                    mult,
                    RefusalText.localized(t ->
                            t.wholeNumberBetween(
                                    String.valueOf(-Units.MAX_POWER),
                                    String.valueOf(Units.MAX_POWER))));
        }
        return Integer.valueOf(mult);
    }

    /**
     * The requested unit; the parts that the request omits are taken from the unit of the figures.
     */
    public MeasureUnit completedFrom(MeasureUnit figureUnit) {
        return new MeasureUnit(
                measure == null ? figureUnit.measure() : measure,
                power == null ? figureUnit.multiplier() : String.valueOf(power));
    }

    /**
     * How figures are converted to this unit.
     *
     * @param figureUnit the unit of the figures
     * @return the conversion; refused with {@code UNIT_MISMATCH} if the units differ in kind, with
     *     the units of the structure to which the figures could be converted
     */
    public Result<Conversion> conversion(MeasureUnit figureUnit) {
        return switch (conversion(figureUnit, completedFrom(figureUnit))) {
            case Refused<Conversion>(Reason reason, Detail detail) ->
                    new Refused<>(reason, detail.withIndicator(null).withPossible(known(detail)));
            case Value<Conversion> found -> found;
        };
    }

    private List<String> known(Detail detail) {
        return units == null
                ? List.of()
                : detail.possible().stream().filter(units::contains).toList();
    }

    /** How figures in one unit are converted to another; refused if they differ in kind. */
    public static Result<Conversion> conversion(MeasureUnit from, MeasureUnit to) {
        return Units.conversion(
                Objects.requireNonNullElse(from.measure(), ""),
                Objects.requireNonNullElse(from.power(), 0),
                Objects.requireNonNullElse(to.measure(), ""),
                Objects.requireNonNullElse(to.power(), 0));
    }

    /**
     * A column in this unit, with its standard errors.
     *
     * @param areas the codes of the areas, as in {@link Figures#areas}
     * @return the column itself if the request names no unit; refused with {@code UNIT_MISMATCH}
     *     and the first area whose unit is of another kind
     */
    public Result<Column> convert(Column column, List<String> areas) {
        if (measure == null && power == null) {
            return Result.of(column);
        }
        double[] values = column.values().clone();
        double[] published = column.standardErrors();
        double[] errors = published == null ? null : published.clone();
        @Nullable MeasureUnit[] unitsOfAreas = column.units();
        @Nullable MeasureUnit[] converted = unitsOfAreas.clone();
        int years = areas.isEmpty() ? 0 : values.length / areas.size();
        for (int area = 0; area < unitsOfAreas.length; area++) {
            MeasureUnit from = unitsOfAreas[area];
            if (from == null) {
                continue;
            }
            converted[area] = completedFrom(from);
            switch (conversion(from)) {
                case Refused<Conversion>(Reason reason, Detail detail) -> {
                    return new Refused<>(
                            reason,
                            detail.withArea(areas.get(area))
                                    .withIndicator(column.key().indicator()));
                }
                case Value<Conversion>(Conversion conversion) -> {
                    apply(conversion, values, area * years, years);
                    if (errors != null) {
                        apply(conversion, errors, area * years, years);
                    }
                }
            }
        }
        return Result.of(column.with(values, errors, converted));
    }

    private static void apply(Conversion conversion, double[] numbers, int from, int count) {
        for (int cell = from; cell < from + count; cell++) {
            numbers[cell] = conversion.apply(numbers[cell]);
        }
    }
}
