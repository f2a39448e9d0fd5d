package org.sharedgrowth.observatory.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.Secrets;
import org.sharedgrowth.observatory.local.process.Child;

/** Tests with a real server and a real disk. */
class ClusterTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir private Path temp;
    private DataDirectory data = new DataDirectory(Path.of("/nonexistent"));
    private Secrets secrets = new Secrets(data);
    private Cluster cluster = new Cluster(new Distribution(Path.of("/nonexistent")), data);
    private int port;

    @BeforeEach
    void createTheCluster() throws IOException {
        data = DataDirectory.open(temp.resolve("data"));
        secrets = new Secrets(data);
        cluster = new Cluster(Distribution.unpackInto(Path.of("target/postgres")), data);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        cluster.create();
    }

    @AfterEach
    void stopTheServer() {
        cluster.stop();
    }

    @Test
    void committedDataSurvivesAKill() throws Exception {
        Child first = start();
        try (Connection reports = connect("reports", "reports");
                Statement statement = reports.createStatement()) {
            statement.execute("create table kept (fact text)");
            statement.execute("insert into kept values ('35.8 trillion yuan')");
            first.handle().destroyForcibly();
        }
        assertTrue(first.awaitEnd(TIMEOUT));
        assertTrue(cluster.running().isEmpty());

        start();

        assertEquals("35.8 trillion yuan", query("reports", "select fact from kept"));
    }

    @Test
    void theServerRunsWithDurableSettings() throws Exception {
        start();

        for (String setting :
                List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertEquals("on", query("indicators", "show " + setting), setting);
        }
        assertEquals("scram-sha-256", query("indicators", "show password_encryption"));
    }

    @Test
    void aLoginConnectsToItsOwnDatabaseOnlyAndWithItsPasswordOnly() throws Exception {
        start();

        assertEquals("gateway", query("gateway", "select current_user"));
        for (String other : List.of("indicators", "reports", "keycloak", "postgres")) {
            assertThrows(SQLException.class, () -> connect(other, "gateway").close(), other);
        }
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(url("gateway"), "gateway", "wrong").close());
    }

    @Test
    void anOrphanIsFoundAndStoppedCleanly() {
        Child orphan = start();
        Cluster later = new Cluster(Distribution.unpackInto(Path.of("target/postgres")), data);

        assertEquals(orphan.handle().pid(), later.running().orElseThrow().pid());
        later.stop();

        assertTrue(orphan.awaitEnd(TIMEOUT));
        assertEquals(0, orphan.exitCode());
        assertTrue(later.running().isEmpty());
    }

    @Test
    void aPidFileWithThePidOfAnotherProgramDoesNotPreventAStart() throws Exception {
        Path pidFile = data.cluster().resolve("postmaster.pid");
        Files.writeString(
                pidFile,
                "%d\n%s\n1\n%d\n\n127.0.0.1\n"
                        .formatted(ProcessHandle.current().pid(), data.cluster(), port));
        assertFalse(cluster.isReady(port));

        start();

        assertEquals("1", query("indicators", "select 1"));
    }

    private Child start() {
        cluster.deleteStalePidFile();
        Child child = Child.start(cluster.server(port), data.logs());
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!cluster.isReady(port)) {
            assertTrue(child.isAlive() && System.nanoTime() < end, () -> "" + child.lastLines(20));
            Thread.onSpinWait();
        }
        new Databases(port, secrets).createMissing();
        return child;
    }

    private String query(String database, String query) throws SQLException {
        try (Connection connection = connect(database, database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private Connection connect(String database, String login) throws SQLException {
        return DriverManager.getConnection(url(database), login, secrets.password(login));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
