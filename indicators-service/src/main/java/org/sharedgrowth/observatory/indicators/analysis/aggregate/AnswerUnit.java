package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import java.util.Objects;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.unit.Units;
import org.sharedgrowth.observatory.analysis.unit.Units.Conversion;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/** The unit of an answer, and how figures are converted to it. */
final class AnswerUnit {
    private AnswerUnit() {}

    /** What is asked for; the rest as the figures have it. */
    static MeasureUnit of(MeasureUnit own, AggregateRequest.Target asked) {
        Integer power = asked.power();
        return new MeasureUnit(
                asked.unit() == null ? own.measure() : asked.unit(),
                power == null ? own.multiplier() : String.valueOf(power));
    }

    /** How figures in one unit are converted to another; refused if they are of two kinds. */
    static Result<Conversion> conversion(MeasureUnit from, MeasureUnit to) {
        return Units.conversion(
                Objects.requireNonNullElse(from.measure(), ""),
                Objects.requireNonNullElse(from.power(), 0),
                Objects.requireNonNullElse(to.measure(), ""),
                Objects.requireNonNullElse(to.power(), 0));
    }
}
