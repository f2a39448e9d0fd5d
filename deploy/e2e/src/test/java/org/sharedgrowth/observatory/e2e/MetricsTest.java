package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The metrics that deploy/k8s uses for scaling and alerts exist in the running programs. */
@ExtendWith(Suite.class)
class MetricsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path COMPONENTS = Suite.repository().resolve("deploy/k8s/components");

    /** The services, in the order of their ports. */
    private static final List<String> SERVICES =
            List.of("gateway", "indicators-service", "reports-service");

    private static final List<String> JOBS =
            List.of("gateway", "indicators-service", "reports-service", "keycloak");

    /** Metrics of Prometheus itself and of other exporters. */
    private static final String OTHER_METRICS =
            "up|(kube|kubelet|cnpg|barman_cloud|certmanager)_.*|observatory:.*";

    /** Labels added by target discovery. */
    private static final Set<String> TARGET_LABELS = Set.of("job", "pod", "namespace");

    private final Map<String, Scrape> scrapes = new TreeMap<>();

    /** Sends a request of every kind that a rule names, and reads the metrics. */
    @BeforeEach
    void sendRequestsAndScrape() throws IOException {
        for (String path :
                List.of(
                        "/api/indicators/v1/changes?after=0",
                        "/api/indicators/v1/submissions/none/events",
                        "/api/indicators/v1/flows/DF_DIGITAL/download?format=none",
                        "/auth/realms/observatory/.well-known/openid-configuration",
                        "/sdmx/3.0/structure/dataflow",
                        "/api/reports/v1/reports",
                        "/help")) {
            Http.send(Http.request(path));
        }
        Http.send(
                Http.request("/api/reports/v1/reports")
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        int first = Suite.running().port();
        JsonNode[] monitors = documents(COMPONENTS.resolve("monitoring/monitors.yaml"));
        String services = monitors[0].at("/spec/endpoints/0/path").asText();
        scrapes.put("gateway", Scrape.of(first + 6, services));
        scrapes.put("indicators-service", Scrape.of(first + 7, services));
        scrapes.put("reports-service", Scrape.of(first + 8, services));
        String keycloak = monitors[1].at("/spec/endpoints/0/path").asText();
        scrapes.put("keycloak", Scrape.of(first + 4, keycloak));
    }

    @Test
    void everyMetricUsedByRulesAndPanelsExists() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (String expression : expressions()) {
            PrometheusQuery query = PrometheusQuery.of(expression);
            query.selectors().stream()
                    .filter(selector -> !selector.name().matches(OTHER_METRICS))
                    .peek(selector -> names.add(selector.name()))
                    .flatMap(this::faults)
                    .map(fault -> fault + " in " + expression)
                    .forEach(faults::add);
            unknownGroups(query)
                    .map(group -> "no " + group + " in " + expression)
                    .forEach(faults::add);
        }
        assertEquals(List.of(), faults);
        assertTrue(
                names.containsAll(
                        Set.of(
                                "http_server_requests_seconds_count",
                                "http_server_requests_seconds_bucket",
                                "http_server_active_requests",
                                "observatory_release",
                                "observatory_releases_overdue",
                                "observatory_feed_reachable",
                                "jvm_gc_overhead")),
                names::toString);
    }

    @Test
    void rulesWatchExactlyTheJobsOfTheSuite() throws IOException {
        Set<String> watchedJobs = new TreeSet<>();
        for (String expression : expressions()) {
            PrometheusQuery.of(expression).selectors().stream()
                    .filter(selector -> selector.name().equals("up"))
                    .flatMap(selector -> selector.conditions().stream())
                    .filter(condition -> condition.label().equals("job"))
                    .flatMap(PrometheusQuery.Condition::values)
                    .forEach(watchedJobs::add);
        }
        assertEquals(new TreeSet<>(JOBS), watchedJobs);
        scrapes.forEach((job, scrape) -> assertTrue(scrape.samples().size() > 50, job));
    }

    @Test
    void autoscalersUseAMetricThatTheAdapterProvides() throws IOException {
        JsonNode rule =
                YAML.readTree(COMPONENTS.resolve("monitoring/prometheus-adapter.yaml").toFile())
                        .at("/rules/0");
        Set<String> scalingMetrics = new TreeSet<>();
        for (JsonNode scaler : documents(COMPONENTS.resolve("availability/autoscalers.yaml"))) {
            String name = scaler.at("/spec/metrics/0/pods/metric/name").asText();
            scalingMetrics.add(name);
            String job = scaler.at("/spec/scaleTargetRef/name").asText();
            String port = Integer.toString(Suite.running().port() + SERVICES.indexOf(job));
            assertEquals(
                    1,
                    scrape(job).named(name).stream()
                            .filter(sample -> port.equals(sample.labels().get("server_port")))
                            .count(),
                    job + " publishes one " + name + " for its public port");
        }
        assertEquals(Set.of(rule.at("/name/as").asText()), scalingMetrics);
    }

    @Test
    void prometheusAcceptsTheMetricsOfEveryPart() throws IOException, InterruptedException {
        for (Map.Entry<String, Scrape> part : scrapes.entrySet()) {
            Process process = new ProcessBuilder("promtool", "check", "metrics").start();
            try (var in = process.outputWriter(UTF_8)) {
                in.write(part.getValue().text());
            }
            String errorOutput = new String(process.getErrorStream().readAllBytes(), UTF_8);
            // Exit code 3: valid, with remarks about names chosen by frameworks.
            assertNotEquals(1, process.waitFor(), part.getKey() + ": " + errorOutput);
        }
    }

    @Test
    void probesAndScrapesAreNotCountedAsRequests() {
        int management = Suite.running().port() + 8;
        double before = requestCount(Scrape.of(management, "/q/metrics"));
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/metrics")) {
            assertEquals(200, Scrape.get(management, path).status(), path);
        }
        assertEquals(before, requestCount(Scrape.of(management, "/q/metrics")));
        assertTrue(before > 0);
    }

    private static double requestCount(Scrape scrape) {
        return scrape.named("http_server_requests_seconds_count").stream()
                .mapToDouble(sample -> Double.parseDouble(sample.value()))
                .sum();
    }

    @Test
    void metricsAndHealthAreOnlyOnTheManagementPorts() {
        int first = Suite.running().port();
        for (int port : List.of(first, first + 1, first + 2)) {
            for (String path : List.of("/q/metrics", "/q/health", "/q/health/ready", "/metrics")) {
                assertEquals(404, Scrape.get(port, path).status(), port + path);
            }
        }
        for (String path : List.of("/auth/metrics", "/auth/health", "/auth/health/ready")) {
            assertEquals(404, Scrape.get(first, path).status(), path);
            assertEquals(404, Scrape.get(first + 3, path).status(), path);
        }
    }

    /** The faults of a selector, for example that no program has a matching metric. */
    private Stream<String> faults(PrometheusQuery.Selector selector) {
        List<String> jobs =
                selector.jobs(JOBS).stream()
                        .filter(job -> !scrape(job).named(selector.name()).isEmpty())
                        .toList();
        boolean namesJob = selector.conditions().stream().anyMatch(c -> c.label().equals("job"));
        if (jobs.isEmpty() || (namesJob && !jobs.equals(selector.jobs(JOBS)))) {
            return Stream.of(selector.name() + " is published by " + jobs);
        }
        return jobs.stream().allMatch(job -> matchingSamples(job, selector).isEmpty())
                ? Stream.of(selector + " matches nothing")
                : findMissing(jobs, selector);
    }

    /**
     * The samples that match the selector. A healthy suite has no status of 500 or above, so a
     * condition that requires such a status matches every sample with the label.
     */
    private List<Scrape.Sample> matchingSamples(String job, PrometheusQuery.Selector selector) {
        return scrape(job).named(selector.name()).stream()
                .filter(sample ->
                        selector.conditions().stream()
                                .filter(condition -> !TARGET_LABELS.contains(condition.label()))
                                .allMatch(condition -> matches(condition, sample)))
                .toList();
    }

    private static boolean matches(PrometheusQuery.Condition condition, Scrape.Sample sample) {
        String actual = sample.labels().get(condition.label());
        // The ports of the suite differ from those of pods.
        boolean isPort = condition.label().equals("server_port");
        return actual != null
                && (isPort || condition.value().startsWith("5") || condition.test(actual));
    }

    /** Values of the label {@code uri} that a selector names but that no part publishes. */
    private Stream<String> findMissing(List<String> jobs, PrometheusQuery.Selector selector) {
        Set<String> published =
                jobs.stream()
                        .flatMap(job -> scrape(job).named(selector.name()).stream())
                        .map(sample -> sample.labels().getOrDefault("uri", ""))
                        .collect(Collectors.toSet());
        return selector.conditions().stream()
                .filter(condition -> condition.label().equals("uri"))
                .flatMap(PrometheusQuery.Condition::values)
                .filter(uri -> !published.contains(uri))
                .map(uri -> "uri=" + uri + " is never published");
    }

    private Stream<String> unknownGroups(PrometheusQuery query) {
        Set<String> known = new TreeSet<>(TARGET_LABELS);
        for (PrometheusQuery.Selector selector : query.selectors()) {
            scrapes.values()
                    .forEach(scrape ->
                            scrape.named(selector.name())
                                    .forEach(sample -> known.addAll(sample.labels().keySet())));
            selector.conditions().forEach(condition -> known.add(condition.label()));
        }
        return query.groups().stream().filter(group -> !known.contains(group));
    }

    private Scrape scrape(String job) {
        Scrape scrape = scrapes.get(job);
        if (scrape == null) {
            throw new AssertionError("no part is named " + job);
        }
        return scrape;
    }

    private static List<String> expressions() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(COMPONENTS)) {
            for (Path file :
                    files.filter(path -> path.toString().matches(".*\\.(yaml|json)")).toList()) {
                for (JsonNode document : documents(file)) {
                    document.findValuesAsText("expr").forEach(all::add);
                    document.findValuesAsText("seriesQuery").forEach(all::add);
                }
            }
        }
        assertTrue(all.size() > 40, all::toString);
        return all;
    }

    private static JsonNode[] documents(Path file) throws IOException {
        try (var parser = YAML.createParser(file.toFile())) {
            return YAML.readValues(parser, JsonNode.class).readAll().toArray(JsonNode[]::new);
        }
    }
}
