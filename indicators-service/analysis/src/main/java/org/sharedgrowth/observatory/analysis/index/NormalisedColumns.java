package org.sharedgrowth.observatory.analysis.index;

import java.util.Arrays;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Ranks;

/** Normalises the columns of an index after the treatment of outliers, and ranks its scores. */
public final class NormalisedColumns {
    private NormalisedColumns() {}

    /**
     * Normalised columns. An indicator without any figure in a period stays empty there.
     *
     * @param columns of the indicators of the tree, in its order
     * @return the columns, or why an indicator cannot be normalised: see {@link Normalisation#of}
     */
    public static Result<Columns> of(Pipeline pipeline, Columns columns) {
        double[][] values = new double[columns.values().length][columns.rows()];
        int block = block(pipeline.scope(), columns);
        for (int i = 0; i < values.length; i++) {
            String indicator = columns.indicators().get(i);
            for (int first = 0; first < columns.rows(); first += block) {
                Refused<double[]> refusal =
                        Normalisation.normaliseInto(
                                columns.areas(),
                                columns.values()[i],
                                first,
                                first + block,
                                pipeline.direction(indicator),
                                pipeline.normaliserOf(indicator),
                                values[i]);
                if (refusal != null && refusal.reason() != Reason.EMPTY_INPUT) {
                    return Result.refused(
                            refusal.reason(), refusal.detail().withIndicator(indicator));
                }
            }
        }
        return Result.of(columns.with(values));
    }

    /** How many rows are treated and normalised together. */
    static int block(Scope scope, Columns columns) {
        return scope == Scope.ALL_PERIODS ? columns.rows() : columns.areas().size();
    }

    /** Ranks within each period; the highest score is first. */
    static int[] ranks(double[] scores, int areas) {
        int[] ranks = new int[scores.length];
        for (int first = 0; first < scores.length; first += areas) {
            int[] period = Ranks.of(Arrays.copyOfRange(scores, first, first + areas), true);
            System.arraycopy(period, 0, ranks, first, areas);
        }
        return ranks;
    }
}
