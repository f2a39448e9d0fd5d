package org.sharedgrowth.observatory.indicators.series;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Base for tests of nodes that load from the database, which is empty before each test. */
public abstract class StoreDatabaseTestBase {
    private static @Nullable StoreDatabase server;

    private final List<ReleaseFollower> followers = new ArrayList<>();

    @BeforeAll
    static void startDatabase() throws IOException {
        server = new StoreDatabase();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database().close();
    }

    @BeforeEach
    void clear() {
        database().clear();
    }

    @AfterEach
    void stopFollowers() {
        followers.forEach(ReleaseFollower::close);
    }

    protected static StoreDatabase database() {
        if (server == null) {
            throw new IllegalStateException("the database is not started");
        }
        return server;
    }

    /** A node that polls for releases at this interval until the end of the test. */
    final ReleaseFollower node(Duration poll) {
        ReleaseFollower follower =
                new ReleaseFollower(
                        database().dataSource(),
                        new OldVersions(
                                database().dataSource(), 1 << 20, ForkJoinPool.commonPool()),
                        flow -> null,
                        poll,
                        ForkJoinPool.commonPool());
        followers.add(follower);
        follower.start();
        return follower;
    }
}
