package org.sharedgrowth.observatory.gateway.key;

import org.sharedgrowth.observatory.identity.Caller;

/** Whose a key is. */
public sealed interface KeyVerdict {
    /**
     * A key in force.
     *
     * @param owner for whom its requests are counted; has no roles, for a key confers none
     */
    record Held(Caller owner) implements KeyVerdict {}

    /** Never was a key, or is one no longer. */
    record Refused() implements KeyVerdict {}

    /** The store does not answer, or may not be asked so often. */
    record Unknown() implements KeyVerdict {}
}
