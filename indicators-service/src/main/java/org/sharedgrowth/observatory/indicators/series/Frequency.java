package org.sharedgrowth.observatory.indicators.series;

import java.util.Optional;

/** How often a series is observed; {@link #name()} is the code in {@code CL_FREQ}. */
public enum Frequency {
    /** Annual: {@code 2020}. */
    A(1),
    /** Half-yearly: {@code 2020-S1}. */
    S(2),
    /** Quarterly: {@code 2020-Q1}. */
    Q(4),
    /** Monthly: {@code 2020-05}. */
    M(12),
    /** ISO weeks: {@code 2020-W05}. */
    W(0),
    /** Daily: {@code 2020-05-31}. */
    D(0);

    private final int perYear;

    Frequency(int perYear) {
        this.perYear = perYear;
    }

    /** Periods in a year, or 0 where years differ (weeks, days). */
    public int perYear() {
        return perYear;
    }

    /** The frequency of a code of {@code CL_FREQ}, or empty. */
    public static Optional<Frequency> of(String code) {
        for (Frequency frequency : values()) {
            if (frequency.name().equals(code)) {
                return Optional.of(frequency);
            }
        }
        return Optional.empty();
    }
}
