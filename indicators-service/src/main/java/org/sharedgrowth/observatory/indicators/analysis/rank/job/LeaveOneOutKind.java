package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.WeightModel;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.rank.IndexInYear;
import org.sharedgrowth.observatory.indicators.analysis.run.RunKind;
import org.sharedgrowth.observatory.indicators.analysis.run.RunWork;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexStamp;
import org.sharedgrowth.observatory.indicators.analysis.score.ScoreViews;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** Runs that find how ranks change if a part is left out, which means that its weight is 0. */
@ApplicationScoped
class LeaveOneOutKind implements RunKind {
    private final RunPlans plans;

    LeaveOneOutKind(RunPlans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return RunType.LEAVE_ONE_OUT.code();
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

    private final class Work implements RunWork {
        private final RunPlan plan;
        private final IndexInYear year;
        private final RankDraws draws;
        private final WeightModel model;

        /** The mean rank change by part; NaN where leaving the part out gives no score. */
        private final double[] changes;

        private int done;

        Work(RunPlan plan, IndexInYear year) {
            this.plan = plan;
            this.year = year;
            this.draws = year.draws(plan.settings());
            this.model = new WeightModel(draws, plan.factors(), 0);
            this.changes = new double[plan.factors().size()];
        }

        void read(byte[] progress) {
            ByteBuffer buffer = ByteBuffer.wrap(progress);
            done = buffer.getInt();
            buffer.asDoubleBuffer().get(changes, 0, done);
        }

        @Override
        public byte[] progress() {
            ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * done);
            buffer.putInt(done).asDoubleBuffer().put(changes, 0, done);
            return buffer.array();
        }

        @Override
        public long done() {
            return done;
        }

        @Override
        public long total() {
            return changes.length;
        }

        @Override
        public void step() {
            changes[done] = model.resultWithout(plan.factors().get(done));
            done++;
        }

        @Override
        public String result() {
            Languages languages = new Languages(plan.language(), null);
            List<SensitivityAnswer.Item> items = new ArrayList<>();
            for (int i = 0; i < changes.length; i++) {
                items.add(item(plan.factors().get(i), changes[i], languages));
            }
            return plans.toJson(
                    new SensitivityAnswer(
                            IndexStamp.of(year.index()),
                            new ScoreViews(year.index(), languages)
                                    .basis(RunType.LEAVE_ONE_OUT.method()),
                            year.period(),
                            0,
                            plan.settings().seed(),
                            0,
                            draws.units().length,
                            items,
                            null));
        }

        private static SensitivityAnswer.Item item(
                String part, double change, Languages languages) {
            return Double.isNaN(change)
                    ? SensitivityAnswer.Item.ofLeftOutPart(
                            part,
                            null,
                            Refusals.view(
                                    Reason.BAD_WEIGHT,
                                    Detail.indicator(part),
                                    languages.language()))
                    : SensitivityAnswer.Item.ofLeftOutPart(part, change, null);
        }
    }
}
