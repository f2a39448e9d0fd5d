package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.RankTally;
import org.sharedgrowth.observatory.indicators.analysis.rank.IndexInYear;
import org.sharedgrowth.observatory.indicators.analysis.rank.RankAnswers;
import org.sharedgrowth.observatory.indicators.analysis.rank.RevisedFigures;
import org.sharedgrowth.observatory.indicators.analysis.run.RunKind;
import org.sharedgrowth.observatory.indicators.analysis.run.RunWork;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** Runs that make many draws of ranks. */
@ApplicationScoped
class RanksKind implements RunKind {
    private final RunPlans plans;

    RanksKind(RunPlans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return RunType.RANKS.code();
    }

    @Override
    public RunWork begin(String request, byte @Nullable [] progress) {
        RunPlan plan = plans.read(request);
        IndexInYear year = plans.indexInYear(plan);
        RevisedFigures revised = plans.revised(plan, year);
        RankDraws draws =
                revised == null
                        ? year.draws(plan.settings())
                        : year.draws(plan.settings(), revised.changes());
        RankTally tally =
                progress == null ? new RankTally(draws.units().length) : RankTally.of(progress);
        return new Work(plan, year, revised, draws, tally);
    }

    private final class Work implements RunWork {
        private final RunPlan plan;
        private final IndexInYear year;
        private final @Nullable RevisedFigures revised;
        private final RankDraws draws;
        private final RankTally tally;

        Work(
                RunPlan plan,
                IndexInYear year,
                @Nullable RevisedFigures revised,
                RankDraws draws,
                RankTally tally) {
            this.plan = plan;
            this.year = year;
            this.revised = revised;
            this.draws = draws;
            this.tally = tally;
        }

        @Override
        public long done() {
            return tally.draws();
        }

        @Override
        public long total() {
            return plan.settings().draws();
        }

        @Override
        public void step() {
            draws.draw(tally.draws(), tally);
        }

        @Override
        public byte[] progress() {
            return tally.bytes();
        }

        @Override
        public String result() {
            Languages languages = new Languages(plan.language(), null);
            return plans.toJson(
                    new RankAnswers(year, plan.settings(), languages, revised)
                            .answer(draws, tally, _ -> true, false));
        }
    }
}
