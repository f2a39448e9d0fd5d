package org.sharedgrowth.observatory.analysis.inequality;

/**
 * The data of one group of people or of one area.
 *
 * @param code its code, such as {@code F}; groups without an order are used in ascending order of
 *     codes
 * @param value the estimate, in the unit of the indicator; NaN if there is none
 * @param error standard error of the value, in the same unit; NaN if there is none
 * @param population number of persons, unscaled; NaN if it is not known
 * @param sampleSize number of survey respondents; NaN if it is not known
 */
public record Group(String code, double value, double error, double population, double sampleSize) {

    /** A group of which only the value is known, or nothing if it is NaN. */
    public static Group of(String code, double value) {
        return new Group(code, value, Double.NaN, Double.NaN, Double.NaN);
    }

    public Group withError(double standardError) {
        return new Group(code, value, standardError, population, sampleSize);
    }

    public Group withPopulation(double persons) {
        return new Group(code, value, error, persons, sampleSize);
    }

    boolean hasValue() {
        return !Double.isNaN(value);
    }
}
