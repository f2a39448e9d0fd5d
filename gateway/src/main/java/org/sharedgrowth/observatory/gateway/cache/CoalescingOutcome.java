package org.sharedgrowth.observatory.gateway.cache;

/** The outcome of a request that several callers wait for. */
public sealed interface CoalescingOutcome {
    /** An answer that all of them can use. */
    record Shared(CachedAnswer answer) implements CoalescingOutcome {}

    /** The request failed, but a cached answer may be used. */
    record Stale(CachedAnswer answer) implements CoalescingOutcome {}

    /** There was no answer in time and no cached one; asking again would only wait again. */
    record Unanswered(Throwable failure) implements CoalescingOutcome {}

    /** The answer cannot be shared; each caller has to send its own request. */
    record NotShared() implements CoalescingOutcome {}

    /**
     * The client that started the request disconnected before the answer, or continues the request
     * alone; another caller has to send it.
     */
    record Abandoned() implements CoalescingOutcome {}
}
