package org.sharedgrowth.observatory.indicators.insertRelease;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Migrates data that was released or submitted before releases counted only public rows. */
class PublicCountsMigrationTest {
    private static final String SUBMISSION =
            "insert into submission (id, version, flow, provider, areas, skip_unknown, node, state,"
                    + " submitted_by, submitted_name, submitted_at) values (gen_random_uuid(), 0,"
                    + " 'DF_A', 'NSO_KEN', 'KEN', false, '', 'READY', '', '', now())";

    @Test
    void onlyPublicRowsAreCountedAfterTheMigration() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            DataSource database = server.getPostgresDatabase();
            Flyway.configure().dataSource(database).target("11").load().migrate();
            for (int i = 0; i < 5; i++) {
                execute(database, SUBMISSION);
            }
            insertVersion(database, 1, 1, 9, "0");
            insertVersion(database, 1, 2, 3, "77");
            insertVersion(database, 2, 2, 4, "0");
            insertVersion(database, 2, 3, 5, "0");
            insertVersion(database, 1, 4, 0, "0");
            insertVersion(database, 1, 5, 2, "78");
            insertVersion(database, 3, 5, 6, "79");
            for (int id = 1; id <= 4; id++) {
                insertRelease(database, id);
            }

            Flyway.configure().dataSource(database).load().migrate();

            assertEquals(
                    List.of("0 0 0", "1 0 3", "0 0 0", "0 1 0"),
                    rows(
                            database,
                            "select series_added, series_revised, observations from release"
                                    + " order by id"));
            assertEquals(
                    List.of("2 0 8"),
                    rows(
                            database,
                            "select public_series_added, public_series_revised,"
                                    + " public_observations from submission where number = 5"));
        }
    }

    /** Inserts a series version; its fingerprint is 0 if nothing in it is public. */
    private static void insertVersion(
            DataSource database, int series, int submission, int observations, String fingerprint)
            throws SQLException {
        execute(
                database,
                "insert into series_version (series_id, submission, observation_count,"
                        + " content_hash, observations, public_print) values ("
                        + String.join(
                                ", ",
                                Integer.toString(series),
                                Integer.toString(submission),
                                Integer.toString(observations),
                                "sha256('a')",
                                "''",
                                fingerprint)
                        + ")");
    }

    private static void insertRelease(DataSource database, int id) throws SQLException {
        execute(
                database,
                "insert into release (id, submission, flow, provider, published_at, recorded_at,"
                        + " series_added, series_revised, observations, previous_hash, hash)"
                        + " select n, n, 'DF_A:1', 'NSO_KEN', now() + n * interval '1 s',"
                        + " now() + n * interval '1 s', 9, 9, 99, '', '' from (values ("
                        + id
                        + ")) as one (n)");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(DataSource database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3));
            }
        }
        return rows;
    }
}
