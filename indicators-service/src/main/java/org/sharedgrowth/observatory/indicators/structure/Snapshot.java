package org.sharedgrowth.observatory.indicators.structure;

import java.time.Instant;

/** All structures at one moment. */
public final class Snapshot {
    static final Snapshot EMPTY =
            new Snapshot(0, Instant.EPOCH, Registry.EMPTY, ResolvedCatalogue.EMPTY);

    private final long revision;
    private final Instant changedAt;
    private final Registry registry;
    private final ResolvedCatalogue catalogue;

    private Snapshot(
            long revision, Instant changedAt, Registry registry, ResolvedCatalogue catalogue) {
        this.revision = revision;
        this.changedAt = changedAt;
        this.registry = registry;
        this.catalogue = catalogue;
    }

    static Snapshot of(long revision, Instant changedAt, Registry registry) {
        return new Snapshot(revision, changedAt, registry, CatalogueBuilder.build(registry));
    }

    /** Grows with every registration; 0 before the first. */
    public long revision() {
        return revision;
    }

    /** When something was registered last; the epoch if nothing ever was. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Every artefact as it was registered. */
    public Registry registry() {
        return registry;
    }

    /** The same with all references followed. */
    public Catalogue catalogue() {
        return catalogue;
    }
}
