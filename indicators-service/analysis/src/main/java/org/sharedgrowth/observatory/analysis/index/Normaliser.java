package org.sharedgrowth.observatory.analysis.index;

/**
 * How a column is brought to a common scale. Source: OECD and JRC, Handbook (2008), chapter 5; the
 * formulas are the ones that COINr uses. Values are multiplied by the direction first, except by
 * {@link None}, which leaves them as they are, and by goalposts and the distance to a target, whose
 * formulas have a direction.
 */
public sealed interface Normaliser {

    /** The values as they are, for columns that are already on a common scale. */
    record None() implements Normaliser {}

    /** From {@code lower} at the minimum to {@code upper} at the maximum. */
    record MinMax(double lower, double upper) implements Normaliser {}

    /**
     * {@code (x − m)/s · sd + mean}, where m and s are the mean and standard deviation of the
     * values.
     */
    record ZScore(double mean, double sd) implements Normaliser {}

    /** {@code 1 − (max − x)/(max − min)}. */
    record DistanceToMaximum() implements Normaliser {}

    /**
     * {@code 1 − (ref − x)/(ref − min)}, with the value of an area as reference.
     *
     * @param area its code
     * @param cap whether values above the reference become 1
     */
    record DistanceToReference(String area, boolean cap) implements Normaliser {}

    /** Rank among the values, 1 = lowest; equal values share the smallest rank or the average. */
    record RankOf(boolean average) implements Normaliser {}

    /**
     * Rank − 1: the number of areas below; equal values share the smallest such number or the
     * average.
     */
    record Borda(boolean average) implements Normaliser {}

    /** {@code (rank − 1)/(n − 1)}; equal values share the smallest rank or the average. */
    record RankShare(boolean average) implements Normaliser {}

    /**
     * From 0 at the worse of two fixed goalposts to {@code scale} at the better one.
     *
     * @param clip whether values outside become 0 or {@code scale}
     */
    record Goalposts(double lo, double hi, double scale, boolean clip) implements Normaliser {}

    /**
     * {@code (x − min)/(target − min)}; where lower is better {@code (max − x)/(max − target)}.
     *
     * @param cap whether values beyond the target become 1
     */
    record DistanceToTarget(double target, boolean cap) implements Normaliser {}

    /** {@code (x − lo)/(hi − lo) · factor}, also outside the goalposts; for direction 1 only. */
    record Scaled(double lo, double hi, double factor) implements Normaliser {}

    /** {@code x/max}; for direction 1 only. */
    record ShareOfMaximum() implements Normaliser {}
}
