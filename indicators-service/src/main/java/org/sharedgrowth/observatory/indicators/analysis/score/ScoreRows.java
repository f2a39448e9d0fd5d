package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;

/**
 * The rows of an answer, ordered by year, then by rank. In each year, areas without a score come
 * last, ordered by code.
 *
 * @param scores the scores of all areas and years that were computed
 * @param years positions of the years of the answer, ascending
 * @param rows positions of the rows in {@code scores}, in the order of the answer
 * @param ranked number of areas with a score, by position of the year
 */
record ScoreRows(Scores scores, List<Integer> years, List<Integer> rows, int[] ranked) {

    /**
     * The rows of an answer.
     *
     * @param ofAllYears whether the answer has all years; if false, it has only the newest year in
     *     which an area has a score
     * @param shown whether an area is part of the answer
     */
    static ScoreRows of(Scores scores, boolean ofAllYears, Predicate<String> shown) {
        int areas = scores.inputs().areas().size();
        int last = scores.inputs().periods().size() - 1;
        int[] ranked =
                IntStream.rangeClosed(0, last).map(year -> countRanked(scores, year)).toArray();
        List<Integer> years =
                ofAllYears
                        ? IntStream.rangeClosed(0, last).boxed().toList()
                        : List.of(newest(ranked));
        List<Integer> rows = new ArrayList<>();
        for (int year : years) {
            IntStream.range(year * areas, (year + 1) * areas)
                    .filter(row -> shown.test(scores.inputs().area(row)))
                    .boxed()
                    .sorted(Comparator.comparingInt(row -> sortKey(scores, row)))
                    .forEach(rows::add);
        }
        return new ScoreRows(scores, years, rows, ranked);
    }

    private static int sortKey(Scores scores, int row) {
        int rank = scores.ranks()[row];
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    private static int newest(int[] ranked) {
        int last = ranked.length - 1;
        for (int year = last; year >= 0; year--) {
            if (ranked[year] > 0) {
                return year;
            }
        }
        return last;
    }

    private static int countRanked(Scores scores, int year) {
        int areas = scores.inputs().areas().size();
        int count = 0;
        for (int row = year * areas; row < (year + 1) * areas; row++) {
            count += scores.ranks()[row] > 0 ? 1 : 0;
        }
        return count;
    }

    /** The year of a row. */
    String period(int row) {
        return scores.inputs().periods().get(year(row));
    }

    /** The position of a row's year in the years of the scores. */
    int year(int row) {
        return row / scores.inputs().areas().size();
    }
}
