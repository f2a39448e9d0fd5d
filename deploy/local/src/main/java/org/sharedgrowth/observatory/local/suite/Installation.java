package org.sharedgrowth.observatory.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The build output in the repository.
 *
 * @param root the repository
 */
public record Installation(Path root) {
    /** A service's start jar. */
    Path service(String module) {
        return requireBuilt(root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    /** The unpacked and built identity provider. */
    Path keycloak() {
        String version = System.getProperty("observatory.keycloak.version", "26.7.3");
        Path home = root.resolve("auth/keycloak/target/keycloak-" + version);
        requireBuilt(home.resolve("conf/keycloak.conf.built"));
        return home;
    }

    /** The realm files. */
    Path realm() {
        return root.resolve("auth/realm");
    }

    /** Where PostgreSQL's programs are unpacked. */
    Path postgres() {
        return root.resolve("deploy/local/target/postgres");
    }

    /** The tables of the seed. */
    public Path seed() {
        return root.resolve("deploy/seed");
    }

    private static Path requireBuilt(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: deploy/up builds it.");
        }
        return file;
    }
}
