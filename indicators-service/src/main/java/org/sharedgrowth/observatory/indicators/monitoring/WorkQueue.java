package org.sharedgrowth.observatory.indicators.monitoring;

/** A queue of work on this node. */
public interface WorkQueue {
    /** The current amount of work. */
    QueueView depth();
}
