package org.sharedgrowth.observatory.gateway.upstream;

/** Whether a request may be sent again after it may have reached a node. */
public enum Repeats {
    /** Never, because the request changes something. */
    NEVER,
    /** After a failure: a read without a body. */
    AFTER_FAILURE,
    /** Also if the answer is slow: a quick read without a body. */
    WHEN_SLOW;

    int max() {
        return this == NEVER ? 0 : 1;
    }
}
