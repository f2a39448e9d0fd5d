package org.sharedgrowth.observatory.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Asserts that a method refuses. */
public final class Refusals {
    private Refusals() {}

    /** Asserts that a result is refused for this reason, and returns the refusal. */
    public static Refused<?> assertReason(Reason reason, Result<?> result) {
        Refused<?> refused = assertInstanceOf(Refused.class, result);
        assertEquals(reason, refused.reason(), () -> "reason of " + refused);
        return refused;
    }
}
