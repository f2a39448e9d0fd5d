package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directories of a build.
 *
 * @param repository the sources
 * @param target the build output, below it
 */
record Workspace(Path repository, Path target) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Workspace in(Path repository) {
        return new Workspace(repository, repository.resolve("deploy/images/target/images"));
    }

    /** Creates an empty directory, replacing an existing one. */
    Path createEmptyDirectory(String name) {
        Path directory = target.resolve(name);
        Shell.run("rm", "-rf", directory.toString());
        return createDirectory(directory);
    }

    static Path createDirectory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            createDirectory(requireNonNull(file.getParent()));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode readJson(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The image for this machine's architecture, as a file. */
    Path tar(Image image) {
        return target.resolve(image.name() + ".tar");
    }

    /** The image for an architecture, as a file. */
    Path tar(Image image, Target buildTarget) {
        return buildTarget.isThisMachine()
                ? tar(image)
                : target.resolve(image.name() + "-" + buildTarget.architecture() + ".tar");
    }

    /** The image for all its architectures, with its documents. */
    Path layout(Image image) {
        return target.resolve(image.name() + ".oci");
    }

    /** The application of a service as built by Quarkus. */
    Path application(Image image) {
        return repository.resolve(image.name()).resolve("target/image-app");
    }

    /** The bill of materials of a service's Java libraries, as written by Quarkus. */
    Path bom(Image image) {
        return repository
                .resolve(image.name())
                .resolve("target/" + image.name() + "-1.0.0-SNAPSHOT-dependency-cyclonedx.json");
    }

    /** The unpacked and built sign-in server. */
    Path keycloak() {
        String version = System.getProperty("observatory.keycloak.version", "26.7.3");
        return repository.resolve("auth/keycloak/target/keycloak-" + version);
    }

    /** PostgreSQL's programs, shared with deploy/up. */
    Path postgres() {
        return repository.resolve("deploy/local/target/postgres");
    }
}
