package org.sharedgrowth.observatory.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The bill of materials inside an image (CycloneDX): the service's Java libraries from its build,
 * the Java runtime, and the operating system's libraries with their package versions.
 */
final class Bom {
    /** The path of the bill of materials in an image. */
    static final String PATH = "/sbom.cdx.json";

    /** The media type of a bill of materials. */
    static final String TYPE = "application/vnd.cyclonedx+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Third-party scripts among the portal's files; no build tool lists them. */
    private static final Map<String, String> SCRIPTS = Map.of("chart2music", "1.20.0");

    private Bom() {}

    static Path createLayer(Image image, Workspace workspace, Set<Path> libraries, Target target) {
        ObjectNode bom =
                image.equals(Image.KEYCLOAK) ? fromJars(workspace) : read(workspace.bom(image));
        if (image.equals(Image.GATEWAY)) {
            SCRIPTS.forEach((name, version) ->
                    add(bom, "library", name, version, "pkg:npm/" + name + "@" + version));
        }
        add(
                bom,
                "application",
                "java-runtime",
                target.version(),
                "pkg:generic/openjdk@" + target.version());
        libraries.stream()
                .map(library -> debianPackage(library, target.system()))
                .distinct()
                .forEach(name -> {
                    int at = name.indexOf('=');
                    String version = name.substring(at + 1);
                    add(
                            bom,
                            "operating-system",
                            name.substring(0, at),
                            version,
                            "pkg:deb/debian/" + name.substring(0, at) + "@" + version);
                });
        Path layer = workspace.createEmptyDirectory(image.name() + "/bom");
        Workspace.write(layer.resolve(PATH.substring(1)), bom.toPrettyString() + "\n");
        return layer;
    }

    private static void add(ObjectNode bom, String type, String name, String version, String purl) {
        ObjectNode component = bom.withArray("components").addObject();
        component.put("type", type.equals("operating-system") ? "library" : type);
        component.put("bom-ref", purl);
        component.put("name", name).put("version", version).put("purl", purl);
    }

    /**
     * {@code package=version}, or {@code file=unknown} if no package owns the library or the system
     * has no Debian packages.
     */
    private static String debianPackage(Path library, Path system) {
        try {
            // The package database may contain the path before or after the merge of /lib and
            // /usr/lib.
            String real = "/" + system.toRealPath().relativize(library.toRealPath());
            for (String path : List.of(real, real.replaceFirst("^/usr", ""))) {
                try {
                    String owner = queryPackages(system, "--search", path);
                    String name = owner.substring(0, owner.indexOf(": "));
                    String version = queryPackages(system, "--show", "-f=${Version}", name);
                    return name.replaceFirst(":.*", "") + "=" + version;
                } catch (IllegalStateException e) {
                    // No package owns this path.
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // This system has no dpkg.
        }
        return library.getFileName() + "=unknown";
    }

    private static String queryPackages(Path system, String... arguments) {
        String directory = "--admindir=" + system.resolve("var/lib/dpkg");
        return Shell.run(
                Stream.concat(Stream.of("dpkg-query", directory), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the build's bill of materials", e);
        }
    }

    private static ObjectNode fromJars(Workspace workspace) {
        ObjectNode bom = JSON.createObjectNode();
        bom.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        try (Stream<Path> files = Files.walk(workspace.keycloak().resolve("lib"))) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                if (!Jars.isNeeded(jar)) {
                    continue;
                }
                addJar(bom, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bom;
    }

    private static void addJar(ObjectNode bom, Path jar) throws IOException {
        try (JarFile content = new JarFile(jar.toFile())) {
            List<Properties> coordinates =
                    content.stream()
                            .filter(entry -> entry.getName().endsWith("/pom.properties"))
                            .map(entry -> properties(content, entry.getName()))
                            .toList();
            String file = jar.getFileName().toString();
            for (Properties found : coordinates) {
                String name = found.getProperty("artifactId", file);
                String version = found.getProperty("version", "");
                String group = found.getProperty("groupId", "");
                add(
                        bom,
                        "library",
                        name,
                        version,
                        "pkg:maven/" + group + "/" + name + "@" + version);
            }
            if (coordinates.isEmpty()) {
                // group.artifact-version.jar
                String stem = file.replaceFirst("\\.jar$", "");
                int at = stem.lastIndexOf('-');
                String version = at > 0 ? stem.substring(at + 1) : "";
                add(bom, "library", stem, version, "pkg:generic/" + stem);
            }
        }
    }

    private static Properties properties(JarFile jar, String name) {
        Properties properties = new Properties();
        try (InputStream text = jar.getInputStream(jar.getEntry(name))) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
