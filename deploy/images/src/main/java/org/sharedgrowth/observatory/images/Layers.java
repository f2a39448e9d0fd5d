package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The layers of an image as directories, from the lowest, each relative to the root. Files that
 * change rarely are in lower layers, and the lowest two are the same in every image.
 *
 * @param directories one directory per layer, with the layer's name
 */
record Layers(List<Path> directories) {
    /** Modification time of all files; constant because the AOT cache checks the times of jars. */
    static final Instant TIME = Instant.ofEpochSecond(1);

    Layers {
        directories = List.copyOf(directories);
    }

    /** Creates all layers except the cache and the bill of materials. */
    static Layers of(Image image, Workspace workspace, Path base, Path runtime) {
        Path libraries = workspace.createEmptyDirectory(image.name() + "/libraries");
        Path application = workspace.createEmptyDirectory(image.name() + "/application");
        if (image.equals(Image.KEYCLOAK)) {
            for (String part : List.of("lib", "conf", "providers", "themes", "LICENSE.txt")) {
                Path from = workspace.keycloak().resolve(part);
                Path to = application.resolve("opt/keycloak").resolve(part);
                if (Files.exists(from)) {
                    Shell.copy(from, to);
                }
            }
            Path lib = application.resolve("opt/keycloak/lib/lib");
            Shell.run("rm", "-rf", lib.resolve("deployment").toString());
            files(lib.resolve("main"))
                    .filter(jar -> !Jars.isNeeded(jar))
                    .forEach(Jars::replaceByEmptyJar);
            Jars.rewriteAll(application);
            return new Layers(List.of(base, runtime, application)).setTimesAndModes();
        }
        Path app = workspace.application(image);
        for (String part : List.of("quarkus-run.jar", "app", "quarkus")) {
            Shell.copy(app.resolve(part), application.resolve("app").resolve(part));
        }
        Shell.copy(app.resolve("lib"), libraries.resolve("app/lib"));
        Jars.rewriteAll(application);
        Jars.rewriteAll(libraries);
        return new Layers(List.of(base, runtime, libraries, application)).setTimesAndModes();
    }

    /**
     * Creates the lowest layer: the user (without a login shell), the order of name resolution and
     * a directory for temporary files.
     */
    static Path createBase(Workspace workspace) {
        Path base = workspace.createEmptyDirectory("ground");
        Workspace.write(
                base.resolve("etc/passwd"),
                "root:x:0:0::/:/sbin/nologin\nobservatory:x:%1$s:%1$s::/tmp:/sbin/nologin\n"
                        .formatted(Image.USER));
        Workspace.write(
                base.resolve("etc/group"), "root:x:0:\nobservatory:x:%s:\n".formatted(Image.USER));
        Workspace.write(base.resolve("etc/nsswitch.conf"), "hosts: files dns\n");
        try {
            Files.setPosixFilePermissions(
                    Workspace.createDirectory(base.resolve("tmp")),
                    PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return base;
    }

    Layers withLayer(Path layer) {
        List<Path> more = new ArrayList<>(directories);
        more.add(layer);
        return new Layers(more).setTimesAndModes();
    }

    /** Merges all layers into one tree with hard links. */
    Path mergeInto(Path root) {
        for (Path layer : directories) {
            Shell.run("cp", "-al", layer + "/.", root.toString());
        }
        return root;
    }

    static Stream<Path> files(Path layer) {
        try (Stream<Path> files = Files.walk(layer)) {
            return files.filter(file -> !file.equals(layer)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Layers setTimesAndModes() {
        for (Path layer : directories) {
            files(layer)
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(Layers::setTimeAndMode);
        }
        return this;
    }

    private static void setTimeAndMode(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(TIME));
            String mode = Files.isExecutable(file) && isProgram(file) ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProgram(Path file) {
        String directory = requireNonNull(file.getParent()).getFileName().toString();
        String name = file.getFileName().toString();
        return directory.equals("bin") || name.contains(".so") || name.equals("jspawnhelper");
    }
}
