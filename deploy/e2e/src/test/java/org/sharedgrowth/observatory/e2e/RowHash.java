package org.sharedgrowth.observatory.e2e;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Digests of all rows in the suite's databases, except those in unlogged tables, which PostgreSQL
 * empties after a restore.
 *
 * @param tables SHA-256 of the sorted rows of each table, by database and name
 * @param rows total number of rows
 */
record RowHash(Map<String, String> tables, long rows) {
    private static final int FETCH_SIZE = 1_000;

    private static final String TABLES =
            "select format('%I.%I', n.nspname, c.relname) from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind = 'r' and c.relpersistence = 'p'"
                    + " and n.nspname not in ('pg_catalog', 'information_schema') order by 1";

    /** Reads each database in one snapshot. */
    static RowHash read() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        long rows = 0;
        for (String database : Postgres.DATABASES) {
            try (Connection connection = Postgres.connect(database)) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                for (String table : tables(connection)) {
                    MessageDigest digest = sha256();
                    rows += addRows(connection, table, digest);
                    tables.put(database + ":" + table, hexadecimal(digest));
                }
            }
        }
        return new RowHash(Map.copyOf(tables), rows);
    }

    /** One digest of all tables. */
    String digest() {
        MessageDigest all = sha256();
        new TreeMap<>(tables)
                .forEach((table, digest) ->
                        all.update((table + " " + digest + "\n").getBytes(StandardCharsets.UTF_8)));
        return hexadecimal(all);
    }

    /** The tables whose rows differ. */
    List<String> differences(RowHash other) {
        TreeMap<String, String> names = new TreeMap<>(tables);
        names.putAll(other.tables);
        return names.keySet().stream()
                .filter(name ->
                        !tables.getOrDefault(name, "").equals(other.tables.getOrDefault(name, "")))
                .toList();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static long addRows(Connection connection, String table, MessageDigest digest)
            throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            String query = "select t::text from " + table + " t order by t::text collate \"C\"";
            try (var found = statement.executeQuery(query)) {
                while (found.next()) {
                    digest.update(found.getString(1).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) '\n');
                    rows++;
                }
            }
        }
        return rows;
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK does not support SHA-256", e);
        }
    }
}
