package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code deploy/images} after it built what goes into the images. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Workplace place = Workplace.in(Path.of(arguments[0]).toAbsolutePath().normalize());
        switch (arguments[1]) {
            case "build" -> build(place);
            case "check" -> new Check(place).run();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private static void build(Workplace place) {
        Path ground = Layers.ground(place);
        Path runtime = place.fresh("runtime");
        JavaRuntime.link(runtime);
        Set<Path> libraries = JavaRuntime.libraries(runtime, ground);
        Map<Image, Layers> layers = new HashMap<>();
        Map<Image, Path> roots = new HashMap<>();
        for (Image image : Image.ALL) {
            Layers stack = Layers.of(image, place, ground, runtime);
            layers.put(image, stack);
            if (image.trained()) {
                roots.put(image, stack.merged(place.fresh(image.name() + "/root")));
            }
        }
        Map<Image, Path> caches = Training.run(roots, place);
        Origin origin = Origin.of(place.repository());
        for (Image image : Image.ALL) {
            Layers stack = requireNonNull(layers.get(image));
            Path cache = caches.get(image);
            if (cache != null) {
                stack = stack.with(cache);
            }
            stack = stack.with(Bom.layer(image, place, libraries));
            Packaging.write(image, stack, origin, place);
            report(image, stack, origin, place);
        }
    }

    private static void report(Image image, Layers stack, Origin origin, Workplace place) {
        System.out.printf(
                "observatory/%s:%s  %d MB compressed, %d MB on disk%n",
                image.name(),
                origin.tag(),
                size(List.of(place.tar(image))) / 1_000_000,
                stack.directories().stream()
                                .mapToLong(layer -> size(Layers.files(layer).toList()))
                                .sum()
                        / 1_000_000);
        System.out.println("  " + place.repository().relativize(place.tar(image)));
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
