package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * The architecture that images are built for.
 *
 * @param architecture OCI name, such as {@code amd64}
 * @param isThisMachine whether it is the architecture of this machine, so that its programs can run
 *     here
 * @param jdk the JDK whose runtime is put into the images
 * @param system the root of a file system with its C library
 * @param version version of the Java runtime
 * @param vendor vendor of the Java runtime
 */
record Target(
        String architecture,
        boolean isThisMachine,
        Path jdk,
        Path system,
        String version,
        String vendor) {
    private static final Set<String> SUPPORTED = Set.of("amd64", "arm64");

    /** This machine, with the running JDK. */
    static Target thisMachine() {
        return new Target(
                architectureOfThisMachine(),
                true,
                Path.of(System.getProperty("java.home")),
                Path.of("/"),
                System.getProperty("java.vm.version"),
                System.getProperty("java.vendor"));
    }

    /**
     * The target for another architecture.
     *
     * @param jdk a JDK for it with its {@code jmods}, of the same version as the running one
     * @param system a file system for it, such as unpacked packages of a distribution
     * @throws IllegalArgumentException with the reason if images cannot be built from these
     */
    static Target of(String architecture, Path jdk, Path system) {
        require(SUPPORTED.contains(architecture), architecture + " is not one of " + SUPPORTED);
        require(
                Files.exists(jdk.resolve("jmods/java.base.jmod")),
                jdk
                        + " has no jmods/java.base.jmod: a runtime for another machine is linked from"
                        + " the modules of a JDK for it");
        require(Files.isDirectory(system), system + " is not a directory");
        Properties release = release(jdk);
        String actual = requireNonNull(release.getProperty("OS_ARCH", "\"\"")).replace("\"", "");
        require(
                List.of(architecture, architecture.equals("arm64") ? "aarch64" : "x86_64")
                        .contains(actual),
                jdk + " is for " + actual + ", not for " + architecture);
        return new Target(
                architecture,
                false,
                jdk,
                system,
                release.getProperty("JAVA_RUNTIME_VERSION", "unknown").replace("\"", ""),
                release.getProperty("IMPLEMENTOR", "unknown").replace("\"", ""));
    }

    private static Properties release(Path jdk) {
        Properties release = new Properties();
        try (Reader text = Files.newBufferedReader(jdk.resolve("release"))) {
            release.load(text);
            return release;
        } catch (IOException e) {
            throw new UncheckedIOException(jdk + " is not a JDK", e);
        }
    }

    private static String architectureOfThisMachine() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
