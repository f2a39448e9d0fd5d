package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the libraries of programs for another architecture without running them. */
final class ForeignLibraries {
    private ForeignLibraries() {}

    /**
     * Copies the loader and all libraries that the programs depend on.
     *
     * @param system directory with the libraries below {@code lib} and {@code usr/lib}
     * @return the libraries, as paths in {@code system}
     * @throws IllegalArgumentException if one is missing
     */
    static Set<Path> copy(List<Path> programs, Path system, Path layer) {
        Map<String, Path> available = findAvailable(system);
        Set<String> programNames = new HashSet<>();
        programs.forEach(program -> programNames.add(program.getFileName().toString()));
        Set<Path> libraries = new TreeSet<>();
        Deque<Path> pending = new ArrayDeque<>(programs);
        while (!pending.isEmpty()) {
            Elf elf = Elf.of(pending.pop());
            if (!elf.loader().isEmpty()) {
                Path loader = library(available, Path.of(elf.loader()).getFileName().toString());
                libraries.add(loader);
                copyIfAbsent(loader, layer.resolve(elf.loader().substring(1)));
            }
            for (String name : elf.neededLibraries()) {
                if (!programNames.contains(name)) {
                    Path library = library(available, name);
                    if (libraries.add(library)) {
                        pending.push(library);
                        copyIfAbsent(library, layer.resolve(pathInImage(system, library)));
                    }
                }
            }
        }
        return libraries;
    }

    /**
     * The path of a library in the image, without {@code usr/}: loaders search both {@code lib} and
     * {@code usr/lib}.
     */
    private static String pathInImage(Path system, Path library) {
        return system.relativize(library).toString().replaceFirst("^usr/", "");
    }

    private static void copyIfAbsent(Path library, Path to) {
        if (!Files.exists(to)) {
            Shell.copy(library, to);
        }
    }

    private static Path library(Map<String, Path> available, String name) {
        Path library = available.get(name);
        if (library == null) {
            throw new IllegalArgumentException(
                    "the runtime needs " + name + ", which --system does not contain");
        }
        return library;
    }

    private static Map<String, Path> findAvailable(Path system) {
        Map<String, Path> available = new TreeMap<>();
        for (String part : List.of("usr/lib", "lib")) {
            if (!Files.isDirectory(system.resolve(part))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(system.resolve(part), 3)) {
                files.filter(Files::isRegularFile)
                        .filter(file ->
                                requireNonNull(file.getFileName()).toString().contains(".so"))
                        .forEach(
                                file -> available.putIfAbsent(file.getFileName().toString(), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return available;
    }
}
