package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests layouts with a small image for two architectures, which is built like the real ones. */
class OciLayoutTest {
    private static final Origin ORIGIN =
            new Origin("1.0.0", "a".repeat(40), Instant.EPOCH, true, "https://example.org/source");
    private static final Target ARM =
            new Target("arm64", false, Path.of("/"), Path.of("/"), "25.0.3", "somebody");

    @TempDir Path directory;

    @Test
    void anIndexHasAnImageForEachArchitecture() throws IOException {
        build(Target.thisMachine(), "1.0.0-a", true);
        String digest = build(ARM, "1.0.0-a", true);
        LayoutCheck layout = layout();
        layout.check(Image.GATEWAY);
        assertEquals(
                Set.of(Target.thisMachine().architecture(), "arm64"),
                Set.copyOf(
                        layout.images().stream()
                                .map(image -> image.at("/platform/architecture").asText())
                                .toList()));
        assertEquals(digest, layout.index().at("/manifests/0/digest").asText());
        assertEquals(
                "1.0.0-a",
                layout.index()
                        .at("/manifests/0/annotations")
                        .path("org.opencontainers.image.ref.name")
                        .asText());
    }

    /** An AOT cache can be created only if the image can run here. */
    @Test
    void anImageForAnotherArchitectureUsesNoCache() throws IOException {
        build(ARM, "1.0.0-a", true);
        JsonNode image = layout().images().getFirst();
        JsonNode config = layout().blob(layout().blob(image).path("config"));
        assertEquals("arm64", config.path("architecture").asText());
        assertTrue(
                config.at("/config/Entrypoint")
                        .valueStream()
                        .noneMatch(word -> word.asText().contains("AOT")));
        assertTrue(
                Image.GATEWAY.entrypoint(Target.thisMachine()).stream()
                        .anyMatch(word -> word.contains("AOTCache")));
    }

    @Test
    void theSameFilesGiveTheSameDigest() throws IOException {
        assertEquals(build(ARM, "1.0.0-a", true), build(ARM, "1.0.0-a", true));
        assertEquals(1, layout().images().size());
        assertEquals(3, layout().index().path("manifests").size());
    }

    @Test
    void aDifferentTagOrNotKeepingTheExistingOneStartsANewLayout() throws IOException {
        build(Target.thisMachine(), "1.0.0-a", true);
        build(ARM, "1.0.0-b", true);
        assertEquals(1, layout().images().size());
        build(Target.thisMachine(), "1.0.0-b", false);
        assertEquals(1, layout().images().size());
        layout().check(Image.GATEWAY);
    }

    @Test
    void theProvenanceNamesTheImageAndItsSource() throws IOException {
        build(ARM, "1.0.0-a", true);
        LayoutCheck layout = layout();
        JsonNode image = layout.images().getFirst();
        JsonNode manifest =
                layout.index()
                        .path("manifests")
                        .valueStream()
                        .map(layout::blob)
                        .filter(m -> m.path("artifactType").asText().equals(Provenance.TYPE))
                        .findFirst()
                        .orElseThrow();
        JsonNode statement = layout.blob(manifest.at("/layers/0"));
        assertEquals("https://in-toto.io/Statement/v1", statement.path("_type").asText());
        assertEquals(
                image.path("digest").asText(),
                "sha256:" + statement.at("/subject/0/digest/sha256").asText());
        JsonNode definition = statement.at("/predicate/buildDefinition");
        assertEquals(
                ORIGIN.revision(),
                definition.at("/resolvedDependencies/0/digest/gitCommit").asText());
        assertEquals("arm64", definition.at("/externalParameters/architecture").asText());
    }

    @Test
    void aChangedBlobIsDetected() throws IOException {
        build(ARM, "1.0.0-a", true);
        try (Stream<Path> blobs =
                Files.list(workspace().layout(Image.GATEWAY).resolve("blobs/sha256"))) {
            Files.writeString(blobs.sorted().findFirst().orElseThrow(), "something else");
        }
        assertThrows(RuntimeException.class, () -> layout().check(Image.GATEWAY));
    }

    @Test
    void aJdkForAnotherArchitectureIsRefused() throws IOException {
        Path jdk = Files.createDirectories(directory.resolve("jdk"));
        Files.createFile(Files.createDirectories(jdk.resolve("jmods")).resolve("java.base.jmod"));
        Files.writeString(jdk.resolve("release"), "OS_ARCH=\"x86_64\"\nIMPLEMENTOR=\"them\"\n");
        assertEquals("them", Target.of("amd64", jdk, directory).vendor());
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> Target.of("arm64", jdk, directory));
        assertTrue(String.valueOf(refused.getMessage()).contains("is for x86_64"));
    }

    private Workspace workspace() {
        return new Workspace(directory, Workspace.createDirectory(directory.resolve("images")));
    }

    private LayoutCheck layout() {
        return LayoutCheck.of(workspace().layout(Image.GATEWAY));
    }

    private String build(Target target, String tag, boolean keepsExisting) throws IOException {
        Workspace workspace = workspace();
        Path layer = workspace.createEmptyDirectory("layer");
        Workspace.write(layer.resolve("etc/hello"), "hello " + target.architecture() + tag);
        Path tar = workspace.tar(Image.GATEWAY, target);
        Layers layers = new Layers(List.of(layer));
        Packaging.write(Image.GATEWAY, layers, ORIGIN, target, tar, directory.resolve("jib"));
        OciLayout layout = OciLayout.open(workspace.layout(Image.GATEWAY), tag, keepsExisting);
        ObjectNode image = layout.add(tar, target.architecture());
        layout.addReferrer(
                image, Bom.TYPE, new ObjectMapper().createObjectNode().toString().getBytes(UTF_8));
        layout.addReferrer(
                image,
                Provenance.TYPE,
                Provenance.of(Image.GATEWAY, ORIGIN, target, image.path("digest").asText()));
        return layout.finish();
    }
}
