package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links the runtime from a JDK, and copies its C libraries. */
final class JavaRuntime {
    /**
     * All modules of Java SE, and others that libraries need; locale data comes from ICU, not from
     * the JDK.
     */
    private static final List<String> MODULES =
            List.of(
                    "java.se",
                    "jdk.crypto.ec",
                    "jdk.jcmd",
                    "jdk.jfr",
                    "jdk.management",
                    "jdk.management.agent",
                    "jdk.naming.dns",
                    "jdk.net",
                    "jdk.unsupported",
                    "jdk.zipfs");

    /** Libraries for graphics and sound. */
    private static final Set<String> UNUSED_LIBRARIES =
            Set.of("libawt_xawt.so", "libjawt.so", "libsplashscreen.so", "libjsound.so");

    private static final Pattern LIBRARY = Pattern.compile("(?m)(?:=> |^\\s+)(/\\S+) \\(0x");

    private JavaRuntime() {}

    /** Links the runtime to {@code layer/opt/java}. */
    static void link(Path layer, Target target) {
        Path java = layer.resolve("opt/java");
        Workspace.createDirectory(layer.resolve("opt"));
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jlink").toString());
        if (!target.isThisMachine()) {
            line.addAll(List.of("--module-path", target.jdk().resolve("jmods").toString()));
        }
        line.addAll(List.of("--add-modules", String.join(",", MODULES)));
        line.addAll(List.of("--no-header-files", "--no-man-pages"));
        line.add("--compress=zip-0"); // the layer is compressed as a whole
        line.addAll(List.of("--output", java.toString()));
        Shell.run(line.toArray(String[]::new));
        UNUSED_LIBRARIES.forEach(name -> remove(java.resolve("lib").resolve(name)));
        // Identical legal notices of modules are links to one file; an image needs files.
        Path notices = layer.resolve("notices");
        Shell.copy(java.resolve("legal"), notices);
        Shell.run("rm", "-rf", java.resolve("legal").toString());
        Shell.run("mv", notices.toString(), java.resolve("legal").toString());
    }

    /** Copies only the loader and the libraries that the runtime depends on. */
    static Set<Path> copyLibraries(Path runtime, Path layer, Target target) {
        Path java = runtime.resolve("opt/java");
        if (!target.isThisMachine()) {
            return ForeignLibraries.copy(programs(java), target.system(), layer);
        }
        Set<Path> libraries = new TreeSet<>();
        for (Path program : programs(java)) {
            Matcher needed = LIBRARY.matcher(Shell.run("ldd", program.toString()));
            while (needed.find()) {
                Path library = Path.of(needed.group(1)).normalize();
                if (!library.startsWith(java)) {
                    libraries.add(library);
                }
            }
        }
        for (Path library : libraries) {
            Shell.copy(library, layer.resolve(library.toString().substring(1)));
        }
        return libraries;
    }

    private static List<Path> programs(Path java) {
        try (Stream<Path> files = Files.walk(java)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".so")
                                    || (requireNonNull(file.getParent()).endsWith("bin")
                                            && Files.isExecutable(file)))
                    .toList();
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
