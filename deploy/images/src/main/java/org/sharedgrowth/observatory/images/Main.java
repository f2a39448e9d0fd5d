package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The main program of {@code deploy/images}, which runs after the build of the images' content. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Workspace workspace = Workspace.in(Path.of(arguments[0]).toAbsolutePath().normalize());
        switch (arguments[1]) {
            case "build" -> build(workspace, target(arguments));
            case "check" -> new Check(workspace).run();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    /**
     * Reads the target from the arguments after the command: by default this machine, otherwise an
     * architecture, a JDK for it and a file system for it.
     */
    private static Target target(String[] arguments) {
        return arguments.length < 5
                ? Target.thisMachine()
                : Target.of(arguments[2], Path.of(arguments[3]), Path.of(arguments[4]));
    }

    private static void build(Workspace workspace, Target target) {
        Path base = Layers.createBase(workspace);
        Path runtime = workspace.createEmptyDirectory("runtime");
        JavaRuntime.link(runtime, target);
        Set<Path> libraries = JavaRuntime.copyLibraries(runtime, base, target);
        Map<Image, Layers> layers = new HashMap<>();
        Map<Image, Path> roots = new HashMap<>();
        for (Image image : Image.ALL) {
            Layers stack = Layers.of(image, workspace, base, runtime);
            layers.put(image, stack);
            if (image.hasCache(target)) {
                roots.put(
                        image,
                        stack.mergeInto(workspace.createEmptyDirectory(image.name() + "/root")));
            }
        }
        Map<Image, Path> caches = roots.isEmpty() ? Map.of() : Training.run(roots, workspace);
        Origin origin = Origin.of(workspace.repository());
        Map<Image, String> digests = new LinkedHashMap<>();
        for (Image image : Image.ALL) {
            Layers stack = requireNonNull(layers.get(image));
            Path cache = caches.get(image);
            if (cache != null) {
                stack = stack.withLayer(cache);
            }
            Path bom = Bom.createLayer(image, workspace, libraries, target);
            stack = stack.withLayer(bom);
            Path tar = workspace.tar(image, target);
            Packaging.write(image, stack, origin, target, tar, workspace.target().resolve("jib"));
            OciLayout layout =
                    OciLayout.open(workspace.layout(image), origin.tag(), origin.clean());
            ObjectNode added = layout.add(tar, target.architecture());
            String bomText = Workspace.read(bom.resolve(Bom.PATH.substring(1)));
            layout.addReferrer(added, Bom.TYPE, bomText.getBytes(UTF_8));
            layout.addReferrer(
                    added,
                    Provenance.TYPE,
                    Provenance.of(image, origin, target, added.path("digest").asText()));
            digests.put(image, layout.finish());
            report(image, stack, origin, tar);
            System.out.println("  " + digests.get(image));
        }
        writeDigests(digests, workspace);
    }

    /** Writes the entries for overlays that select exactly these images. */
    private static void writeDigests(Map<Image, String> digests, Workspace workspace) {
        StringBuilder text = new StringBuilder("images:\n");
        digests.forEach((image, digest) ->
                text.append(
                        "  - name: registry.example.org/observatory/%1$s%n    newName: REGISTRY/%1$s%n    digest: %2$s%n"
                                .formatted(image.name(), digest)));
        Path file = workspace.target().resolve("images.yaml");
        Workspace.write(file, text.toString());
        System.out.println("for an overlay: " + workspace.repository().relativize(file));
    }

    private static void report(Image image, Layers stack, Origin origin, Path tar) {
        System.out.printf(
                "observatory/%s:%s  %d MB compressed, %d MB on disk%n",
                image.name(),
                origin.tag(),
                size(List.of(tar)) / 1_000_000,
                stack.directories().stream()
                                .mapToLong(layer -> size(Layers.files(layer).toList()))
                                .sum()
                        / 1_000_000);
        System.out.println("  " + tar.getFileName());
    }

    private static long size(List<Path> files) {
        try {
            long size = 0;
            for (Path file : files) {
                size += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
