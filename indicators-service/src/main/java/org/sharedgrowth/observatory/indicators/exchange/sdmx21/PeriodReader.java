package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.request.Periods;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.Condition.Operator;
import org.sharedgrowth.observatory.indicators.query.Condition.Term;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads {@code startPeriod} and {@code endPeriod}. */
public final class PeriodReader {
    private PeriodReader() {}

    /**
     * The condition that a row's whole period lies between the first day of {@code start} and the
     * last day of {@code end}; an empty list if neither is given.
     *
     * @throws Problem 400 if one of them is not a period
     */
    public static List<Condition> read(@Nullable String start, @Nullable String end, Dsd dsd) {
        List<Term> terms = new ArrayList<>();
        if (start != null) {
            terms.add(new Term(Operator.GE, Periods.read("startPeriod", start).toString()));
        }
        if (end != null) {
            terms.add(new Term(Operator.LE, Periods.read("endPeriod", end).toString()));
        }
        return terms.isEmpty()
                ? List.of()
                : List.of(new Condition(dsd.timeDimension().id(), List.of(terms)));
    }
}
