package org.sharedgrowth.observatory.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.Secrets;
import org.sharedgrowth.observatory.local.process.Command;

/**
 * The PostgreSQL cluster of a suite, with durable settings: no acknowledged transaction is lost in
 * a crash.
 */
public final class Cluster {
    /** The superuser, used only by the launcher. */
    static final String SUPERUSER = "postgres";

    private static final int STOP_SECONDS = 60;

    /** Durability settings are set explicitly, so that no default can trade them for speed. */
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("wal_compression", "on"),
                    Map.entry("max_wal_size", "1GB"),
                    Map.entry("password_encryption", "scram-sha-256"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "120"),
                    Map.entry("shared_buffers", "96MB"),
                    Map.entry("jit", "off"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("log_line_prefix", "%m [%p] %q%u@%d "));

    private final Distribution programs;
    private final DataDirectory data;
    private final Path cluster;
    private final Secrets secrets;

    public Cluster(Distribution programs, DataDirectory data) {
        this.programs = programs;
        this.data = data;
        this.cluster = data.cluster();
        this.secrets = new Secrets(data);
    }

    /** Whether the cluster has not been created yet. */
    public boolean isNew() {
        return !Files.exists(cluster.resolve("PG_VERSION"));
    }

    /** Creates the cluster with checksums; every login needs a password. */
    public void create() {
        secrets.password(SUPERUSER);
        run(
                programs.commandLine(
                        "initdb",
                        "-D",
                        cluster.toString(),
                        "-U",
                        SUPERUSER,
                        "--pwfile=" + secrets.file(SUPERUSER),
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"),
                "initdb");
    }

    /**
     * The command that starts the server. Rewrites the access rules, so that no old ones remain.
     */
    public Command server(int port) {
        writeAccessRules();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        SETTINGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(s -> arguments.addAll(List.of("-c", s.getKey() + "=" + s.getValue())));
        return new Command(
                "postgresql",
                programs.commandLine("postgres", arguments.toArray(String[]::new)),
                Map.of());
    }

    /** Whether the server of this cluster accepts connections. */
    public boolean isReady(int port) {
        return PostmasterPid.read(cluster)
                .filter(pidFile -> pidFile.ready() && pidFile.port() == port)
                .flatMap(PostmasterPid::server)
                .isPresent();
    }

    /** The server that runs on this cluster; an orphan if this launcher did not start it. */
    public Optional<ProcessHandle> running() {
        return PostmasterPid.read(cluster).flatMap(PostmasterPid::server);
    }

    /**
     * Deletes the pid file of a server that no longer runs. PostgreSQL would refuse to start if the
     * pid has been reused by another program.
     */
    public void deleteStalePidFile() {
        if (running().isEmpty()) {
            try {
                Files.deleteIfExists(PostmasterPid.file(cluster));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Stops the cluster's server cleanly: connections are closed, and all data is on disk
     * afterwards.
     */
    public void stop() {
        if (running().isPresent()) {
            run(
                    programs.commandLine(
                            "pg_ctl",
                            "stop",
                            "-D",
                            cluster.toString(),
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            Integer.toString(STOP_SECONDS)),
                    "pg_ctl stop");
        }
    }

    private void writeAccessRules() {
        StringBuilder rules =
                new StringBuilder(
                        "# Written at every start: a login and its members see one database.\n");
        for (String name : Databases.NAMES) {
            rules.append("host %1$s +%1$s 127.0.0.1/32 scram-sha-256%n".formatted(name));
        }
        rules.append("host all %s 127.0.0.1/32 scram-sha-256%n".formatted(SUPERUSER));
        try {
            Files.writeString(cluster.resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> line, String description) {
        Path log = data.logs().resolve(description.replace(' ', '-') + ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            if (!process.waitFor(2L * STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        description
                                + " failed: "
                                + Files.readString(log, StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(description + " was interrupted", e);
        }
    }
}
