package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.StatusRule;

/**
 * Refuses values of periods that have not begun, unless they are forecasts: 2203 typed for 2023
 * would be everybody's newest figure. Structures without a status cannot mark forecasts, so their
 * values are not checked.
 */
final class FuturePeriods {
    private final Findings findings;
    private final boolean hasStatus;

    /** A period may begin on this day, which is already today somewhere. */
    private final LocalDate last;

    /** The latest period known to have begun, because rows are many. */
    private final Map<Frequency, TimePeriod> begun = new EnumMap<>(Frequency.class);

    FuturePeriods(CheckContext terms, Findings findings) {
        this.findings = findings;
        this.hasStatus = terms.structure().observationAttribute(StatusRule.ATTRIBUTE) >= 0;
        this.last = terms.sent().plusDays(1);
    }

    /**
     * Checks the period of a value.
     *
     * @param column header of the column of the period
     * @param status as sent; null for none
     */
    void look(TimePeriod period, long row, String column, @Nullable String status) {
        TimePeriod known = begun.get(period.frequency());
        if (!hasStatus || (known != null && period.ordinal() <= known.ordinal())) {
            return;
        }
        if (!period.firstDay().isAfter(last)) {
            begun.put(period.frequency(), period);
        } else if (!StatusRule.mayBeForecast(status)) {
            findings.error(Rule.FUTURE_PERIOD, row, column, period.toString());
        }
    }
}
