package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.PATH;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.get;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.key;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;

/**
 * A node that ends in the middle of a recomputation. Its figures are written but not committed: it
 * waits for a table that the test has locked, and then its connection ends, as all connections of a
 * killed process do.
 */
@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class LostNodeTest {
    private static final String FLOW = "/api/indicators/v1/observations?flow=DERIVED_LOST";

    private static final String WAITING_WRITERS =
            """
            select l.pid from pg_locks l join pg_class c on c.oid = l.relation
            where c.relname = 'derived_release' and not l.granted
            """;

    @Inject DerivedWorld world;
    @Inject Recomputation recomputation;
    @Inject AgroalDataSource database;

    @Test
    void whatALostNodeWroteIsRolledBackAndAnotherNodeFinishes() throws Exception {
        world.create("DF_LOST");
        addGapOfGhana("10", "30");
        UUID id = world.idOf(world.keepGap("DERIVED_LOST", "DF_LOST"));
        world.awaitComputed("DERIVED_LOST");
        get(FLOW).body("items.area", contains("GHA", "KEN", "KEN"));
        get(FLOW).body("items.value", contains(20, 10, 12));

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table derived_release in share mode");
            world.release(
                    "DF_LOST",
                    v ->
                            v.series(key("GHA", "F"), 2020, "5")
                                    .series(key("KEN", "F"), 2020, "5", "6"));
            List<Thread> nodes =
                    Stream.generate(() -> Thread.startVirtualThread(() -> recompute(id)))
                            .limit(2)
                            .toList();
            int lost = awaitWriter(statement, 0);
            assertUnchanged();

            statement.execute("select pg_terminate_backend(" + lost + ")");

            assertTrue(awaitWriter(statement, lost) > 0, "another node writes the figures");
            assertUnchanged();
            connection.rollback();
            connection.setAutoCommit(true);
            for (Thread node : nodes) {
                node.join();
            }
        }
        world.awaitComputed("DERIVED_LOST");

        get(FLOW).body("items.value", contains(25, 20, 22));
        get(PATH + "/DERIVED_LOST")
                .body("releases", hasSize(2))
                .body("releases.figures", contains(3, 3))
                .body("version", equalTo(2));
        assertEquals(4, countVersions(), "each of two series has one version for each release");
    }

    private void addGapOfGhana(String women, String men) {
        world.release(
                "DF_LOST",
                v -> v.series(key("GHA", "F"), 2020, women).series(key("GHA", "M"), 2020, men));
    }

    /** Computes the flow as a node does; a failure because its connection has ended is expected. */
    private void recompute(UUID id) {
        try {
            recomputation.run(id);
        } catch (RuntimeException lost) {
            // The other node or the scheduled recomputation takes over.
        }
    }

    /**
     * The database process of a node that has written figures and waits for the locked table.
     *
     * @param lost a process to ignore; 0 if there is none
     */
    private static int awaitWriter(Statement statement, int lost)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            try (ResultSet row = statement.executeQuery(WAITING_WRITERS)) {
                if (row.next() && row.getInt(1) != lost) {
                    return row.getInt(1);
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no node computes the flow");
    }

    private void assertUnchanged() throws SQLException {
        get(FLOW).body("items.value", contains(20, 10, 12));
        get(PATH + "/DERIVED_LOST").body("releases", hasSize(1)).body("version", equalTo(1));
        assertEquals(2, countVersions());
    }

    /** The number of committed versions of the flow's series. */
    private int countVersions() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select count(*) from series_version v
                                join series s on s.id = v.series_id
                                where s.flow = 'DERIVED_LOST:1'
                                """)) {
            row.next();
            return row.getInt(1);
        }
    }
}
