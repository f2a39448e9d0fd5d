package org.sharedgrowth.observatory.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sharedgrowth.observatory.local.data.Secrets;

/**
 * The databases in the cluster: one for each service and one for Keycloak, each with a login of the
 * same name that owns it and cannot connect to any other.
 */
public final class Databases {
    /** Names of databases and logins alike. */
    public static final List<String> NAMES =
            List.of("indicators", "reports", "gateway", "keycloak");

    private final int port;
    private final Secrets secrets;

    public Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /**
     * Creates missing databases and logins, and sets every login's password to the one in its file.
     */
    public void createMissing() {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(
                                url, Cluster.SUPERUSER, secrets.password(Cluster.SUPERUSER));
                Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                createMissing(connection, statement, name);
            }
            statement.execute("revoke connect on database postgres from public");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the databases: " + e.getMessage(), e);
        }
    }

    private void createMissing(Connection connection, Statement statement, String name)
            throws SQLException {
        // Names are constants and passwords are Base64: neither needs quoting beyond this.
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " login");
        }
        statement.execute("alter role " + name + " password '" + secrets.password(name) + "'");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            statement.execute("create database " + name + " owner " + name);
        }
        statement.execute("revoke connect, temporary on database " + name + " from public");
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
