package org.sharedgrowth.observatory.analysis.inequality.curve;

/**
 * A straight line fitted by weighted least squares. It is computed directly from two sums, because
 * it is fitted up to fifty times for each of thousands of comparisons, where a matrix decomposition
 * would cost more than everything else.
 *
 * @param intercept value at 0
 * @param slope NaN if all places are equal
 */
public record Line(double intercept, double slope) {
    public static Line fit(double[] places, double[] values, double[] weights) {
        double sum = 0;
        double place = 0;
        double value = 0;
        for (int i = 0; i < places.length; i++) {
            sum += weights[i];
            place += weights[i] * places[i];
            value += weights[i] * values[i];
        }
        place /= sum;
        value /= sum;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < places.length; i++) {
            squares += weights[i] * (places[i] - place) * (places[i] - place);
            products += weights[i] * (places[i] - place) * (values[i] - value);
        }
        double slope = products / squares;
        return new Line(value - slope * place, slope);
    }

    public double at(double place) {
        return intercept + slope * place;
    }
}
