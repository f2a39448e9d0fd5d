package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.analysis.number.PositionSorter;
import org.sharedgrowth.observatory.analysis.number.Ranks;

/**
 * Ranks the areas of one period repeatedly and reuses its arrays: only the returned one is new.
 * Each ranking starts from the order of the nominal ranks, from which draws differ little. Not
 * thread-safe.
 */
final class Ranking {
    private final int[] nominalOrder;
    private final boolean highestFirst;
    private final PositionSorter sorter;
    private final int[] order;
    private final double[] keys;
    private final int[] ranks;

    Ranking(Scores nominal) {
        int[] nominalRanks = nominal.ranks();
        int rows = nominalRanks.length;
        this.nominalOrder =
                IntStream.range(0, rows)
                        .boxed()
                        .sorted(Comparator.comparingInt(row -> nominalRanks[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.highestFirst = nominal.definition().best() == Definition.Best.HIGHEST;
        this.sorter = new PositionSorter(rows);
        this.order = new int[rows];
        this.keys = new double[rows];
        this.ranks = new int[rows];
    }

    /**
     * The ranks of some rows among all, 1 = best; equal scores share the smallest rank; 0 for rows
     * without a score.
     *
     * @param scoresForRanking scores by row, NaN for rows without a score
     * @param rows the rows whose ranks are returned, in this order
     */
    int[] of(double[] scoresForRanking, int[] rows) {
        int count = 0;
        for (int row : nominalOrder) {
            keys[row] = highestFirst ? scoresForRanking[row] : -scoresForRanking[row];
            if (!Double.isNaN(keys[row])) {
                order[count++] = row;
            }
        }
        sorter.descending(order, count, keys);
        Arrays.fill(ranks, 0);
        Ranks.ofSorted(order, count, keys, ranks);
        int[] found = new int[rows.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = ranks[rows[i]];
        }
        return found;
    }
}
