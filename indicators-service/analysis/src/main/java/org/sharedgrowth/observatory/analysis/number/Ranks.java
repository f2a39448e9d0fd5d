package org.sharedgrowth.observatory.analysis.number;

/** Ranks of scores: 1 is best, equal scores share the smallest rank. */
public final class Ranks {
    /** Scores that differ by no more than this are equal. */
    public static final double TIE_TOLERANCE = 1e-12;

    private Ranks() {}

    /**
     * The rank of each score.
     *
     * @param scores NaN where there is none
     * @param descending whether the highest score is best
     * @return the rank of each score, from 1, at the position of the score; 0 where there is no
     *     score
     */
    public static int[] of(double[] scores, boolean descending) {
        double[] keys = scores.clone();
        int[] order = new int[scores.length];
        int count = 0;
        for (int unit = 0; unit < keys.length; unit++) {
            keys[unit] = descending ? scores[unit] : -scores[unit];
            if (!Double.isNaN(scores[unit])) {
                order[count++] = unit;
            }
        }
        new PositionSorter(count).descending(order, count, keys);
        int[] ranks = new int[scores.length];
        ofSorted(order, count, keys, ranks);
        return ranks;
    }

    /**
     * Ranks sorted scores without allocating.
     *
     * @param order positions of the scores that exist, the highest first
     * @param count how many positions
     * @param scores scores by position
     * @param ranks ranks by position; set at the positions in {@code order}
     */
    public static void ofSorted(int[] order, int count, double[] scores, int[] ranks) {
        int rank = 0;
        for (int place = 0; place < count; place++) {
            int unit = order[place];
            if (place == 0 || scores[order[place - 1]] - scores[unit] > TIE_TOLERANCE) {
                rank = place + 1;
            }
            ranks[unit] = rank;
        }
    }
}
