package org.sharedgrowth.observatory.indicators.monitoring;

/** Work that waits its turn on this node. */
public interface WorkQueue {
    /** How much of it there is now. */
    QueueView depth();
}
