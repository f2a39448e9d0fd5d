package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;

/**
 * The rows of an answer in their order: by year, then rank; without a score last, by area.
 *
 * @param scores of all areas and years that were computed
 * @param years positions of the years of the answer, ascending
 * @param rows of the scores
 */
record ScoreRows(Scores scores, List<Integer> years, List<Integer> rows) {

    /**
     * The rows of an answer.
     *
     * @param ofAllYears false for the newest year in which an area has a score
     * @param shown whether an area is part of the answer
     */
    static ScoreRows of(Scores scores, boolean ofAllYears, Predicate<String> shown) {
        int areas = scores.inputs().areas().size();
        int last = scores.inputs().periods().size() - 1;
        List<Integer> years =
                ofAllYears
                        ? IntStream.rangeClosed(0, last).boxed().toList()
                        : List.of(newest(scores, last));
        List<Integer> rows = new ArrayList<>();
        for (int year : years) {
            IntStream.range(year * areas, (year + 1) * areas)
                    .filter(row -> shown.test(scores.inputs().area(row)))
                    .boxed()
                    .sorted(Comparator.comparingInt(row -> place(scores, row)))
                    .forEach(rows::add);
        }
        return new ScoreRows(scores, years, rows);
    }

    private static int place(Scores scores, int row) {
        int rank = scores.ranks()[row];
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    private static int newest(Scores scores, int last) {
        for (int year = last; year > 0; year--) {
            if (scored(scores, year) > 0) {
                return year;
            }
        }
        return scored(scores, 0) > 0 ? 0 : last;
    }

    /** Number of areas with a score in the year at a position. */
    static int scored(Scores scores, int year) {
        int areas = scores.inputs().areas().size();
        return (int)
                IntStream.range(year * areas, (year + 1) * areas)
                        .filter(row -> scores.ranks()[row] > 0)
                        .count();
    }

    /** The year of a row. */
    String period(int row) {
        return scores.inputs().periods().get(year(row));
    }

    /** Position of a row's year. */
    int year(int row) {
        return row / scores.inputs().areas().size();
    }
}
