package org.sharedgrowth.observatory.indicators.series.packed;

import java.util.Optional;

/** The frequency of a series; {@link #name()} is the code in {@code CL_FREQ}. */
public enum Frequency {
    /** Annual: {@code 2020}. */
    A(0, 1),
    /** Half-yearly: {@code 2020-S1}. */
    S(1, 2),
    /** Quarterly: {@code 2020-Q1}. */
    Q(2, 4),
    /** Monthly: {@code 2020-05}. */
    M(3, 12),
    /** ISO weeks: {@code 2020-W05}. */
    W(4, 0),
    /** Daily: {@code 2020-05-31}. */
    D(5, 0);

    private static final Frequency[] BY_NUMBER = {A, S, Q, M, W, D};

    private final int number;
    private final int perYear;

    Frequency(int number, int perYear) {
        this.number = number;
        this.perYear = perYear;
    }

    /** Number of periods in a year, or 0 if it varies (weeks, days). */
    public int perYear() {
        return perYear;
    }

    /** The number of the frequency in packed series; must never change. */
    int number() {
        return number;
    }

    /** The frequency with this {@link #number()}. */
    static Frequency at(int number) {
        return BY_NUMBER[number];
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
