package org.sharedgrowth.observatory.indicators.analysis.input;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Reads values and attributes of rows; looks up the attributes' positions only once. */
final class RowValues {
    /** The powers of ten that a double holds exactly. */
    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    /** A double holds every whole number up to this one exactly. */
    private static final long MAX_EXACT = 1L << 53;

    private final Dsd dsd;
    private final int statusPosition;
    private final int standardErrorPosition;
    private final int sampleSizePosition;
    private final int sourcePosition;
    private final int sourceOfSeriesPosition;

    RowValues(Dsd dsd) {
        this.dsd = dsd;
        this.statusPosition = dsd.observationAttribute("OBS_STATUS");
        this.standardErrorPosition = dsd.observationAttribute("STANDARD_ERROR");
        this.sampleSizePosition = dsd.observationAttribute("SAMPLE_SIZE");
        this.sourcePosition = dsd.observationAttribute(NamedAttributes.SOURCE);
        this.sourceOfSeriesPosition = dsd.seriesAttribute(NamedAttributes.SOURCE);
    }

    /** The double nearest to the published number; NaN where it is missing. */
    static double value(PackedSeries series, int row) {
        if (series.isMissing(row)) {
            return Double.NaN;
        }
        if (!series.isWide(row)) {
            long digits = series.mantissa(row);
            int scale = series.scale(row);
            if (Math.abs(digits) < MAX_EXACT && scale >= 0 && scale < POWERS.length) {
                // Both are exact, so their quotient is the nearest double.
                return digits / POWERS[scale];
            }
        }
        BigDecimal value = series.value(row);
        return value == null ? Double.NaN : value.doubleValue();
    }

    @Nullable String status(PackedSeries series, int row) {
        return statusPosition < 0 ? null : series.observationAttribute(statusPosition, row);
    }

    double standardError(PackedSeries series, int row) {
        return number(standardErrorPosition, series, row);
    }

    double sampleSize(PackedSeries series, int row) {
        return number(sampleSizePosition, series, row);
    }

    private static double number(int attribute, PackedSeries series, int row) {
        String text = attribute < 0 ? null : series.observationAttribute(attribute, row);
        if (text == null) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Nullable String source(PackedSeries series, int row) {
        String own = sourcePosition < 0 ? null : series.observationAttribute(sourcePosition, row);
        return own != null || sourceOfSeriesPosition < 0
                ? own
                : series.seriesAttribute(sourceOfSeriesPosition);
    }

    MeasureUnit unit(PackedSeries series) {
        return MeasureUnit.of(dsd, series);
    }
}
