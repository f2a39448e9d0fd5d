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
        Workplace place = Workplace.in(Path.of(arguments[0]).toAbsolutePath().normalize());
        switch (arguments[1]) {
            case "build" -> build(place, target(arguments));
            case "check" -> new Check(place).run();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    /**
     * The target in the arguments after the first: none for this machine, or an architecture with a
     * JDK and a file system for it.
     */
    private static Target target(String[] arguments) {
        return arguments.length < 5
                ? Target.thisMachine()
                : Target.of(arguments[2], Path.of(arguments[3]), Path.of(arguments[4]));
    }

    private static void build(Workplace place, Target target) {
        Path ground = Layers.ground(place);
        Path runtime = place.createEmptyDirectory("runtime");
        JavaRuntime.link(runtime, target);
        Set<Path> libraries = JavaRuntime.libraries(runtime, ground, target);
        Map<Image, Layers> layers = new HashMap<>();
        Map<Image, Path> roots = new HashMap<>();
        for (Image image : Image.ALL) {
            Layers stack = Layers.of(image, place, ground, runtime);
            layers.put(image, stack);
            if (image.hasCache(target)) {
                roots.put(
                        image, stack.mergeInto(place.createEmptyDirectory(image.name() + "/root")));
            }
        }
        Map<Image, Path> caches = roots.isEmpty() ? Map.of() : Training.run(roots, place);
        Origin origin = Origin.of(place.repository());
        Map<Image, String> digests = new LinkedHashMap<>();
        for (Image image : Image.ALL) {
            Layers stack = requireNonNull(layers.get(image));
            Path cache = caches.get(image);
            if (cache != null) {
                stack = stack.with(cache);
            }
            Path bom = Bom.layer(image, place, libraries, target);
            stack = stack.with(bom);
            Path tar = place.tar(image, target);
            Packaging.write(image, stack, origin, target, tar, place.target().resolve("jib"));
            OciLayout layout = OciLayout.open(place.layout(image), origin.tag(), origin.clean());
            ObjectNode added = layout.add(tar, target.architecture());
            String bomText = Workplace.read(bom.resolve(Bom.PATH.substring(1)));
            layout.addReferrer(added, Bom.TYPE, bomText.getBytes(UTF_8));
            layout.addReferrer(
                    added,
                    Provenance.TYPE,
                    Provenance.of(image, origin, target, added.path("digest").asText()));
            digests.put(image, layout.finish());
            report(image, stack, origin, tar);
            System.out.println("  " + digests.get(image));
        }
        writeDigests(digests, place);
    }

    /** Writes the entries for overlays that select exactly these images. */
    private static void writeDigests(Map<Image, String> digests, Workplace place) {
        StringBuilder text = new StringBuilder("images:\n");
        digests.forEach((image, digest) ->
                text.append(
                        "  - name: registry.example.org/observatory/%1$s%n    newName: REGISTRY/%1$s%n    digest: %2$s%n"
                                .formatted(image.name(), digest)));
        Path file = place.target().resolve("images.yaml");
        Workplace.write(file, text.toString());
        System.out.println("for an overlay: " + place.repository().relativize(file));
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
