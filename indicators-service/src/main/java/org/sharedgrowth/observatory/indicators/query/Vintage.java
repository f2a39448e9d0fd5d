package org.sharedgrowth.observatory.indicators.query;

import java.time.Instant;

/** As of when data is asked for. */
public sealed interface Vintage {
    /** As it stands now. */
    record Now() implements Vintage {}

    /** As it was public at an instant, inclusive. */
    record At(Instant instant) implements Vintage {}

    /** As a release left it; 0 is before the first. */
    record Numbered(long release) implements Vintage {}

    /** As it stands now. */
    Vintage NOW = new Now();
}
