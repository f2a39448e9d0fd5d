package org.sharedgrowth.observatory.gateway.portal.edge;

/**
 * Tells whether something may have been published since a page was made, in which case the page
 * must no longer be used.
 */
public interface PublicData {
    /** A mark of the present moment, to be compared later. */
    Mark mark();

    /** Whether nothing can have been published since, as far as this gateway knows. */
    boolean isUnchangedSince(Mark mark);

    /**
     * A moment.
     *
     * @param generation counts the changes that passed through this gateway
     * @param nanos in the time of {@link System#nanoTime()}
     */
    record Mark(long generation, long nanos) {}
}
