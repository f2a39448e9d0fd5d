package org.sharedgrowth.observatory.indicators.changes;

import jakarta.enterprise.context.ApplicationScoped;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/** The queue of followers that are waiting for the next release on this node. */
@ApplicationScoped
class FeedQueue implements WorkQueue {
    private final SeriesStore store;

    FeedQueue(SeriesStore store) {
        this.store = store;
    }

    @Override
    public QueueView depth() {
        return new QueueView("followers", store.waiting(), 0);
    }
}
