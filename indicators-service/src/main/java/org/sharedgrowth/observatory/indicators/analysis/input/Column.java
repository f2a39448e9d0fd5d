package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/**
 * The figures of one {@link ColumnKey}, by area and year: the cell of area {@code a} and year
 * {@code y} (positions in {@link Figures#areas} and {@link Figures#years}) is at {@code a × years +
 * y}. The arrays must not be changed.
 *
 * @param values as published, each in the unit of its area's series; NaN where there is no value
 * @param statuses codes of {@code CL_OBS_STATUS}; null where there is no observation
 * @param periods the period that stands for the year where the series is not annual; null where it
 *     is annual; the whole array is null if all series are annual
 * @param standardErrors in the unit of the values, NaN where none was published; null if no cell
 *     has one
 * @param sampleSizes number of people or households that were surveyed, NaN where none was
 *     published; null if no cell has one
 * @param units the unit of each area's series; null where the area has no series
 * @param releases for each area, the last release with a change of its series that the reader can
 *     see; 0 where there is none
 * @param sources the first 20 sources that the figures state, without duplicates
 */
public record Column(
        ColumnKey key,
        double[] values,
        @Nullable String[] statuses,
        @Nullable String @Nullable [] periods,
        double @Nullable [] standardErrors,
        double @Nullable [] sampleSizes,
        @Nullable MeasureUnit[] units,
        long[] releases,
        List<String> sources) {
    private static final int REFERENCE_BYTES = 8;
    private static final int TEXT_BYTES = 56;

    /** Approximate memory of the unit of an area in bytes. */
    private static final int UNIT_BYTES = 32;

    /**
     * The unit of all figures; a unit without measure if the column has no figures.
     *
     * @param areas the codes of the areas, as in {@link Figures#areas}
     * @return refused with {@code UNIT_MISMATCH} and the first area whose unit differs
     */
    public Result<MeasureUnit> unit(List<String> areas) {
        MeasureUnit common = null;
        for (int area = 0; area < units.length; area++) {
            MeasureUnit unit = units[area];
            if (unit != null && common != null && !common.isSameAs(unit)) {
                return Result.refused(
                        Reason.UNIT_MISMATCH,
                        Detail.area(areas.get(area)).withIndicator(key.indicator()));
            }
            common = common == null ? unit : common;
        }
        return Result.of(common == null ? new MeasureUnit(null, null) : common);
    }

    /** A copy with converted numbers. */
    Column with(
            double[] converted, double @Nullable [] errors, @Nullable MeasureUnit[] unitsOfAreas) {
        return new Column(
                key,
                converted,
                statuses,
                periods,
                errors,
                sampleSizes,
                unitsOfAreas,
                releases,
                sources);
    }

    /** Approximate memory of the arrays in bytes. */
    long bytes() {
        long perCell = Double.BYTES + REFERENCE_BYTES;
        perCell += periods == null ? 0 : REFERENCE_BYTES + TEXT_BYTES;
        perCell += standardErrors == null ? 0 : Double.BYTES;
        perCell += sampleSizes == null ? 0 : Double.BYTES;
        return perCell * values.length + (UNIT_BYTES + Long.BYTES) * (long) units.length;
    }

    /** The values as plain numbers: multiplied by the power of ten of each area's unit. */
    public double[] inOnes() {
        double[] numbers = values.clone();
        int years = units.length == 0 ? 0 : values.length / units.length;
        for (int area = 0; area < units.length; area++) {
            MeasureUnit unit = units[area];
            Integer power = unit == null ? null : unit.power();
            if (power != null && power != 0) {
                double factor = Math.pow(10, power);
                for (int cell = area * years; cell < (area + 1) * years; cell++) {
                    numbers[cell] *= factor;
                }
            }
        }
        return numbers;
    }

    /** Whether no cell has a value. */
    public boolean isEmpty() {
        for (double value : values) {
            if (!Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /** The standard error of a cell; NaN if none was published. */
    public double standardError(int cell) {
        return standardErrors == null ? Double.NaN : standardErrors[cell];
    }

    /** The sample size of a cell; NaN if none was published. */
    public double sampleSize(int cell) {
        return sampleSizes == null ? Double.NaN : sampleSizes[cell];
    }

    /** The period that stands for the year in a cell; null if the series is annual. */
    public @Nullable String period(int cell) {
        return periods == null ? null : periods[cell];
    }
}
