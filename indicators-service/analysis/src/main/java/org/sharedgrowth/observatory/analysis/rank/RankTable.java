package org.sharedgrowth.observatory.analysis.rank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks with their uncertainty.
 *
 * @param counts of the draws
 * @param nominal the rank of each area without uncertainty, in the order of the counts' areas
 */
public record RankTable(RankCounts counts, int[] nominal) {
    private static final double RARE = 0.05;

    /**
     * The rank of an area. All figures but {@code nominal} and {@code share} are of the draws in
     * which it has a rank, and null if there is none.
     *
     * @param nominal rank without uncertainty
     * @param low 5 % quantile (type 7) of the ranks
     * @param high 95 % quantile
     * @param share of the draws in which it has a rank
     */
    public record Interval(
            String area,
            int nominal,
            @Nullable Double mean,
            @Nullable Double median,
            @Nullable Double low,
            @Nullable Double high,
            double share) {}

    /** The rank of each area, in the order of the areas. */
    public List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        for (int area = 0; area < nominal.length; area++) {
            intervals.add(interval(area));
        }
        return intervals;
    }

    private int ranked(int area) {
        return counts.draws() - counts.count(area, 0);
    }

    private Interval interval(int area) {
        int ranked = ranked(area);
        double sum = 0;
        for (int rank = 1; rank <= nominal.length; rank++) {
            sum += (double) rank * counts.count(area, rank);
        }
        boolean none = ranked == 0;
        return new Interval(
                counts.areas().get(area),
                nominal[area],
                none ? null : sum / ranked,
                none ? null : quantile(area, 0.5),
                none ? null : quantile(area, RARE),
                none ? null : quantile(area, 1 - RARE),
                (double) ranked / counts.draws());
    }

    /** The quantile (type 7) of the ranks of an area that has some. */
    private double quantile(int area, double share) {
        double position = (ranked(area) - 1) * share;
        int below = (int) position;
        double low = sorted(area, below);
        double high = position > below ? sorted(area, below + 1) : low;
        return low + (position - below) * (high - low);
    }

    /** The rank at a place among all ranks of the area, from 0. */
    private double sorted(int area, int place) {
        int seen = 0;
        for (int rank = 1; rank <= nominal.length; rank++) {
            seen += counts.count(area, rank);
            if (seen > place) {
                return rank;
            }
        }
        throw new IllegalArgumentException("place " + place);
    }

    /** Share of the draws in which the area has a rank, with exactly this one. */
    public double acceptability(int area, int rank) {
        return (double) counts.count(area, rank) / counts.draws();
    }

    /** Probability that the area's rank is {@code k} or better. */
    public double atMost(int area, int k) {
        int count = 0;
        for (int rank = 1; rank <= Math.min(k, nominal.length); rank++) {
            count += counts.count(area, rank);
        }
        return (double) count / counts.draws();
    }

    /**
     * Probability that the first is ahead of the second, equal ranks counting half; NaN if they
     * never have a rank in the same draw.
     */
    public double ahead(int first, int second) {
        return counts.ahead(first, second);
    }

    /** The areas that cannot be told apart from this one: ahead with 5 to 95 % probability. */
    public List<String> indistinguishable(int area) {
        List<String> similar = new ArrayList<>();
        for (int other = 0; other < nominal.length; other++) {
            double probability = ahead(area, other);
            if (other != area && probability >= RARE && probability <= 1 - RARE) {
                similar.add(counts.areas().get(other));
            }
        }
        return similar;
    }
}
