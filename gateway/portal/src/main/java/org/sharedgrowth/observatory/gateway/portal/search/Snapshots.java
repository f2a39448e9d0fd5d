package org.sharedgrowth.observatory.gateway.portal.search;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchIndex;

/**
 * Holds the newest snapshot. It is built at the first search and rebuilt after a release, on a
 * thread of its own; meanwhile the old snapshot is used.
 */
@Singleton
class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    /** Maximum time until the search notices a release. */
    private static final long CHECK_NANOS = Duration.ofSeconds(20).toNanos();

    private final SnapshotReader reader;
    private final Vertx vertx;
    private final ExecutorService builder =
            Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "search-index");
                thread.setDaemon(true);
                return thread;
            });
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private final AtomicReference<@Nullable Uni<Snapshot>> first = new AtomicReference<>();
    private final AtomicLong checked = new AtomicLong();

    Snapshots(SnapshotReader reader, Vertx vertx) {
        this.reader = reader;
        this.vertx = vertx;
    }

    /** The newest snapshot, on the context of the caller. Fails if the services do not answer. */
    Uni<Snapshot> newest() {
        @Nullable Snapshot known = newest.get();
        if (known != null) {
            checkNow(known);
            return Uni.createFrom().item(known);
        }
        Context here = vertx.getOrCreateContext();
        return first().emitOn(task -> here.runOnContext(_ -> task.run()));
    }

    /** Searches that arrive while the first snapshot is built wait for it. */
    private Uni<Snapshot> first() {
        @Nullable Uni<Snapshot> making = first.get();
        if (making != null) {
            return making;
        }
        Uni<Snapshot> made =
                reader.version()
                        .chain(this::make)
                        .onTermination()
                        .invoke(() -> first.set(null))
                        .memoize()
                        .indefinitely();
        return first.compareAndSet(null, made) ? made : first();
    }

    private void checkNow(Snapshot known) {
        long now = System.nanoTime();
        long last = checked.get();
        if (now - last < CHECK_NANOS || !checked.compareAndSet(last, now)) {
            return;
        }
        reader.version()
                .chain(version ->
                        version.equals(known.version())
                                ? Uni.createFrom().item(known)
                                : make(version))
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LOG.warnf("The search stays as it was: %s", failure.getMessage()));
    }

    private Uni<Snapshot> make(String version) {
        return reader.catalogues()
                .emitOn(builder)
                .map(catalogues ->
                        new Snapshot(
                                version, SearchIndex.of(new Entries(catalogues).all()), catalogues))
                .invoke(made -> {
                    newest.set(made);
                    checked.set(System.nanoTime());
                });
    }

    @PreDestroy
    void close() {
        builder.shutdownNow();
    }
}
