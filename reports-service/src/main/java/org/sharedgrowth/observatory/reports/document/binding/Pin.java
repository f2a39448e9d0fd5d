package org.sharedgrowth.observatory.reports.document.binding;

import java.time.LocalDate;

/** The state of the data a draft is bound to. */
public sealed interface Pin {
    /** The newest release at the moment of approval. */
    record Latest() implements Pin {}

    /**
     * One release.
     *
     * @param number its number, counted from 1
     */
    record Release(long number) implements Pin {}

    /**
     * The data as of the end of a day, UTC.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements Pin {}
}
