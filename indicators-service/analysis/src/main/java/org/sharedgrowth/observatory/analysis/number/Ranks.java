package org.sharedgrowth.observatory.analysis.number;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks as results: 1 is best, equal scores share the smallest rank. */
public final class Ranks {
    /** Scores that differ by no more than this are equal. */
    public static final double TIE = 1e-12;

    private Ranks() {}

    /**
     * The rank of each score.
     *
     * @param scores NaN where there is none
     * @param descending whether the highest score is best
     * @return ranks from 1, in the order of the scores; 0 where there is no score
     */
    public static int[] of(double[] scores, boolean descending) {
        int[] order = order(scores, descending);
        int[] ranks = new int[scores.length];
        int rank = 0;
        for (int place = 0; place < order.length; place++) {
            int unit = order[place];
            if (place == 0 || Math.abs(scores[unit] - scores[order[place - 1]]) > TIE) {
                rank = place + 1;
            }
            ranks[unit] = rank;
        }
        return ranks;
    }

    /** The positions of the scores that exist, the best first; of equal ones the lower position. */
    private static int[] order(double[] scores, boolean descending) {
        Comparator<Integer> ascending = Comparator.comparingDouble(unit -> scores[unit]);
        return IntStream.range(0, scores.length)
                .filter(unit -> !Double.isNaN(scores[unit]))
                .boxed()
                .sorted(descending ? ascending.reversed() : ascending)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
