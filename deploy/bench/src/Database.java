import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server with durable settings, and PostgreSQL's own programs as baselines. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Database(EmbeddedPostgres server) {
        this.server = server;
    }

    static Database start() throws IOException, SQLException {
        Database database =
                new Database(
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "on")
                                .setServerConfig("full_page_writes", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("max_wal_size", "4GB")
                                .start());
        database.execute("create role indicators login password 'indicators'");
        return database;
    }

    /** Creates an empty database for the service. */
    void createForService(String name) throws SQLException {
        execute("drop database if exists " + name);
        execute("create database " + name + " owner indicators");
    }

    int port() {
        return server.getPort();
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long count(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Runs psql commands, discards the output, and returns the seconds that they took. */
    double psql(String... commands) throws Exception {
        List<String> line =
                new ArrayList<>(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url()));
        for (String command : commands) {
            line.add("-c");
            line.add(command);
        }
        long start = System.nanoTime();
        run(line);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Runs pgbench with a prepared query, and returns the transactions a second. */
    double pgbench(String script, int connections, double seconds) throws Exception {
        Path file = Files.createTempFile("bench", ".sql");
        Files.writeString(file, script);
        String output =
                run(
                        List.of(
                                "pgbench", "-n", "-M", "prepared", "-c", "" + connections, "-j", "1",
                                "-T", "" + Math.round(seconds), "-f", file.toString(), url()));
        Files.delete(file);
        if (!output.contains("number of failed transactions: 0")) {
            throw new IllegalStateException("pgbench reported failed transactions: " + output);
        }
        String tps = output.replaceAll("(?s).*tps = ([0-9.]+).*", "$1");
        return Double.parseDouble(tps);
    }

    private String url() {
        return "host=127.0.0.1 port=" + port() + " user=postgres dbname=postgres";
    }

    private static String run(List<String> line) throws Exception {
        Process process;
        try {
            process =
                    new ProcessBuilder(line)
                            .redirectError(ProcessBuilder.Redirect.PIPE)
                            .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    line.getFirst() + " is needed (Debian: apt install postgresql-contrib)", e);
        }
        Thread.ofVirtual().start(() -> printErrors(process));
        String out = "";
        try (var in = process.getInputStream()) {
            byte[] chunk = new byte[1 << 16];
            StringBuilder text = new StringBuilder();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (text.length() < 10_000) {
                    text.append(new String(chunk, 0, n));
                }
            }
            out = text.toString();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(line + " failed: " + out);
        }
        return out;
    }

    private static void printErrors(Process process) {
        try (var errors = process.getErrorStream()) {
            String output = new String(errors.readAllBytes());
            if (output.contains("rror")) {
                System.err.println(output);
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
