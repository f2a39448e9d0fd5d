package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Evaluation;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;
import org.sharedgrowth.observatory.analysis.number.Ranks;

/** Scores and ranks of all areas in an intermediate state between two states of an index. */
final class StateScores {
    private final List<String> areas;

    StateScores(List<String> areas) {
        this.areas = areas;
    }

    /**
     * Scores of all areas, NaN where there is none.
     *
     * @param scoresForRanking the scores as ranks compare them: printed or unrounded
     */
    record AreaScores(double[] scores, double[] scoresForRanking) {}

    AreaScores scores(Definition definition, Function<String, double[]> figures) {
        List<String> inputs = new ArrayList<>(new TreeSet<>(definition.inputs().keySet()));
        double[][] values = inputs.stream().map(figures).toArray(double[][]::new);
        if (Evaluation.scores(definition, Columns.ofOnePeriod(areas, inputs, values))
                instanceof Value<Scores>(Scores scores)) {
            double[] scoresForRanking =
                    definition.rankOn() == Definition.RankOn.PRINTED
                            ? scores.printed()
                            : scores.score().values();
            return new AreaScores(scores.score().values(), scoresForRanking);
        }
        double[] none = new double[areas.size()];
        Arrays.fill(none, Double.NaN);
        return new AreaScores(none, none);
    }

    /** Ranks among the members; 0 for areas that are not members or have no score. */
    static int[] ranks(double[] scoresForRanking, BitSet members, Definition.Best best) {
        double[] ranked = new double[scoresForRanking.length];
        Arrays.setAll(ranked, unit -> members.get(unit) ? scoresForRanking[unit] : Double.NaN);
        return Ranks.of(ranked, best == Definition.Best.HIGHEST);
    }

    /** The areas with a score. */
    static BitSet members(double[] scores) {
        BitSet members = new BitSet();
        for (int unit = 0; unit < scores.length; unit++) {
            members.set(unit, !Double.isNaN(scores[unit]));
        }
        return members;
    }
}
