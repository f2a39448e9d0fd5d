package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Requires that a terminating pod is not killed before its program has had enough time to finish.
 */
final class Drains implements Rule {
    static final String DELAY = "QUARKUS_SHUTDOWN_DELAY";
    static final String DRAIN = "QUARKUS_SHUTDOWN_TIMEOUT";
    static final String CHECKS = "OBSERVATORY_SUBMISSION_FINISH_WITHIN";

    /** Time that the program needs for its own shutdown, in addition to draining. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream()
                .filter(resource -> resource.is("Deployment"))
                .flatMap(server ->
                        findings(
                                        grace(server),
                                        settings(
                                                server.containers().findFirst().orElseThrow(),
                                                installation))
                                .map(fault -> server.id() + ": " + fault));
    }

    private static Stream<String> findings(Duration grace, Map<String, String> settings) {
        if (!settings.containsKey(DRAIN)) {
            return Stream.of("does not say how long it drains");
        }
        Duration drained = seconds(settings, DELAY).plus(seconds(settings, DRAIN));
        Stream<String> drain =
                fault(grace.compareTo(drained.plus(MARGIN)) < 0, "is killed before it has drained");
        if (!settings.containsKey(CHECKS)) {
            return drain;
        }
        Duration checked = seconds(settings, CHECKS);
        return Stream.of(
                        drain,
                        fault(
                                grace.compareTo(checked.plus(MARGIN)) < 0,
                                "is killed before its checks are over"),
                        fault(
                                checked.compareTo(drained) <= 0,
                                "has no time to check the last files"))
                .flatMap(faults -> faults);
    }

    private static Stream<String> fault(boolean exists, String fault) {
        return exists ? Stream.of(fault) : Stream.empty();
    }

    static Duration grace(Resource server) {
        return Duration.ofSeconds(
                server.at("/spec/template/spec/terminationGracePeriodSeconds").asLong());
    }

    /** Reads a setting such as {@code 30S}. */
    static Duration seconds(Map<String, String> settings, String name) {
        return Duration.parse("PT" + settings.getOrDefault(name, "0S"));
    }

    /**
     * The environment variables of a container that have literal values; its own take precedence
     * over those of shared ConfigMaps.
     */
    static Map<String, String> settings(JsonNode container, List<Resource> installation) {
        Map<String, String> settings = new HashMap<>();
        Resource.elements(container.path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .flatMap(name ->
                        installation.stream()
                                .filter(r -> r.is("ConfigMap") && r.name().equals(name)))
                .forEach(map -> settings.putAll(Resource.strings(map.at("/data"))));
        Resource.elements(container.path("env"))
                .filter(one -> one.has("value"))
                .forEach(
                        one -> settings.put(one.path("name").asText(), one.path("value").asText()));
        return settings;
    }
}
