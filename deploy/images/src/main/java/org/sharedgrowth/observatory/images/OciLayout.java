package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory in OCI image layout: an index with an image for each architecture, and their bills of
 * materials and provenances as referrers. Pushing it to a registry does not change the digests.
 */
final class OciLayout {
    private static final String OCI = "application/vnd.oci.image.";
    private static final String MANIFEST = OCI + "manifest.v1+json";
    private static final String INDEX = OCI + "index.v1+json";
    private static final String NAME = "org.opencontainers.image.ref.name";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final String tag;
    private final List<ObjectNode> images = new ArrayList<>();
    private final List<ObjectNode> referrers = new ArrayList<>();

    private OciLayout(Path directory, String tag) {
        this.directory = directory;
        this.tag = tag;
    }

    /**
     * Opens the layout.
     *
     * @param keepsExisting whether images with this tag for other architectures are kept; otherwise
     *     the layout starts empty
     */
    static OciLayout open(Path directory, String tag, boolean keepsExisting) {
        OciLayout layout = new OciLayout(directory, tag);
        Path index = directory.resolve("index.json");
        if (keepsExisting && Files.exists(index)) {
            layout.addExisting(Workspace.readJson(index));
        }
        Workspace.createDirectory(directory.resolve("blobs/sha256"));
        return layout;
    }

    private void addExisting(JsonNode index) {
        JsonNode first = index.at("/manifests/0");
        if (!first.at("/annotations").path(NAME).asText().equals(tag)) {
            return;
        }
        Workspace.readJson(blob(first.path("digest").asText()))
                .path("manifests")
                .forEach(m -> images.add((ObjectNode) m));
        index.path("manifests").valueStream().skip(1).forEach(m -> referrers.add((ObjectNode) m));
    }

    /**
     * Adds an image, replacing one for the same architecture.
     *
     * @param tar in the format of {@code docker load}
     * @return the descriptor of its manifest
     */
    ObjectNode add(Path tar, String architecture) {
        images.stream()
                .filter(image -> image.at("/platform/architecture").asText().equals(architecture))
                .toList()
                .forEach(this::remove);
        try {
            Path files = Files.createTempDirectory(directory, "tar");
            Shell.run("tar", "-xf", tar.toString(), "-C", files.toString());
            JsonNode docker = Workspace.readJson(files.resolve("manifest.json")).path(0);
            ObjectNode manifest = manifest();
            manifest.set(
                    "config",
                    move(files.resolve(docker.path("Config").asText()), OCI + "config.v1+json"));
            ArrayNode layers = manifest.putArray("layers");
            for (JsonNode layer : docker.path("Layers")) {
                layers.add(move(files.resolve(layer.asText()), OCI + "layer.v1.tar+gzip"));
            }
            Shell.run("rm", "-rf", files.toString());
            ObjectNode image = put(manifest, MANIFEST);
            image.putObject("platform").put("architecture", architecture).put("os", "linux");
            images.add(image);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(ObjectNode image) {
        images.remove(image);
        String digest = image.path("digest").asText();
        referrers.removeIf(referrer ->
                Workspace.readJson(blob(referrer.path("digest").asText()))
                        .at("/subject/digest")
                        .asText()
                        .equals(digest));
    }

    /** Adds a document about an image: a manifest whose subject is the image. */
    void addReferrer(ObjectNode image, String type, byte[] content) {
        ObjectNode manifest = manifest().put("artifactType", type);
        manifest.set("config", put("{}".getBytes(UTF_8), "application/vnd.oci.empty.v1+json"));
        manifest.putArray("layers").add(put(content, type));
        ObjectNode subject = image.deepCopy();
        subject.remove("platform");
        manifest.set("subject", subject);
        ObjectNode referrer = put(manifest, MANIFEST);
        referrer.put("artifactType", type);
        referrers.add(referrer);
    }

    /** Writes the indexes and deletes other files; returns the digest of the index of images. */
    String finish() {
        ObjectNode index = JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", INDEX);
        index.putArray("manifests").addAll(images);
        ObjectNode named = put(index, INDEX);
        named.putObject("annotations").put(NAME, tag);
        ObjectNode top = JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", INDEX);
        top.putArray("manifests").add(named).addAll(referrers);
        Workspace.write(directory.resolve("index.json"), top.toPrettyString() + "\n");
        Workspace.write(directory.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}\n");
        Set<String> used = new HashSet<>();
        collect(top, used);
        try (Stream<Path> blobs = Files.list(directory.resolve("blobs/sha256"))) {
            for (Path blob :
                    blobs.filter(b -> !used.contains(b.getFileName().toString())).toList()) {
                Files.delete(blob);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named.path("digest").asText();
    }

    private void collect(JsonNode document, Set<String> used) {
        for (JsonNode descriptor : document.findParents("digest")) {
            String digest = descriptor.path("digest").asText();
            boolean isNew = used.add(digest.substring(digest.indexOf(':') + 1));
            if (isNew && Set.of(MANIFEST, INDEX).contains(descriptor.path("mediaType").asText())) {
                collect(Workspace.readJson(blob(digest)), used);
            }
        }
    }

    private static ObjectNode manifest() {
        return JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", MANIFEST);
    }

    private ObjectNode put(ObjectNode document, String type) {
        return put(document.toString().getBytes(UTF_8), type);
    }

    private ObjectNode put(byte[] content, String type) {
        String digest = "sha256:" + HexFormat.of().formatHex(sha256().digest(content));
        try {
            Files.write(blob(digest), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return descriptor(type, digest, content.length);
    }

    private ObjectNode move(Path file, String type) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] part = new byte[1 << 16];
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                digest.update(part, 0, read);
            }
        }
        String name = "sha256:" + HexFormat.of().formatHex(digest.digest());
        ObjectNode descriptor = descriptor(type, name, Files.size(file));
        Files.move(file, blob(name), StandardCopyOption.REPLACE_EXISTING);
        return descriptor;
    }

    private static ObjectNode descriptor(String type, String digest, long size) {
        return JSON.createObjectNode()
                .put("mediaType", type)
                .put("digest", digest)
                .put("size", size);
    }

    private Path blob(String digest) {
        return directory.resolve("blobs").resolve(digest.replace(':', '/'));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
