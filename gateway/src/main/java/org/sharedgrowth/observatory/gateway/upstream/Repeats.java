package org.sharedgrowth.observatory.gateway.upstream;

/** Whether a request may be sent more than once, beyond nodes that it never reached. */
public enum Repeats {
    /** It changes something. */
    NEVER,
    /** A read without a body. */
    AFTER_FAILURE,
    /** A quick read without a body. */
    WHEN_SLOW;

    int max() {
        return this == NEVER ? 0 : 1;
    }
}
