package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The suite's PostgreSQL server, as its superuser sees it. */
final class Postgres {
    /** The databases of the suite; each has a login of its name. */
    static final List<String> DATABASES = List.of("gateway", "indicators", "keycloak", "reports");

    private static final String SUPERUSER = "postgres";

    private Postgres() {}

    /** Where the server keeps its files. */
    static Path dataDirectory() {
        return Suite.running().data().resolve("postgres");
    }

    /** A connection of the superuser, which is the caller's to close. */
    static Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + (Suite.running().port() + 5) + "/" + database;
        return DriverManager.getConnection(url, SUPERUSER, password(SUPERUSER));
    }

    /** Executes statements one after the other, each in a transaction of its own. */
    static void execute(String... statements) throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one value that a query of a database finds, as text. */
    static String value(String database, String query) throws SQLException {
        try (Connection connection = connect(database)) {
            return value(connection, query);
        }
    }

    static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** The password of a login, as the suite made it. */
    static String password(String login) {
        try {
            return Files.readString(Suite.running().data().resolve("secrets").resolve(login));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
