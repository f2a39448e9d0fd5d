package org.sharedgrowth.observatory.indicators.series;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.database.LongStatements;
import org.sharedgrowth.observatory.indicators.database.Notifications;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Keeps a {@link StoreState} up to date with the database: loads everything at the start and then,
 * on its own thread and connection, each release when it is notified; it also polls. A state is
 * replaced as a whole; if the database is not available, the last state stays in use.
 */
final class ReleaseFollower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReleaseFollower.class);
    private static final String CHANNEL = "release";

    private final DataSource database;
    private final Function<String, @Nullable Dsd> structures;
    private final Duration poll;
    private final Executor executor;
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    private volatile StoreState state;
    private volatile boolean isOpen = true;
    private @Nullable Thread thread;

    /** A caller that waits for a release; can be cancelled. */
    private record Waiter(long release, CompletableFuture<Void> future) {}

    /**
     * @param structures the current structure of a flow, by data key; null if unknown
     * @param poll maximum delay of a release whose notification was lost
     * @param executor for callbacks of callers that await a release
     */
    ReleaseFollower(
            DataSource database,
            OldVersions oldVersions,
            Function<String, @Nullable Dsd> structures,
            Duration poll,
            Executor executor) {
        this.database = database;
        this.structures = structures;
        this.poll = poll;
        this.executor = executor;
        this.state = StoreState.empty(oldVersions);
    }

    /** Loads all released data, then follows new releases. */
    void start() {
        try (Connection connection = database.getConnection()) {
            catchUp(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The released series cannot be loaded", e);
        }
        thread = Thread.ofPlatform().daemon().name("release-follower").start(this::follow);
    }

    StoreState state() {
        return state;
    }

    /** Completes once the state contains the release. */
    CompletableFuture<Void> await(long release) {
        Waiter waiter = new Waiter(release, new CompletableFuture<>());
        waiting.add(waiter);
        var _ = waiter.future.whenComplete((done, failure) -> waiting.remove(waiter));
        if (state.release() >= release) {
            completeWaiters();
        }
        return waiter.future;
    }

    /** Number of callers that wait for a release. */
    int waiting() {
        return waiting.size();
    }

    private void follow() {
        while (isOpen) {
            try (Notifications notifications = Notifications.on(database, CHANNEL)) {
                while (isOpen) {
                    catchUp(notifications.connection());
                    state = state.inKeyOrderOf(structures);
                    notifications.await(poll);
                }
            } catch (SQLException | RuntimeException e) {
                if (isOpen) {
                    LOG.warnf("following releases interrupted cause=%s", e.toString());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            isOpen = false;
        }
    }

    private void catchUp(Connection connection) throws SQLException {
        long before = state.release();
        List<Release> newer = new VersionReader(connection).releases(before);
        if (newer.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        ReleaseLog log = state.log().with(newer);
        Map<String, FlowChanges> changes;
        try (LongStatements _ = LongStatements.on(connection)) {
            changes = read(connection, log, before);
        }
        state = state.with(log, changes, structures);
        LOG.infof(
                "releases loaded from=%d to=%d flows=%s ms=%d",
                before + 1, log.last(), changes.keySet(), (System.nanoTime() - start) / 1_000_000);
        completeWaiters();
    }

    /** The changes of the releases after the given one, by data key. */
    private static Map<String, FlowChanges> read(Connection connection, ReleaseLog log, long before)
            throws SQLException {
        VersionReader reader = new VersionReader(connection);
        Map<String, FlowChanges> changes = new HashMap<>();
        reader.history(
                before,
                log.last(),
                (series, release, observations, fingerprint) ->
                        changes(changes, flowOf(log, release))
                                .addVersion(series, release, observations, fingerprint));
        reader.newest(
                before,
                log.last(),
                (flow, key, series, packed) ->
                        changes(changes, flow).addNewest(series, key, packed));
        new SourceReader(connection)
                .read(before, log.last(), flow -> changes(changes, flow).sources());
        return changes;
    }

    private static String flowOf(ReleaseLog log, long release) {
        return log.releases().get(Math.toIntExact(release) - 1).dataKey();
    }

    private static FlowChanges changes(Map<String, FlowChanges> changes, String dataKey) {
        return changes.computeIfAbsent(dataKey, key -> new FlowChanges());
    }

    private void completeWaiters() {
        long release = state.release();
        for (Waiter waiter : waiting) {
            if (waiter.release <= release) {
                executor.execute(() -> waiter.future.complete(null));
            }
        }
    }

    /** Stops following; the thread ends within one poll interval. */
    @Override
    public void close() {
        isOpen = false;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
