package org.sharedgrowth.observatory.indicators.structure;

/**
 * All structures at one moment.
 *
 * @param revision grows with every registration; 0 before the first
 */
record Snapshot(long revision, Registry registry, ResolvedCatalogue catalogue) {
    static final Snapshot EMPTY = new Snapshot(0, Registry.EMPTY, ResolvedCatalogue.EMPTY);

    static Snapshot of(long revision, Registry registry) {
        return new Snapshot(revision, registry, CatalogueBuilder.build(registry));
    }
}
