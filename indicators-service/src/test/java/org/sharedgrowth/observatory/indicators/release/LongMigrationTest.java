package org.sharedgrowth.observatory.indicators.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A migration may take longer than any other statement. */
@QuarkusTest
class LongMigrationTest {
    private static final String SCHEMA = "long_migration";

    @Inject Flyway flyway;
    @Inject AgroalDataSource database;

    /** Records the socket timeout of its connection in milliseconds; 0 means none. */
    private static final class Probe extends BaseJavaMigration {
        private final List<Integer> timeouts = new ArrayList<>();

        @Override
        protected void init() {}

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion("1");
        }

        @Override
        public String getDescription() {
            return "probe";
        }

        @Override
        public void migrate(Context context) throws SQLException {
            timeouts.add(context.getConnection().getNetworkTimeout());
        }
    }

    @AfterEach
    void dropTheSchema() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    @Test
    void onlyMigrationsHaveNoTimeout() throws SQLException {
        Probe probe = new Probe();

        Flyway.configure()
                .dataSource(flyway.getConfiguration().getDataSource())
                .callbacks(flyway.getConfiguration().getCallbacks())
                .schemas(SCHEMA)
                .locations("classpath:" + SCHEMA)
                .javaMigrations(probe)
                .load()
                .migrate();

        assertEquals(List.of(0), probe.timeouts);
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                all.add(database.getConnection());
                assertEquals(8_000, all.get(i).getNetworkTimeout());
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }
}
