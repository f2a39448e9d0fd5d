package org.sharedgrowth.observatory.indicators.submission.upload;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The directory in which uploads are stored until they are checked. It belongs to one node and
 * contains the node's name, so that a restarted node recognizes its submissions.
 */
@ApplicationScoped
public class Spool {
    private static final String NODE = "node";
    private static final String UPLOAD = ".upload";

    private final Vertx vertx;
    private final Path directory;
    private final long limit;
    private final boolean isKept;
    private String node = "";

    Spool(
            Vertx vertx,
            SubmissionConfig config,
            @ConfigProperty(name = "observatory.spool-dir", defaultValue = "/tmp/observatory-spool")
                    Path directory) {
        this.vertx = vertx;
        this.limit = config.uploadBytes();
        this.isKept = config.spoolIsKept();
        this.directory = directory;
    }

    void open(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        try {
            Files.createDirectories(directory);
            Path name = directory.resolve(NODE);
            if (!Files.exists(name)) {
                Files.writeString(name, UUID.randomUUID().toString());
            }
            node = Files.readString(name).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The spool " + directory + " cannot be used", e);
        }
    }

    /** The name of this node. */
    public String node() {
        return node;
    }

    /** Whether uploads survive a restart of the node. */
    public boolean isKept() {
        return isKept;
    }

    /**
     * Receives the upload of a submission. The request must be paused.
     *
     * @return fails with a {@link Problem}: 413 if too large, 422 if its first bytes show that the
     *     file will be refused
     */
    public Uni<Upload.StoredBody> receive(UUID submission, HttpServerRequest request) {
        return Upload.receive(vertx, request, file(submission), limit);
    }

    /** Path of a submission's upload. */
    public Path file(UUID submission) {
        return directory.resolve(submission + UPLOAD);
    }

    /** Removes an upload if it is there. */
    public void remove(UUID submission) {
        remove(file(submission));
    }

    /** Removes uploads without a waiting submission: their requests were aborted. */
    public void removeOthers(Set<UUID> awaited) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> orphans =
                    files.filter(file -> file.toString().endsWith(UPLOAD))
                            .filter(file ->
                                    awaited.stream().map(this::file).noneMatch(file::equals))
                            .toList();
            orphans.forEach(Spool::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
