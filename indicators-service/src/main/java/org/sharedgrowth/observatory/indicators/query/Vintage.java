package org.sharedgrowth.observatory.indicators.query;

import java.time.Instant;

/** The point in time for which data is requested. */
public sealed interface Vintage {
    /** The current state. */
    record Now() implements Vintage {}

    /** The state that was public at an instant, inclusive. */
    record At(Instant instant) implements Vintage {}

    /** The state after a release; 0 is before the first one. */
    record Numbered(long release) implements Vintage {}

    /** The current state. */
    Vintage NOW = new Now();
}
