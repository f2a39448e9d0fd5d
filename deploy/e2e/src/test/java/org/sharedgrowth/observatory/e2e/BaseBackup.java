package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A base backup of a running server through PostgreSQL's low-level interface, because the suite
 * does not include {@code pg_basebackup}.
 *
 * @param files number of copied files
 * @param bytes their total size
 */
record BaseBackup(Path directory, int files, long bytes) {
    /** Directories whose contents belong only to the running server or come from the archive. */
    private static final Set<String> DIRECTORIES_LEFT_EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> OMITTED_FILES = Set.of("postmaster.pid", "postmaster.opts");

    /**
     * Copies the files of the running server, and waits until the archive contains everything
     * written meanwhile.
     */
    static BaseBackup take(Path directory) throws SQLException, IOException {
        try (Connection connection = Postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', fast => true)");
            Copy copy = new Copy(Postgres.dataDirectory(), directory);
            Files.walkFileTree(Postgres.dataDirectory(), copy);
            try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stopped.next();
                Files.writeString(directory.resolve("backup_label"), stopped.getString(1));
            }
            return new BaseBackup(directory, copy.files.get(), copy.bytes.get());
        }
    }

    /**
     * Restores the copy to the server's data directory. The next start replays the archive.
     *
     * @param until the instant to stop at; if empty, the complete archive is replayed
     */
    void restore(Path archive, Optional<Instant> until) throws IOException {
        Files.walkFileTree(directory, new Copy(directory, Postgres.dataDirectory()));
        // Access is blocked, so that the server is neither read nor considered ready before the
        // restore is complete.
        StringBuilder settings = new StringBuilder("hot_standby = off\n");
        settings.append("restore_command = 'cp %s/%%f %%p'%n".formatted(archive));
        until.ifPresent(instant ->
                settings.append(
                                "recovery_target_time = '%s'%n"
                                        .formatted(toPostgresTimestamp(instant)))
                        .append("recovery_target_action = 'promote'\n"));
        // Replaces the previous settings, so that the restored server archives nothing.
        Files.writeString(Postgres.dataDirectory().resolve("postgresql.auto.conf"), settings);
        Files.createFile(Postgres.dataDirectory().resolve("recovery.signal"));
    }

    /** Formats an instant without the T and Z of ISO 8601, which this setting does not accept. */
    private static String toPostgresTimestamp(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "+00");
    }

    /** Copies a directory that programs may be writing to. */
    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private final AtomicInteger files = new AtomicInteger();
        private final AtomicLong bytes = new AtomicLong();

        Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            Path copied = to.resolve(from.relativize(folder));
            Files.createDirectory(
                    copied,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            return DIRECTORIES_LEFT_EMPTY.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!OMITTED_FILES.contains(file.getFileName().toString())) {
                try {
                    Path copied = to.resolve(from.relativize(file));
                    Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
                    files.incrementAndGet();
                    bytes.addAndGet(Files.size(copied));
                } catch (NoSuchFileException e) {
                    // Deleted meanwhile; the archive contains the deletion.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
