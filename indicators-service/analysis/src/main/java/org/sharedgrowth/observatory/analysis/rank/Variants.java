package org.sharedgrowth.observatory.analysis.rank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Normalised;
import org.sharedgrowth.observatory.analysis.index.Normaliser;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.Treatment;

/**
 * The pipelines that draws choose from, and the columns that each gives. As long as the figures do
 * not change between draws, each column is computed once.
 */
final class Variants {
    private final List<Pipeline> pipelines;
    private final Columns figures;
    private final double[][][] columns;

    private Variants(List<Pipeline> pipelines, Columns figures, double[][][] columns) {
        this.pipelines = pipelines;
        this.figures = figures;
        this.columns = columns;
    }

    /**
     * All combinations of normalisers and treatments.
     *
     * @param figures before the treatment
     */
    static Result<Variants> of(Pipeline pipeline, Columns figures, Assumptions assumptions) {
        List<Pipeline> pipelines = new ArrayList<>();
        List<Normaliser> normalisers = assumptions.normalisers();
        for (int n = 0; n < Math.max(1, normalisers.size()); n++) {
            Pipeline normalising =
                    normalisers.isEmpty() ? pipeline : pipeline.withNormaliser(normalisers.get(n));
            List<Integer> maxMoved = assumptions.maxMoved();
            for (int m = 0; m < Math.max(1, maxMoved.size()); m++) {
                Treatment treatment = pipeline.treatment();
                pipelines.add(
                        maxMoved.isEmpty() || treatment == null
                                ? normalising
                                : normalising.withTreatment(
                                        treatment.withMaxMoved(maxMoved.get(m))));
            }
        }
        double[][][] columns = new double[pipelines.size()][][];
        for (int i = 0; i < columns.length; i++) {
            Result<double[][]> made = columns(pipelines.get(i), figures);
            if (made instanceof Refused<double[][]> why) {
                return Result.refused(why.reason(), why.detail());
            }
            columns[i] = made.orThrow();
        }
        return Result.of(new Variants(List.copyOf(pipelines), figures, columns));
    }

    /** The columns of a variant for the figures as they are. */
    double[][] columns(int variant) {
        return columns[variant];
    }

    /** The columns of a variant for other figures; null if they cannot be normalised. */
    double @Nullable [][] columns(int variant, double[][] others) {
        Result<double[][]> made = columns(pipelines.get(variant), figures.with(others));
        return made instanceof Refused ? null : made.orThrow();
    }

    private static Result<double[][]> columns(Pipeline pipeline, Columns figures) {
        Treatment treatment = pipeline.treatment();
        double[][] treated = figures.values();
        if (treatment != null) {
            treated = new double[figures.values().length][];
            for (int i = 0; i < treated.length; i++) {
                treated[i] = treatment.apply(figures.values()[i]).values();
            }
        }
        return Normalised.of(pipeline, figures.with(treated)).map(Columns::values);
    }
}
