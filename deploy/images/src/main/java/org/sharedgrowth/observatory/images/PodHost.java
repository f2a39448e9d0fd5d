package org.sharedgrowth.observatory.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.Secrets;
import org.sharedgrowth.observatory.local.postgres.Cluster;
import org.sharedgrowth.observatory.local.postgres.Databases;
import org.sharedgrowth.observatory.local.postgres.Distribution;
import org.sharedgrowth.observatory.local.process.Child;
import org.sharedgrowth.observatory.local.process.Command;
import org.sharedgrowth.observatory.local.process.Health;

/**
 * Runs pods on this machine, and provides what a cluster would: host names, PostgreSQL with a
 * certificate, and secrets. It runs in a network namespace of its own (see {@code deploy/images}),
 * so it can use the ports of the manifests.
 */
final class PodHost implements AutoCloseable {
    private static final int PORT = 5432;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /** The gateway and Keycloak use the same port, so Keycloak has a separate address. */
    private static final String KEYCLOAK = "127.0.0.2";

    private static final String HOSTS =
            "127.0.0.1 localhost postgres-rw indicators-service reports-service gateway"
                    + " indicators-service-management reports-service-management\n"
                    + KEYCLOAK
                    + " keycloak keycloak-management\n";

    private final Path directory;
    private final DataDirectory data;
    private final Path secrets;
    private final List<JsonNode> manifests;
    private final Cluster cluster;
    private final Deque<Child> running = new ArrayDeque<>();

    PodHost(Workspace workspace) {
        this.directory = workspace.createEmptyDirectory("stand");
        this.data = DataDirectory.open(directory.resolve("data"));
        this.secrets = directory.resolve("secrets");
        this.manifests = PodSpec.renderManifests(workspace.repository());
        this.cluster = new Cluster(Distribution.unpackInto(workspace.postgres()), data);
        Path firstSecrets = workspace.repository().resolve("deploy/k8s/first-secrets");
        Shell.run(firstSecrets.toString(), secrets.toString());
        Workspace.write(directory.resolve("hosts"), HOSTS);
        startPostgres();
    }

    /** The pod of this name in the manifests. */
    PodSpec pod(String name) {
        PodSpec pod = PodSpec.of(name, manifests, secrets);
        return name.equals("keycloak")
                ? pod.withVariable("KC_HTTP_HOST", KEYCLOAK)
                : pod.withVariable("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    private void startPostgres() {
        createCertificates();
        try {
            for (String name : Databases.NAMES) {
                Path password = secrets.resolve(name + "-db/password");
                Secrets.writeOnce(data.secrets().resolve(name), Files.readString(password));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        cluster.create();
        Command plain = cluster.server(PORT);
        List<String> line = new ArrayList<>(plain.line());
        line.addAll(List.of("-c", "ssl=on"));
        line.addAll(List.of("-c", "ssl_cert_file=" + directory.resolve("server.crt")));
        line.addAll(List.of("-c", "ssl_key_file=" + directory.resolve("server.key")));
        running.push(
                Child.start(new Command(plain.name(), line, plain.environment()), data.logs()));
        await("postgresql", running.getFirst(), () -> cluster.isReady(PORT));
        new Databases(PORT, new Secrets(data)).createMissing();
    }

    /**
     * Creates a certificate authority, as the database operator would, and a server certificate.
     */
    private void createCertificates() {
        Path authority = Workspace.createDirectory(secrets.resolve("postgres-ca"));
        String key = directory.resolve("ca.key").toString();
        String ca = authority.resolve("ca.crt").toString();
        createCertificate("/CN=authority", key, ca);
        createCertificate(
                "/CN=postgres-rw",
                directory.resolve("server.key").toString(),
                directory.resolve("server.crt").toString(),
                "-CA",
                ca,
                "-CAkey",
                key,
                "-addext",
                "subjectAltName=DNS:postgres-rw",
                "-addext",
                "basicConstraints=critical,CA:FALSE");
    }

    /** Creates a certificate that is valid for two days, and its key, in the given files. */
    private static void createCertificate(String subject, String key, String file, String... more) {
        List<String> line = new ArrayList<>(List.of("openssl", "req", "-x509"));
        line.addAll(List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"));
        line.addAll(List.of("-keyout", key, "-out", file, "-days", "2", "-subj", subject));
        line.addAll(List.of(more));
        Shell.run(line.toArray(String[]::new));
    }

    /**
     * Starts a pod and waits until it is ready; returns the time in milliseconds.
     *
     * @param tmp directory of this machine to mount at {@code /tmp}; null for an empty one in
     *     memory
     */
    long start(String name, Path root, List<String> entrypoint, PodSpec pod, @Nullable Path tmp) {
        long start = System.nanoTime();
        Child child = run(name, root, entrypoint, pod, tmp);
        String address = name.equals("keycloak") ? KEYCLOAK : "127.0.0.1";
        URI ready = URI.create("http://" + address + ":" + pod.readinessAddress());
        await(name, child, () -> Health.isReady(ready));
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Runs a Job to its end and returns its output. */
    String runToEnd(String name, Path root, List<String> entrypoint, PodSpec pod) {
        Child child = run(name, root, entrypoint, pod, null);
        if (!child.awaitEnd(TIMEOUT)) {
            throw describeFailure(name, child, "has not ended in time");
        }
        running.remove(child);
        if (child.exitCode() != 0) {
            throw describeFailure(name, child, "ended with " + child.exitCode());
        }
        return String.join("\n", child.lastLines(400));
    }

    private Child run(
            String name, Path root, List<String> entrypoint, PodSpec pod, @Nullable Path tmp) {
        Map<String, String> mounts = new LinkedHashMap<>();
        pod.writablePaths().forEach(path -> mounts.put(path, "tmpfs"));
        if (tmp != null) {
            mounts.put("/tmp", tmp.toString());
        }
        mounts.put("/etc/hosts", directory.resolve("hosts").toString());
        pod.files()
                .forEach((path, text) -> {
                    Path file = directory.resolve("files/" + name + path);
                    Workspace.write(file, text);
                    mounts.put(path, file.toString());
                });
        List<String> line = new ArrayList<>(entrypoint);
        line.addAll(pod.arguments());
        Child child =
                Child.start(
                        Sandbox.command(name, root, line, pod.environment(), mounts), data.logs());
        running.push(child);
        return child;
    }

    private static void await(String name, Child child, java.util.function.BooleanSupplier ready) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw describeFailure(name, child, child.isAlive() ? "is not ready" : "ended");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static IllegalStateException describeFailure(
            String name, Child child, String description) {
        return new IllegalStateException(
                name + " " + description + ":\n" + String.join("\n", child.lastLines(40)));
    }

    /** The running programs, PostgreSQL among them, the newest first. */
    Deque<Child> running() {
        return running;
    }

    /** Stops the program that was started last and returns its exit status. */
    int stopNewest() {
        Child child = running.pop();
        child.stop(TIMEOUT);
        return child.exitCode();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            stopNewest();
        }
    }
}
