package org.sharedgrowth.observatory.indicators.series;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The door to the statistical store on this node: everything released, by flow, as it stands now or
 * stood at any release. Never blocks but at start-up.
 */
@ApplicationScoped
public class SeriesStore {

    /** The newest release this node serves; 0 before anything is released. */
    public long currentRelease() {
        throw new UnsupportedOperationException("not loaded");
    }

    /** A flow's data as of the newest release; without series if nothing of it was released. */
    public FlowSnapshot current(String dataKey) {
        throw new UnsupportedOperationException("not loaded: " + dataKey);
    }

    /**
     * A flow's data as of a release.
     *
     * @param release 0 to {@link #currentRelease()}
     */
    public FlowSnapshot at(String dataKey, long release) {
        throw new UnsupportedOperationException("not loaded: " + dataKey + " at " + release);
    }

    /** Completes as soon as this node serves the release or a newer one. */
    public Uni<Void> awaitRelease(long id) {
        throw new UnsupportedOperationException("not loaded: " + id);
    }
}
