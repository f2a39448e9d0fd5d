package org.sharedgrowth.observatory.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks an OCI layout as a registry would: each file matches its digest, each image declares its
 * architecture, and each has a bill of materials and a provenance.
 *
 * @param index content of {@code index.json}
 */
record LayoutCheck(Path directory, JsonNode index) {

    static LayoutCheck of(Path directory) {
        return new LayoutCheck(directory, Workspace.readJson(directory.resolve("index.json")));
    }

    /**
     * Checks the whole layout.
     *
     * @throws IllegalStateException if there is an error, naming the first one
     */
    void check(Image image) {
        String name = image.name();
        try (Stream<Path> blobs = Files.list(directory.resolve("blobs/sha256"))) {
            for (Path blob : blobs.toList()) {
                String sum = Shell.run("sha256sum", blob.toString());
                require(
                        sum.startsWith(blob.getFileName() + " "),
                        name + ": " + blob + " does not match its digest");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        require(!images().isEmpty(), name + " has no image");
        for (JsonNode found : images()) {
            JsonNode config = blob(blob(found).path("config"));
            for (String field : List.of("architecture", "os")) {
                require(
                        config.path(field).equals(found.path("platform").path(field)),
                        name + " differs from its descriptor in the " + field);
            }
            require(
                    referrers(found).equals(Set.of(Bom.TYPE, Provenance.TYPE)),
                    name
                            + " lacks some of the documents that must refer to it; found: "
                            + referrers(found));
        }
    }

    /** The descriptors of the images, one for each architecture. */
    List<JsonNode> images() {
        return blob(index.at("/manifests/0")).path("manifests").valueStream().toList();
    }

    /** The kinds of documents that refer to an image. */
    Set<String> referrers(JsonNode image) {
        return index.path("manifests")
                .valueStream()
                .skip(1)
                .map(this::blob)
                .filter(manifest -> manifest.at("/subject/digest").equals(image.path("digest")))
                .map(manifest -> manifest.path("artifactType").asText())
                .collect(Collectors.toSet());
    }

    /** The document that a descriptor names. */
    JsonNode blob(JsonNode descriptor) {
        return Workspace.readJson(
                directory
                        .resolve("blobs")
                        .resolve(descriptor.path("digest").asText().replace(':', '/')));
    }

    static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }
}
