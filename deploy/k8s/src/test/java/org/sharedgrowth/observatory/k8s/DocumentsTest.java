package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation beside the manifests is correct. */
class DocumentsTest {
    private static final Path README = Path.of("../README.md");
    private static final List<Path> PAGES =
            List.of(
                    README,
                    Path.of("UPGRADING.md"),
                    Path.of("restore.md"),
                    Path.of("examples/README.md"),
                    Path.of("examples/backup-bucket/README.md"),
                    Path.of("components/monitoring/runbooks.md"));

    /** A link within the repository, or a repository path in code formatting. */
    private static final Pattern PATH =
            Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)|`(deploy/[A-Za-z0-9_/.-]+)");

    /**
     * Short names of kinds that several operators use: with them, kubectl might choose the wrong
     * kind.
     */
    private static final Pattern SHORT_KIND =
            Pattern.compile(
                    "(?:get|delete|describe|wait|patch) (?:cluster|database|backup|certificate)s?[ /,`]"
                            + "|cnpg status");

    static List<Path> pages() {
        return PAGES;
    }

    @Test
    void noFileHasConflictMarkers() throws IOException {
        String filesWithMarkers =
                Programs.run(
                                Path.of("."),
                                List.of(
                                        "git",
                                        "grep",
                                        "-lE",
                                        "^(<<<<<<<|>>>>>>>)( |$)",
                                        "--",
                                        ":/"))
                        .output();
        assertEquals("", filesWithMarkers);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPathNamedOnAPageExists(Path page) throws IOException {
        Matcher named = PATH.matcher(Files.readString(page));
        while (named.find()) {
            Path place =
                    named.group(1) != null
                            ? page.resolveSibling(named.group(1))
                            : Path.of("../..").resolve(named.group(2).replaceFirst("\\.$", ""));
            boolean isBuildOutput = place.toString().contains("/target/");
            assertTrue(isBuildOutput || Files.exists(place), page + " names " + place);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void kindsOfOperatorsAreGivenByTheirFullNames(Path page) throws IOException {
        Matcher found = SHORT_KIND.matcher(Files.readString(page));
        assertFalse(found.find(), () -> page + ": " + found.group());
    }

    @Test
    void everyComponentAndExampleIsDocumented() throws IOException {
        String page = Files.readString(Path.of("examples/README.md"));
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .forEach(name -> assertTrue(page.contains("(" + name + ")"), name));
        }
        String overlays = "";
        try (Stream<Path> files = Files.walk(Path.of("overlays"))) {
            for (Path file : files.filter(f -> f.endsWith("kustomization.yaml")).toList()) {
                overlays += Files.readString(file);
            }
        }
        String used = overlays;
        try (Stream<Path> components = Files.list(Path.of("components"))) {
            components
                    .map(component -> component.getFileName().toString())
                    .filter(name -> !used.contains("/components/" + name))
                    .forEach(name -> assertTrue(page.contains("components/" + name + ")"), name));
        }
    }

    @Test
    void bothReadmesStateThatNoClusterWasUsed() throws IOException {
        assertTrue(Files.readString(README).contains("has been run on a cluster by us yet"));
        assertTrue(
                Files.readString(Path.of("../../README.md"))
                        .contains("not yet run on a cluster by us"));
    }

    @Test
    void theTableOfSizesMatchesTheManifests() throws IOException {
        String readme = Files.readString(README);
        for (String overlay : Manifests.overlays()) {
            String max = hasAutoscalers(overlay) ? sizes(overlay, "maxReplicas") : "–";
            String row =
                    "| " + overlay + " | " + sizes(overlay, "minReplicas") + " | " + max + " |";
            assertTrue(readme.contains(row), row);
        }
    }

    private static boolean hasAutoscalers(String overlay) {
        return Manifests.of(overlay).stream().anyMatch(r -> r.is("HorizontalPodAutoscaler"));
    }

    private static String sizes(String overlay, String bound) {
        List<Resource> installation = Manifests.of(overlay);
        double cores = 0;
        double memory = 0;
        for (Resource resource : installation) {
            int count = count(resource, installation, bound);
            JsonNode requests =
                    switch (resource.kind()) {
                        case "Deployment", "StatefulSet" ->
                                resource.at("/spec/template/spec/containers/0/resources/requests");
                        case "Cluster" -> resource.at("/spec/resources/requests");
                        case "ObjectStore" ->
                                resource.at(
                                        "/spec/instanceSidecarConfiguration/resources/requests");
                        default -> Manifests.YAML.missingNode();
                    };
            cores += count * amount(requests.path("cpu").asText("0"));
            memory += count * amount(requests.path("memory").asText("0"));
        }
        return tenths(cores) + " cores, " + tenths(memory / (1 << 30)) + " GiB";
    }

    private static String tenths(double number) {
        return BigDecimal.valueOf(Math.round(number * 1000), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static int count(Resource resource, List<Resource> installation, String bound) {
        if (resource.is("ObjectStore")) {
            return installation.stream()
                    .filter(other -> other.is("Cluster"))
                    .mapToInt(other -> other.at("/spec/instances").asInt())
                    .sum();
        }
        int fixedCount =
                resource.at("/spec/instances").asInt(resource.at("/spec/replicas").asInt(1));
        return installation.stream()
                .filter(other -> other.is("HorizontalPodAutoscaler"))
                .filter(other -> resource.is("Deployment") && other.name().equals(resource.name()))
                .findFirst()
                .map(scaler -> scaler.at("/spec/" + bound).asInt())
                .orElse(fixedCount);
    }

    private static double amount(String quantity) {
        if (quantity.endsWith("m")) {
            return Double.parseDouble(quantity.replace("m", "")) / 1000;
        }
        String number = quantity.replaceAll("[A-Za-z]", "");
        return Double.parseDouble(number)
                * (quantity.endsWith("Gi") ? 1 << 30 : quantity.endsWith("Mi") ? 1 << 20 : 1);
    }
}
