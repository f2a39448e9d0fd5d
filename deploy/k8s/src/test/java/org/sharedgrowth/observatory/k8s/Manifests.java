package org.sharedgrowth.observatory.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Renders overlays as {@code kubectl apply -k} would send them. */
final class Manifests {
    static final YAMLMapper YAML = new YAMLMapper();
    private static final Path OVERLAYS = Path.of("overlays").toAbsolutePath();
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Manifests() {}

    /** The names of all overlays. */
    static List<String> overlays() {
        try (Stream<Path> directories = Files.list(OVERLAYS)) {
            return directories.map(d -> d.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh copy of the overlay's objects; the caller may change it. */
    static List<Resource> of(String overlay) {
        return parse(RENDERED.computeIfAbsent(overlay, name -> render(OVERLAYS.resolve(name))));
    }

    /** The overlay with an optional component. */
    static List<Resource> with(String overlay, String component) {
        String text =
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../../overlays/%s]
                components: [../../components/%s]
                """
                        .formatted(overlay, component);
        try {
            Path directory = Files.createDirectories(Path.of("target", overlay + "-" + component));
            Files.writeString(directory.resolve("kustomization.yaml"), text);
            return parse(render(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies the overlay to a folder below {@code target}, as the operator of an installation
     * would, with a different host and different images.
     */
    static Path copy(String overlay, String name) throws IOException {
        Path copy = Path.of("target", name).toAbsolutePath();
        for (String file : files(OVERLAYS.resolve(overlay))) {
            String text = Files.readString(OVERLAYS.resolve(overlay).resolve(file));
            Path to = copy.resolve(file);
            Files.createDirectories(to.getParent());
            Files.writeString(to, text.replace("observatory.example.org", "who.example"));
        }
        StringBuilder images = new StringBuilder("\nimages:\n");
        for (String image :
                List.of("gateway", "indicators-service", "reports-service", "keycloak")) {
            images.append(
                    "  - {name: registry.example.org/observatory/%1$s, newName: who.example/%1$s}\n"
                            .formatted(image));
        }
        Files.writeString(
                copy.resolve("kustomization.yaml"),
                images,
                java.nio.file.StandardOpenOption.APPEND);
        return copy;
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList();
        }
    }

    static List<Resource> parse(String text) {
        try (MappingIterator<ObjectNode> objects =
                YAML.readerFor(ObjectNode.class).readValues(text)) {
            return objects.readAll().stream().map(Resource::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String render(Path directory) {
        try {
            Path errorFile = Files.createTempFile("kustomize", ".err");
            Process kubectl =
                    new ProcessBuilder("kubectl", "kustomize", directory.toString())
                            .redirectError(errorFile.toFile())
                            .start();
            String text = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
            int status = kubectl.waitFor();
            String reason = Files.readString(errorFile);
            Files.delete(errorFile);
            if (status != 0) {
                throw new IllegalStateException(directory + ": " + reason);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("kubectl is needed (Debian: apt install kubectl)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
