package org.sharedgrowth.observatory.indicators.analysis.input;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.inequality.Scale;
import org.sharedgrowth.observatory.analysis.unit.Units.Conversion;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.BetterDirection;

/** The bounds and direction of an indicator, for the methods. */
public final class IndicatorScale {
    private IndicatorScale() {}

    /**
     * The scale that an indicator declares, without bounds if it declares none for this kind of
     * unit. If no direction is declared, higher values count as better; this only decides which of
     * two groups comes first.
     *
     * @param traits null if the indicator is not in the structure's code list
     * @param unit the unit of the values; a unit without measure counts as the declared unit
     */
    public static Scale of(@Nullable IndicatorTraits traits, MeasureUnit unit) {
        if (traits == null) {
            return Scale.unbounded(true);
        }
        boolean favourable = traits.direction() != BetterDirection.LOWER;
        return switch (conversion(traits, unit)) {
            case Value<Conversion>(Conversion conversion) ->
                    new Scale(
                            bound(traits.min(), conversion, Double.NEGATIVE_INFINITY),
                            bound(traits.max(), conversion, Double.POSITIVE_INFINITY),
                            favourable);
            case Refused<Conversion> _ -> Scale.unbounded(favourable);
        };
    }

    private static Result<Conversion> conversion(IndicatorTraits traits, MeasureUnit unit) {
        if (unit.measure() == null || traits.unit().isEmpty()) {
            return Result.of(new Conversion(1, 1));
        }
        return AnswerUnit.conversion(
                new MeasureUnit(traits.unit(), String.valueOf(traits.power())), unit);
    }

    private static double bound(
            @Nullable BigDecimal declared, Conversion conversion, double ifNone) {
        return declared == null ? ifNone : conversion.apply(declared.doubleValue());
    }
}
