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
 * would otherwise become the newest figure. Structures without a status cannot mark forecasts, so
 * their values are not checked.
 */
final class FuturePeriods {
    private final Findings findings;
    private final boolean hasStatus;

    /** The last day on which a period may begin: tomorrow in UTC is already today somewhere. */
    private final LocalDate last;

    /**
     * The latest period of each frequency that is known to have begun; saves work, because there
     * are many rows.
     */
    private final Map<Frequency, TimePeriod> latestBegun = new EnumMap<>(Frequency.class);

    FuturePeriods(CheckContext context, Findings findings) {
        this.findings = findings;
        this.hasStatus = context.structure().observationAttribute(StatusRule.ATTRIBUTE) >= 0;
        this.last = context.sent().plusDays(1);
    }

    /**
     * Checks the period of a value.
     *
     * @param column header of the column of the period
     * @param status as sent; null for none
     */
    void check(TimePeriod period, long row, String column, @Nullable String status) {
        TimePeriod known = latestBegun.get(period.frequency());
        if (!hasStatus || (known != null && period.ordinal() <= known.ordinal())) {
            return;
        }
        if (!period.firstDay().isAfter(last)) {
            latestBegun.put(period.frequency(), period);
        } else if (!StatusRule.mayBeForecast(status)) {
            findings.error(Rule.FUTURE_PERIOD, row, column, period.toString());
        }
    }
}
