package org.sharedgrowth.observatory.gateway.cache;

/** What became of a question that several asked at once. */
public sealed interface CoalescingOutcome {
    /** It has an answer for all of them. */
    record Shared(CachedAnswer answer) implements CoalescingOutcome {}

    /** There was none, but a copy may be given instead. */
    record Stale(CachedAnswer answer) implements CoalescingOutcome {}

    /** There was none in time, nor a copy: whoever asks again would wait for the same. */
    record Unanswered(Throwable failure) implements CoalescingOutcome {}

    /** The answer is for who asked; everybody has to ask for themselves. */
    record NotShared() implements CoalescingOutcome {}

    /** Who asked for all of them went away without an answer: somebody else has to. */
    record Deserted() implements CoalescingOutcome {}
}
