package org.sharedgrowth.observatory.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Asserts that a method refuses. */
public final class Refusals {
    private Refusals() {}

    /** The refusal, which has this reason; fails if there is a value. */
    public static Refused<?> assertReason(Reason reason, Result<?> result) {
        Refused<?> refused = assertInstanceOf(Refused.class, result);
        assertEquals(reason, refused.reason(), () -> "reason of " + refused);
        return refused;
    }
}
