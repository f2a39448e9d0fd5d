package org.sharedgrowth.observatory.indicators.structure.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;

/** Holds the current catalogue; every node's copy follows registrations within seconds. */
@ApplicationScoped
public class Structures {
    private volatile Snapshot current = Snapshot.EMPTY;

    /** The structures as last loaded. Take it once per request, so that one request sees one. */
    public Catalogue current() {
        return snapshot().catalogue();
    }

    /**
     * Grows with every registration but drafts'; equal revisions mean that every node shows
     * everybody the same structures.
     */
    public long revision() {
        return snapshot().revision();
    }

    /** The same, with every artefact as it was registered. */
    public Snapshot snapshot() {
        return current;
    }

    /** Takes the snapshot unless a newer one is held already. */
    synchronized void offer(Snapshot loaded) {
        if (loaded.loaded() > current.loaded()) {
            current = loaded;
        }
    }
}
