package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DurableDatabaseTest {
    private static final List<String> SETTINGS =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    @Test
    void aDatabaseWithoutDurableSettingsIsNotReadyAndTheSettingsAreReported() throws IOException {
        try (EmbeddedPostgres server = server("off")) {
            HealthCheckResponse response = check(true, server.getPostgresDatabase()).call();

            assertEquals(Status.DOWN, response.getStatus());
            assertEquals(
                    Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off"),
                    response.getData().orElseThrow());
            assertEquals(Status.UP, check(false, server.getPostgresDatabase()).call().getStatus());
        }
    }

    @Test
    void settingsAreCheckedOnConnectionsOfTheProgram() throws IOException, SQLException {
        try (EmbeddedPostgres server = server("on")) {
            DataSource database = server.getPostgresDatabase();
            assertEquals(Status.UP, check(true, database).call().getStatus());
            execute(database, "alter role postgres set synchronous_commit = local");
            assertEquals(Status.UP, check(true, database).call().getStatus());

            execute(database, "alter role postgres set synchronous_commit = off");

            HealthCheckResponse response = check(true, database).call();
            assertEquals(Status.DOWN, response.getStatus());
            assertEquals(Map.of("synchronous_commit", "off"), response.getData().orElseThrow());
        }
    }

    @Test
    void aDurableDatabaseIsNotCheckedAgain() {
        AtomicInteger queries = new AtomicInteger();
        DurableDatabase check =
                new DurableDatabase(
                        true,
                        () ->
                                switch (queries.incrementAndGet()) {
                                    case 1 -> throw new IllegalStateException("no connection");
                                    case 2 -> List.of();
                                    default -> List.of("fsync");
                                },
                        Runnable::run);

        assertEquals(Status.DOWN, check.call().getStatus());
        assertEquals(Status.UP, check.call().getStatus());
        assertEquals(Status.UP, check.call().getStatus());
        assertEquals(2, queries.get());
    }

    private static EmbeddedPostgres server(String value) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        SETTINGS.forEach(setting -> builder.setServerConfig(setting, value));
        return builder.start();
    }

    private static DurableDatabase check(boolean required, DataSource database) {
        return new DurableDatabase(
                required, () -> DurableDatabase.settingsThatAreOff(database), Runnable::run);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
