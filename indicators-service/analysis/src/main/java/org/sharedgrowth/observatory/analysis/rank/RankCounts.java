package org.sharedgrowth.observatory.analysis.rank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each area had each rank, and was ahead of each other. Counts of different draws can be
 * added, so that a long run can be interrupted and continued.
 */
public final class RankCounts {
    private final List<String> areas;
    private final int[][] byRank;

    /** Twice the draws in which i is ahead of j, and once those in which they are equal. */
    private final int[][] ahead;

    /** Draws in which i or j has no rank; null if there was none. */
    private int @Nullable [][] without;

    private int draws;

    RankCounts(List<String> areas) {
        this.areas = List.copyOf(areas);
        this.byRank = new int[areas.size()][areas.size() + 1];
        this.ahead = new int[areas.size()][areas.size()];
    }

    /** The areas that have a rank, in the order of their codes. */
    public List<String> areas() {
        return areas;
    }

    /** Number of draws that were counted. */
    public int draws() {
        return draws;
    }

    /**
     * Counts one draw.
     *
     * @param ranks by area, 0 without a rank
     * @param complete whether all have one
     */
    void add(int[] ranks, boolean complete) {
        draws++;
        for (int i = 0; i < ranks.length; i++) {
            byRank[i][ranks[i]]++;
        }
        if (complete) {
            for (int i = 0; i < ranks.length; i++) {
                compare(ahead[i], ranks[i], ranks);
            }
        } else {
            addIncomplete(ranks);
        }
    }

    /** Without a branch, so that the compiler can use vector instructions. */
    private static void compare(int[] row, int rank, int[] ranks) {
        for (int j = 0; j < row.length; j++) {
            row[j] += 1 + ((rank - ranks[j]) >>> 31) - ((ranks[j] - rank) >>> 31);
        }
    }

    private void addIncomplete(int[] ranks) {
        int[][] missing = without == null ? new int[ranks.length][ranks.length] : without;
        without = missing;
        for (int i = 0; i < ranks.length; i++) {
            for (int j = 0; j < ranks.length; j++) {
                if (ranks[i] == 0 || ranks[j] == 0) {
                    missing[i][j]++;
                } else {
                    ahead[i][j] += 1 + Integer.signum(ranks[j] - ranks[i]);
                }
            }
        }
    }

    /** Adds the counts of other draws of the same areas. */
    public void add(RankCounts other) {
        if (!areas.equals(other.areas)) {
            throw new IllegalArgumentException("other areas");
        }
        draws += other.draws;
        add(byRank, other.byRank);
        add(ahead, other.ahead);
        if (other.without != null) {
            if (without == null) {
                without = new int[areas.size()][areas.size()];
            }
            add(without, other.without);
        }
    }

    private static void add(int[][] to, int[][] more) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to[i].length; j++) {
                to[i][j] += more[i][j];
            }
        }
    }

    /** Draws in which the area had the rank; rank 0 is none. */
    int count(int area, int rank) {
        return byRank[area][rank];
    }

    /** Probability that the first is ahead of the second, equal ranks counting half. */
    double ahead(int first, int second) {
        int both = draws - (without == null ? 0 : without[first][second]);
        return both == 0 ? Double.NaN : ahead[first][second] / (2.0 * both);
    }
}
