package org.sharedgrowth.observatory.indicators.analysis.input;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Reads numbers and attributes of rows; looks up the attributes' positions only once. */
final class RowColumns {
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
    private final int status;
    private final int error;
    private final int sample;
    private final int source;
    private final int sourceOfSeries;

    RowColumns(Dsd dsd) {
        this.dsd = dsd;
        this.status = dsd.observationAttribute("OBS_STATUS");
        this.error = dsd.observationAttribute("STANDARD_ERROR");
        this.sample = dsd.observationAttribute("SAMPLE_SIZE");
        this.source = dsd.observationAttribute(NamedAttributes.SOURCE);
        this.sourceOfSeries = dsd.seriesAttribute(NamedAttributes.SOURCE);
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
        return status < 0 ? null : series.observationAttribute(status, row);
    }

    double standardError(PackedSeries series, int row) {
        return number(error, series, row);
    }

    double sampleSize(PackedSeries series, int row) {
        return number(sample, series, row);
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
        String own = source < 0 ? null : series.observationAttribute(source, row);
        return own != null || sourceOfSeries < 0 ? own : series.seriesAttribute(sourceOfSeries);
    }

    MeasureUnit unit(PackedSeries series) {
        return MeasureUnit.of(dsd, series);
    }
}
