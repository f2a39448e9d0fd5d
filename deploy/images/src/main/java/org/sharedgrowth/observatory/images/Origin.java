package org.sharedgrowth.observatory.images;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The source of an image.
 *
 * @param revision the commit
 * @param created the commit's time, so that rebuilding gives the same result
 * @param clean whether the working tree had no uncommitted changes
 * @param source address of the repository
 */
record Origin(String version, String revision, Instant created, boolean clean, String source) {
    static Origin of(Path repository) {
        String pom = Workspace.read(repository.resolve("pom.xml"));
        return new Origin(
                pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>")),
                git(repository, "rev-parse", "HEAD"),
                Instant.ofEpochSecond(Long.parseLong(git(repository, "log", "-1", "--format=%ct"))),
                git(repository, "status", "--porcelain").isEmpty(),
                System.getenv()
                        .getOrDefault("IMAGE_SOURCE", "https://sharedgrowth.org/observatory"));
    }

    private static String git(Path repository, String... arguments) {
        String[] command = new String[arguments.length + 3];
        System.arraycopy(new String[] {"git", "-C", repository.toString()}, 0, command, 0, 3);
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return Shell.run(command).strip();
    }

    /** Version and commit, marked if there are uncommitted changes. */
    String tag() {
        return version + "-" + revision.substring(0, 12) + (clean ? "" : "-modified");
    }

    Map<String, String> labels(Image image, Target target) {
        Map<String, String> labels = new LinkedHashMap<>();
        String oci = "org.opencontainers.image.";
        labels.put(oci + "title", "observatory/" + image.name());
        labels.put(oci + "description", image.description());
        labels.put(oci + "source", source);
        labels.put(oci + "revision", revision + (clean ? "" : "-modified"));
        labels.put(oci + "version", version);
        labels.put(oci + "created", created.toString());
        labels.put(oci + "licenses", "Apache-2.0");
        labels.put("org.sharedgrowth.observatory.sbom", Bom.PATH);
        labels.put("org.sharedgrowth.observatory.jdk", target.version());
        labels.put("org.sharedgrowth.observatory.jdk-vendor", target.vendor());
        return labels;
    }
}
