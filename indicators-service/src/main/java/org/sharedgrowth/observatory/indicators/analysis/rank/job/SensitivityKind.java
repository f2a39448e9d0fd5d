package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.Sobol;
import org.sharedgrowth.observatory.analysis.index.draws.WeightModel;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.rank.IndexInYear;
import org.sharedgrowth.observatory.indicators.analysis.run.RunKind;
import org.sharedgrowth.observatory.indicators.analysis.run.RunWork;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexStamp;
import org.sharedgrowth.observatory.indicators.analysis.score.ScoreViews;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/**
 * Runs that find which weights matter most for ranks, by Sobol's indices of the mean rank change.
 */
@ApplicationScoped
class SensitivityKind implements RunKind {
    /** How many times the draws are resampled for an interval. */
    private static final int RESAMPLES = 1_000;

    private final RunPlans plans;

    SensitivityKind(RunPlans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return RunType.SENSITIVITY.code();
    }

    @Override
    public RunWork begin(String request, byte @Nullable [] progress) {
        RunPlan plan = plans.read(request);
        Work work = new Work(plan, plans.indexInYear(plan));
        if (progress != null) {
            work.read(progress);
        }
        return work;
    }

    /**
     * Fills {@code results[column][draw]}: the first two columns are for the two base samples, the
     * others for the mixed sample of each factor.
     */
    private final class Work implements RunWork {
        private final RunPlan plan;
        private final IndexInYear year;
        private final RankDraws draws;
        private final WeightModel model;
        private final double[][] results;
        private int done;

        Work(RunPlan plan, IndexInYear year) {
            this.plan = plan;
            this.year = year;
            this.draws = year.draws(plan.settings());
            this.model = new WeightModel(draws, plan.factors(), plan.settings().spread());
            this.results = new double[2 + plan.factors().size()][plan.settings().draws()];
        }

        void read(byte[] progress) {
            ByteBuffer buffer = ByteBuffer.wrap(progress);
            done = buffer.getInt();
            for (double[] column : results) {
                buffer.asDoubleBuffer().get(column, 0, done);
                buffer.position(buffer.position() + Double.BYTES * done);
            }
        }

        @Override
        public byte[] progress() {
            ByteBuffer buffer =
                    ByteBuffer.allocate(Integer.BYTES + Double.BYTES * done * results.length);
            buffer.putInt(done);
            for (double[] column : results) {
                buffer.asDoubleBuffer().put(column, 0, done);
                buffer.position(buffer.position() + Double.BYTES * done);
            }
            return buffer.array();
        }

        @Override
        public long done() {
            return done;
        }

        @Override
        public long total() {
            return plan.settings().draws();
        }

        @Override
        public void step() {
            double[] row = model.row(plan.settings().seed(), done);
            for (int column = 0; column < row.length; column++) {
                results[column][done] = row[column];
            }
            done++;
        }

        @Override
        public String result() {
            double[] all = Arrays.stream(results).flatMapToDouble(Arrays::stream).toArray();
            Result<Sobol.Interval[]> found =
                    Sobol.intervals(all, plan.factors().size(), RESAMPLES, plan.settings().seed());
            Languages languages = new Languages(plan.language(), null);
            RefusalView reason =
                    found instanceof Refused<Sobol.Interval[]> refused
                            ? Refusals.view(refused, languages.language())
                            : null;
            return plans.toJson(
                    new SensitivityAnswer(
                            IndexStamp.of(year.index()),
                            new ScoreViews(year.index(), languages)
                                    .basis(RunType.SENSITIVITY.method()),
                            year.period(),
                            plan.settings().draws(),
                            plan.settings().seed(),
                            plan.settings().spread(),
                            draws.units().length,
                            items(found),
                            reason));
        }

        private List<SensitivityAnswer.Item> items(Result<Sobol.Interval[]> found) {
            List<SensitivityAnswer.Item> items = new ArrayList<>();
            if (found instanceof Value<Sobol.Interval[]>(Sobol.Interval[] intervals)) {
                for (int i = 0; i < plan.factors().size(); i++) {
                    items.add(SensitivityAnswer.Item.of(plan.factors().get(i), intervals[i]));
                }
            }
            return items;
        }
    }
}
