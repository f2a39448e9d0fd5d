package org.sharedgrowth.observatory.gateway.portal.edge;

/** Knows when something may have been published, so that what was made before must not be used. */
public interface PublicData {
    /** A mark of this moment. */
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
