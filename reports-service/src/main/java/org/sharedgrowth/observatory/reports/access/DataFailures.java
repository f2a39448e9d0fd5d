package org.sharedgrowth.observatory.reports.access;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.reports.indicators.IndicatorsUnavailable;
import org.sharedgrowth.observatory.service.problem.KnownFailures;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Answers 503 when the data of a report cannot be read. */
@Singleton
class DataFailures implements KnownFailures {
    private static final Logger LOG = Logger.getLogger(DataFailures.class);

    @Override
    public @Nullable Problem explain(Throwable failure) {
        if (!(failure instanceof IndicatorsUnavailable)) {
            return null;
        }
        LOG.warnf("event=indicators-unavailable reason=%s", root(failure));
        return new Problem(
                        ProblemType.INDICATORS_UNAVAILABLE,
                        ReportText.localized(ReportText::indicatorsSilent))
                .header("Retry-After", "2");
    }

    private static Throwable root(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last;
    }
}
