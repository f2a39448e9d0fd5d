package org.sharedgrowth.observatory.gateway.key;

import org.sharedgrowth.observatory.identity.Caller;

/** The result of looking up a key. */
public sealed interface KeyVerdict {
    /**
     * The key is valid.
     *
     * @param owner caller for whom requests are counted; without roles, because a key confers none
     */
    record Valid(Caller owner) implements KeyVerdict {}

    /** The key is unknown, expired or revoked. */
    record Refused() implements KeyVerdict {}

    /** The store is not available, or the limit of look-ups is reached. */
    record NotChecked() implements KeyVerdict {}
}
