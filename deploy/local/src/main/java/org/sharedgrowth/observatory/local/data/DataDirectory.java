package org.sharedgrowth.observatory.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data directory of a local suite. A file {@code observatory-data} marks it as such; a
 * non-empty directory without that file is never written to and never deleted.
 *
 * @param root absolute path; exists after {@link #open}
 */
public record DataDirectory(Path root) {
    private static final String MARKER = "observatory-data";
    private static final String MARKER_TEXT =
            "Data of a local Shared Growth Observatory. deploy/up --fresh deletes this directory's"
                    + " content.\n";

    /**
     * Opens the directory. If it is absent or empty, makes it a data directory first: readable by
     * its owner only, with the marker file.
     *
     * @throws NotADataDirectory if it is not empty and lacks the marker file
     */
    public static DataDirectory open(Path path) {
        DataDirectory data = new DataDirectory(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(data.root);
            if (!data.isMarked()) {
                if (!isEmpty(data.root)) {
                    throw new NotADataDirectory(data.root);
                }
                Files.setPosixFilePermissions(
                        data.root, PosixFilePermissions.fromString("rwx------"));
                Files.writeString(data.root.resolve(MARKER), MARKER_TEXT);
            }
            for (Path directory : List.of(data.run(), data.logs(), data.secrets(), data.keys())) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }

    /** Whether it already contains a suite's data; changes nothing. */
    public static boolean exists(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize()).isMarked();
    }

    /**
     * Deletes all content except the marker file, the lock and the state of a running suite. May be
     * called only by the holder of the lock, after checking that nothing runs from here.
     */
    public void deleteContent() {
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> toDelete =
                    paths.filter(path -> !path.equals(root))
                            .filter(path -> !path.startsWith(run()))
                            .filter(path -> !path.equals(root.resolve(MARKER)))
                            .sorted(Comparator.reverseOrder())
                            .toList();
            for (Path path : toDelete) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open(root);
    }

    /** The lock and the state of the running suite. */
    public Path run() {
        return root.resolve("run");
    }

    /** One log for each part; the log of the previous run ends in {@code .log.1}. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Generated passwords and keys, one file for each, readable by the owner only. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Keys of the programs that sign in: a PEM file and a JWK file for each client. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** PostgreSQL's data directory, created by PostgreSQL. */
    public Path cluster() {
        return root.resolve("postgres");
    }

    /** The identity provider's home: the realm import, temporary files, and links to the server. */
    public Path keycloak() {
        return root.resolve("keycloak");
    }

    /** Holds uploads while they are checked. */
    public Path spool() {
        return root.resolve("spool");
    }

    /** Files that are being downloaded. */
    public Path downloads() {
        return root.resolve("downloads");
    }

    /** The file with the fingerprint of the seed that was loaded. */
    public Path seedMarker() {
        return root.resolve("seeded");
    }

    private boolean isMarked() {
        return Files.isRegularFile(root.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }
}
