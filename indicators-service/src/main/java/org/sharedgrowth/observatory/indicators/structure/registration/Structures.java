package org.sharedgrowth.observatory.indicators.structure.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Membership;

/** Holds the current catalogue. Every node's copy is updated within seconds of a registration. */
@Singleton
public class Structures {
    private volatile Snapshot current = Snapshot.EMPTY;

    /** The last loaded structures. Call this once per request, so that a request sees one state. */
    public Catalogue current() {
        return snapshot().catalogue();
    }

    /**
     * Increases with every registration except those of drafts; nodes with equal revisions show the
     * same public structures.
     */
    public long revision() {
        return snapshot().revision();
    }

    /** The current snapshot, with all artefacts as registered. */
    public Snapshot snapshot() {
        return current;
    }

    /**
     * The countries in a group on a day, as registered at an instant; as registered now if the
     * group was not registered by then, because structures may be registered after data.
     */
    public Membership members(String group, LocalDate day, Instant vintage) {
        Snapshot now = snapshot();
        Membership earlier = now.at(vintage).catalogue().members(group, day);
        return earlier.dated() || !earlier.countries().isEmpty()
                ? earlier
                : now.catalogue().members(group, day);
    }

    /** Stores a snapshot unless a newer one is already stored. */
    synchronized void offer(Snapshot loaded) {
        if (loaded.lastRegistration() > current.lastRegistration()) {
            current = loaded;
        }
    }
}
