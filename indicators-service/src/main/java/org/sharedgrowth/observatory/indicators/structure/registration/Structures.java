package org.sharedgrowth.observatory.indicators.structure.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;

/** Holds the current catalogue. Every node's copy is updated within seconds of a registration. */
@ApplicationScoped
public class Structures {
    private volatile Snapshot current = Snapshot.EMPTY;

    /** The last loaded structures. Call this once per request, so that a request sees one state. */
    public Catalogue current() {
        return snapshot().catalogue();
    }

    /**
     * Increases with every registration except of drafts; nodes with equal revisions show the same
     * public structures.
     */
    public long revision() {
        return snapshot().revision();
    }

    /** The current snapshot, with all artefacts as registered. */
    public Snapshot snapshot() {
        return current;
    }

    /** Stores a snapshot unless a newer one is already stored. */
    synchronized void offer(Snapshot loaded) {
        if (loaded.lastRegistration() > current.lastRegistration()) {
            current = loaded;
        }
    }
}
