package org.sharedgrowth.observatory.gateway.portal.search;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchIndex;

/**
 * Holds the newest snapshot. It is built when the gateway has started and the services answer, and
 * rebuilt after a release, on a thread of its own; meanwhile the old snapshot is used.
 */
@Singleton
public class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    /**
     * Maximum time until the search notices a release that was published through another gateway.
     */
    private static final long CHECK_NANOS = Duration.ofSeconds(20).toNanos();

    /**
     * Minimum time between two snapshots. Offices may publish one after another, and while a
     * snapshot is built, the previous one is in memory too.
     */
    private static final long MIN_PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private final SnapshotReader reader;
    private final PublicData data;
    private final Vertx vertx;
    private final Duration interval;
    private final Duration maxWait;
    private final Event<Snapshots> ready;
    private final ExecutorService builder =
            Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "search-index");
                thread.setDaemon(true);
                return thread;
            });
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private final AtomicReference<@Nullable Uni<Snapshot>> first = new AtomicReference<>();
    private final AtomicBoolean checking = new AtomicBoolean();
    private final AtomicLong lastCheck = new AtomicLong();
    private volatile PublicData.Mark mark;

    /**
     * @param interval how often to check whether something was published through this gateway; zero
     *     to make snapshots only when somebody searches, and to prepare nothing else
     * @param maxWait maximum time for which a search waits for the first snapshot
     * @param ready sent when the first snapshot after the start was made; observers can then
     *     prepare other data, because the services answer
     */
    Snapshots(
            SnapshotReader reader,
            PublicData data,
            Vertx vertx,
            @ConfigProperty(name = "gateway.portal.search-interval", defaultValue = "1s")
                    Duration interval,
            @ConfigProperty(name = "gateway.portal.search-wait", defaultValue = "2s")
                    Duration maxWait,
            Event<Snapshots> ready) {
        this.reader = reader;
        this.data = data;
        this.vertx = vertx;
        this.interval = interval;
        this.maxWait = maxWait;
        this.ready = ready;
        this.mark = data.mark();
    }

    void begin(@Observes StartupEvent start) {
        if (!interval.isZero()) {
            vertx.setPeriodic(interval.toMillis(), _ -> renew());
        }
    }

    private void renew() {
        @Nullable Snapshot known = newest.get();
        if (known != null) {
            checkNow(known);
        } else if (first.get() == null) {
            first().subscribe()
                    .with(
                            _ -> {},
                            failure ->
                                    LOG.debugf(
                                            "No search index was made: %s", failure.getMessage()));
        }
    }

    /**
     * The newest snapshot, emitted on the caller's context. If there is none yet, waits for the
     * first one; fails if the services do not answer or the wait takes too long.
     */
    public Uni<Snapshot> newest() {
        @Nullable Snapshot known = newest.get();
        if (known != null) {
            checkNow(known);
            return Uni.createFrom().item(known);
        }
        Context here = vertx.getOrCreateContext();
        return first().ifNoItem()
                .after(maxWait)
                .fail()
                .emitOn(task -> here.runOnContext(_ -> task.run()));
    }

    /** The first snapshot; searches that arrive while it is built wait for it. */
    private Uni<Snapshot> first() {
        @Nullable Uni<Snapshot> running = first.get();
        if (running != null) {
            return running;
        }
        Uni<Snapshot> started =
                reader.version()
                        .chain(this::make)
                        .invoke(this::announce)
                        .onTermination()
                        .invoke(() -> first.set(null))
                        .memoize()
                        .indefinitely();
        return first.compareAndSet(null, started) ? started : first();
    }

    private void announce() {
        LOG.info("The search index is ready");
        if (!interval.isZero()) {
            ready.fire(this);
        }
    }

    private void checkNow(Snapshot known) {
        long age = System.nanoTime() - lastCheck.get();
        boolean due =
                age >= CHECK_NANOS || (age >= MIN_PAUSE_NANOS && !data.isUnchangedSince(mark));
        if (!due || !checking.compareAndSet(false, true)) {
            return;
        }
        mark = data.mark();
        reader.version()
                .chain(version ->
                        version.equals(known.version())
                                ? Uni.createFrom().item(known)
                                : make(version))
                .onTermination()
                .invoke(() -> {
                    lastCheck.set(System.nanoTime());
                    checking.set(false);
                })
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LOG.warnf(
                                        "The search index was not updated: %s",
                                        failure.getMessage()));
    }

    private Uni<Snapshot> make(String version) {
        return reader.catalogues()
                .emitOn(builder)
                .map(catalogues ->
                        new Snapshot(
                                version, SearchIndex.of(new Entries(catalogues).all()), catalogues))
                .invoke(snapshot -> {
                    newest.set(snapshot);
                    lastCheck.set(System.nanoTime());
                });
    }

    @PreDestroy
    void close() {
        builder.shutdownNow();
    }
}
