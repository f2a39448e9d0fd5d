package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.DecimalParser;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;

/**
 * Checks values against the minimum and maximum that their indicator declares, in the unit and
 * multiplier that it declares ({@link IndicatorTraits}). The unit of a value is taken from its row;
 * if the row has none, from its series, or otherwise from its indicator. An indicator without
 * bounds allows every number, and values in a different unit are not checked.
 */
public final class IndicatorBounds {
    private static final String PERCENT = "PT";

    private final FileCells file;
    private final Findings findings;
    private final ReleasedUnits released;
    private final int dimension;
    private final int unit;
    private final int multiplier;
    private final @Nullable Codelist indicators;

    /** Traits by position of the indicator in its codelist; null if not yet read. */
    private final @Nullable IndicatorTraits[] knownTraits;

    public IndicatorBounds(
            FileCells file, CheckContext context, History history, Findings findings) {
        Dsd dsd = context.structure();
        this.file = file;
        this.findings = findings;
        this.released = new ReleasedUnits(file.keys(), dsd, history);
        this.dimension = dsd.dimension(Dsd.INDICATOR);
        this.unit = dsd.seriesAttribute(MeasureUnit.MEASURE);
        this.multiplier = dsd.seriesAttribute(MeasureUnit.MULTIPLIER);
        this.indicators = dimension < 0 ? null : dsd.dimensions().get(dimension).codelist();
        this.knownTraits =
                new @Nullable IndicatorTraits[indicators == null ? 0 : indicators.codes().size()];
    }

    /**
     * Adds a finding if the value of the last row is out of bounds, even if the row has other
     * errors.
     *
     * @param column header of the value's column
     * @param combination number of the combination of series attributes of the row
     * @param hasValidKey whether the row's key and period are valid, so that the series may have a
     *     released unit
     */
    void check(
            DecimalParser number, long row, String column, int combination, boolean hasValidKey) {
        IndicatorTraits bounds = traits();
        if (bounds == null || !bounds.isBounded()) {
            return;
        }
        MeasureUnit valueUnit = unit(combination, hasValidKey);
        if (valueUnit.measure() != null && !valueUnit.measure().equals(bounds.unit())) {
            return;
        }
        BigDecimal wide = number.wide();
        BigDecimal value =
                wide == null ? BigDecimal.valueOf(number.mantissa(), number.scale()) : wide;
        String power = valueUnit.multiplier();
        int shift = power == null ? 0 : powerOf(power) - bounds.power();
        if (!bounds.allows(value.scaleByPowerOfTen(shift))) {
            String unitText = bounds.unit().equals(PERCENT) ? "%" : "";
            findings.error(
                    Rule.OUT_OF_BOUNDS,
                    row,
                    column,
                    value.toPlainString(),
                    bounds.code(),
                    text(bounds.min(), bounds.max() == null ? unitText : ""),
                    text(bounds.max(), unitText));
        }
    }

    /** A bound followed by the text of the unit; empty if there is no bound. */
    private static String text(@Nullable BigDecimal bound, String unitText) {
        return bound == null ? "" : bound + unitText;
    }

    private @Nullable IndicatorTraits traits() {
        int indicator = dimension < 0 ? -1 : file.keys().key()[dimension];
        if (indicators == null || indicator < 0 || indicator >= knownTraits.length) {
            return null;
        }
        IndicatorTraits traits = knownTraits[indicator];
        if (traits == null) {
            traits = IndicatorTraits.of(indicators.codes().get(indicator));
            knownTraits[indicator] = traits;
        }
        return traits;
    }

    /** The unit and multiplier of the row's value; null where those of the indicator apply. */
    private MeasureUnit unit(int combination, boolean hasValidKey) {
        String measure = statedText(combination, unit);
        String power = statedText(combination, multiplier);
        if (!hasValidKey || (measure != null && power != null)) {
            return new MeasureUnit(measure, power);
        }
        MeasureUnit before = released.ofLastKey();
        return new MeasureUnit(
                measure == null ? before.measure() : measure,
                power == null ? before.multiplier() : power);
    }

    private @Nullable String statedText(int combination, int attribute) {
        return attribute < 0 ? null : file.seriesAttributes().value(combination, attribute);
    }

    private static int powerOf(String text) {
        DecimalParser parser = new DecimalParser();
        return parser.parse(text) == DecimalParser.Outcome.NUMBER
                ? new BigDecimal(text).intValue()
                : 0;
    }
}
