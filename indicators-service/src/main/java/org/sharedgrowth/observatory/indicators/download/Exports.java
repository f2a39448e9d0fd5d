package org.sharedgrowth.observatory.indicators.download;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * Files of whole flows in the spool directory. Each file is written once, for the first request;
 * other requests wait for it. It gets its final name when it is complete. The name contains the
 * hash of the bytes, so that the hash need not be computed again after a restart.
 */
@ApplicationScoped
class Exports implements WorkQueue {
    private static final Logger LOG = Logger.getLogger(Exports.class);
    private static final String UNFINISHED = ".part";
    private static final Duration WRITE_TIMEOUT = Duration.ofHours(1);
    private static final int HASH_CHARACTERS = 64;
    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final DownloadConfig config;
    private final ConcurrentMap<String, Uni<StoredFile>> running = new ConcurrentHashMap<>();

    Exports(
            @ConfigProperty(name = "observatory.spool-dir", defaultValue = "/tmp/observatory-spool")
                    String spool,
            DownloadConfig config) {
        this.directory = Path.of(spool, "downloads");
        this.config = config;
    }

    /** Requests for a file that is being written wait for it; there is no other queue. */
    @Override
    public QueueView depth() {
        return new QueueView("exports", 0, running.size());
    }

    /** Writes the content of a file. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** The file; fails with a timeout if writing it takes too long, but writing continues. */
    Uni<StoredFile> get(FileKey key, Writing writer) {
        return running.computeIfAbsent(key.prefix(), prefix -> job(prefix, key, writer))
                .ifNoItem()
                .after(config.timeout())
                .fail();
    }

    private Uni<StoredFile> job(String prefix, FileKey key, Writing writer) {
        return Uni.createFrom()
                .item(() -> findOrWrite(prefix, key, writer))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onTermination()
                .invoke(() -> running.remove(prefix))
                .memoize()
                .indefinitely();
    }

    private StoredFile findOrWrite(String prefix, FileKey key, Writing writer) {
        try {
            Files.createDirectories(directory);
            Path file = findFile(prefix, key.form().ending());
            if (file == null) {
                file = write(prefix, key, writer);
                trim(file);
            } else {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            String hash = name(file).substring(prefix.length(), prefix.length() + HASH_CHARACTERS);
            return new StoredFile(file, Files.size(file), hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Path findFile(String prefix, String ending) throws IOException {
        int length = prefix.length() + HASH_CHARACTERS + 1 + ending.length();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> name(file).startsWith(prefix))
                    .filter(file -> name(file).endsWith("." + ending))
                    .filter(file -> name(file).length() == length)
                    .findFirst()
                    .orElse(null);
        }
    }

    private Path write(String prefix, FileKey key, Writing writer) throws IOException {
        long start = System.nanoTime();
        Path part = Files.createTempFile(directory, prefix, UNFINISHED);
        try {
            MessageDigest digest = Sha256.begin();
            try (OutputStream out =
                    new DigestOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(part), BUFFER),
                            digest)) {
                writer.write(out);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Path file = directory.resolve(prefix + hash + "." + key.form().ending());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.infof(
                    "flow exported flow=%s release=%d form=%s bytes=%d ms=%d",
                    key.flow().id().id(),
                    key.release(),
                    key.form().id(),
                    Files.size(file),
                    (System.nanoTime() - start) / 1_000_000);
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Deletes the least recently used files, and files that a node began but did not finish. Files
     * that are open can still be read.
     */
    private void trim(Path newest) throws IOException {
        FileTime abandoned = FileTime.from(Instant.now().minus(WRITE_TIMEOUT));
        List<Path> complete = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (!name(file).endsWith(UNFINISHED)) {
                    complete.add(file);
                } else if (lastUse(file).compareTo(abandoned) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
        complete.remove(newest);
        complete.sort(Comparator.comparing(Exports::lastUse));
        for (int i = 0; i <= complete.size() - config.files(); i++) {
            Files.deleteIfExists(complete.get(i));
        }
    }

    private static FileTime lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
