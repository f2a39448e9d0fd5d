package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks rules and dashboards with Prometheus itself. */
class MonitoringTest {
    private static final Path RUNBOOKS = Path.of("components/monitoring/runbooks.md");
    private static final Path DASHBOARDS = Path.of("components/monitoring/dashboards");

    @TempDir Path directory;

    @Test
    void prometheusAcceptsTheRules() throws IOException {
        Path rules = write("rules.yaml", rules());
        assertAccepted(
                "promtool", "check", "rules", "--lint=all", "--lint-fatal", rules.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts-test.yaml", "alerts-of-hours-test.yaml"})
    void alertsFireWhenExpectedAndNotBefore(String file) throws IOException {
        write("rules.yaml", rules());
        Path cases = directory.resolve(file);
        Files.copy(Path.of("src/test/resources", file), cases);
        assertAccepted("promtool", "test", "rules", cases.toString());
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        Set<String> alertNames = new TreeSet<>();
        for (JsonNode alert : alerts()) {
            String name = alert.path("alert").asText();
            alertNames.add(name);
            assertTrue(
                    Set.of("page", "ticket").contains(alert.at("/labels/severity").asText()), name);
            assertFalse(alert.at("/annotations/summary").asText().isBlank(), name);
            assertEquals(
                    "deploy/k8s/" + RUNBOOKS + "#" + name.toLowerCase(java.util.Locale.ROOT),
                    alert.at("/annotations/runbook").asText());
        }
        Set<String> runbookNames;
        try (Stream<String> lines = Files.lines(RUNBOOKS)) {
            runbookNames =
                    lines.filter(line -> line.startsWith("## "))
                            .map(line -> line.substring(3))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(runbookNames, alertNames);
        assertTrue(alertNames.size() > 15, alertNames::toString);
    }

    @Test
    void prometheusAcceptsTheQueriesOfEveryPanel() throws IOException {
        ArrayNode records = Manifests.YAML.createArrayNode();
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            for (Path file : files.toList()) {
                JsonNode dashboard = Manifests.YAML.readTree(file.toFile());
                assertFalse(dashboard.path("uid").asText().isEmpty(), file::toString);
                dashboard
                        .findValues("expr")
                        .forEach(expr ->
                                records.addObject()
                                        .put("record", "panel:number" + records.size())
                                        .put(
                                                "expr",
                                                expr.asText().replace("$__rate_interval", "5m")));
            }
        }
        assertTrue(records.size() > 15, "no panels");
        ObjectNode group = Manifests.YAML.createObjectNode().put("name", "panels");
        group.set("rules", records);
        ObjectNode rules = Manifests.YAML.createObjectNode();
        rules.putArray("groups").add(group);
        assertAccepted("promtool", "check", "rules", write("panels.yaml", rules).toString());
    }

    private static List<JsonNode> alerts() {
        return rules().path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .filter(rule -> rule.has("alert"))
                .toList();
    }

    /** All rule groups of the installation, in the format of Prometheus' files. */
    private static ObjectNode rules() {
        ObjectNode all = Manifests.YAML.createObjectNode();
        ArrayNode groups = all.putArray("groups");
        Manifests.of("production").stream()
                .filter(resource -> resource.is("PrometheusRule"))
                .forEach(resource -> resource.at("/spec/groups").forEach(groups::add));
        return all;
    }

    private Path write(String name, JsonNode content) throws IOException {
        Path file = directory.resolve(name);
        Manifests.YAML.writeValue(file.toFile(), content);
        return file;
    }

    private void assertAccepted(String... line) {
        Programs.Outcome outcome = Programs.run(directory, List.of(line));
        assertEquals(0, outcome.status(), outcome.output());
    }
}
