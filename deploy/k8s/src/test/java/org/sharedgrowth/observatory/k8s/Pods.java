package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requires that every pod is secure: no root, no privilege escalation, resource limits, a fixed
 * version of the image.
 */
final class Pods implements Rule {
    private static final Set<String> SERVERS = Set.of("Deployment", "StatefulSet");

    /** Parameters of PostgreSQL that the operator sets itself, or that would lose commits. */
    private static final Set<String> FIXED_PARAMETERS =
            Set.of(
                    "fsync",
                    "full_page_writes",
                    "archive_mode",
                    "archive_command",
                    "listen_addresses",
                    "ssl",
                    "synchronous_standby_names");

    /** A schedule of CloudNativePG has six fields, seconds first. */
    private static final String SCHEDULE = "([0-9*/,-]+ ){5}[0-9*/,A-Z-]+";

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream()
                .flatMap(resource ->
                        Stream.of(
                                        pod(resource),
                                        resource.containers().flatMap(Pods::container),
                                        server(resource, installation),
                                        database(resource))
                                .flatMap(faults -> faults)
                                .map(fault -> resource.id() + ": " + fault));
    }

    private static Stream<String> pod(Resource resource) {
        return resource.podTemplate().map(t -> t.path("spec")).stream()
                .flatMap(spec -> {
                    JsonNode security = spec.path("securityContext");
                    return Stream.of(
                                    require(
                                            security.path("runAsNonRoot").asBoolean(),
                                            "may run as root"),
                                    require(
                                            security.path("runAsUser").asInt() > 0,
                                            "names no user"),
                                    require(
                                            security.at("/seccompProfile/type")
                                                    .asText()
                                                    .equals("RuntimeDefault"),
                                            "has no seccomp profile"),
                                    require(
                                            spec.path("automountServiceAccountToken").isBoolean()
                                                    && !spec.path("automountServiceAccountToken")
                                                            .asBoolean(),
                                            "gets a token for the Kubernetes API"),
                                    require(
                                            spec.has("serviceAccountName"),
                                            "uses the default account"),
                                    require(
                                            !spec.path("hostNetwork").asBoolean()
                                                    && !spec.path("hostPID").asBoolean()
                                                    && !spec.path("hostIPC").asBoolean(),
                                            "shares its machine's namespaces"),
                                    require(
                                            Resource.elements(spec.path("volumes"))
                                                    .noneMatch(volume -> volume.has("hostPath")),
                                            "mounts a directory of its machine"))
                            .flatMap(faults -> faults);
                });
    }

    private static Stream<String> container(JsonNode container) {
        JsonNode security = container.path("securityContext");
        String image = container.path("image").asText();
        return Stream.of(
                        require(
                                security.path("readOnlyRootFilesystem").asBoolean(),
                                "can write to its image"),
                        require(
                                security.has("allowPrivilegeEscalation")
                                        && !security.path("allowPrivilegeEscalation").asBoolean(),
                                "may gain privileges"),
                        require(!security.path("privileged").asBoolean(), "is privileged"),
                        require(
                                security.at("/capabilities/drop/0").asText().equals("ALL")
                                        && security.at("/capabilities/add").isMissingNode(),
                                "keeps capabilities"),
                        require(
                                image.matches(".+(:[^:/]+|@sha256:[0-9a-f]{64})")
                                        && !image.endsWith(":latest"),
                                "has no fixed version: " + image),
                        Stream.of("cpu", "memory", "ephemeral-storage")
                                .flatMap(description ->
                                        missingLimits(container.path("resources"), description)))
                .flatMap(faults -> faults)
                .map(fault -> container.path("name").asText() + " " + fault);
    }

    private static Stream<String> missingLimits(JsonNode resources, String description) {
        return Stream.concat(
                require(resources.path("requests").has(description), "requests no " + description),
                require(
                        resources.path("limits").has(description),
                        "has no " + description + " limit"));
    }

    /**
     * Serving pods have probes, are spread over nodes, and are protected when nodes are drained.
     */
    private static Stream<String> server(Resource resource, List<Resource> installation) {
        if (!SERVERS.contains(resource.kind())) {
            return Stream.empty();
        }
        Stream<String> probes =
                resource.containers()
                        .flatMap(container ->
                                Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                        .flatMap(probe ->
                                                require(container.has(probe), "has no " + probe)));
        JsonNode spec = resource.at("/spec/template/spec");
        boolean hasDisruptionBudget =
                installation.stream()
                        .filter(other -> other.is("PodDisruptionBudget"))
                        .anyMatch(budget ->
                                resource.podLabels()
                                        .filter(labels ->
                                                Resource.selects(
                                                        budget.at("/spec/selector"), labels))
                                        .isPresent());
        return Stream.of(
                        probes,
                        require(
                                spec.path("topologySpreadConstraints").size() > 1,
                                "may all run on one machine"),
                        require(
                                spec.path("terminationGracePeriodSeconds").asInt() >= 50,
                                "gets no time to drain"),
                        require(hasDisruptionBudget, "has no disruption budget"))
                .flatMap(faults -> faults);
    }

    private static Stream<String> database(Resource resource) {
        if (resource.is("ScheduledBackup")) {
            String schedule = resource.at("/spec/schedule").asText();
            return require(schedule.matches(SCHEDULE), "has no schedule of six fields");
        }
        if (!resource.is("Cluster")) {
            return Stream.empty();
        }
        JsonNode spec = resource.at("/spec");
        boolean allowsSuperuser = spec.path("enableSuperuserAccess").asBoolean(true);
        return Stream.of(
                        require(!allowsSuperuser, "allows access by the superuser"),
                        require(
                                // A restored cluster keeps its original settings.
                                spec.at("/bootstrap").has("recovery")
                                        || spec.at("/bootstrap/initdb/dataChecksums").asBoolean(),
                                "would not detect corrupt pages"),
                        require(spec.at("/resources/limits").has("memory"), "has no memory limit"),
                        require(
                                spec.at("/postgresql/pg_hba")
                                        .valueStream()
                                        .noneMatch(line ->
                                                line.asText().startsWith("host ")
                                                        && !line.asText().endsWith("reject")),
                                "accepts connections without TLS"),
                        require(
                                FIXED_PARAMETERS.stream()
                                        .noneMatch(spec.at("/postgresql/parameters")::has),
                                "sets a parameter that the operator sets itself, or that loses commits"),
                        require(
                                spec.path("instances").asInt() == 1
                                        || spec.at("/postgresql/synchronous/dataDurability")
                                                .asText()
                                                .equals("required"),
                                "loses commits in a failover"))
                .flatMap(faults -> faults);
    }

    private static Stream<String> require(boolean holds, String fault) {
        return holds ? Stream.empty() : Stream.of(fault);
    }
}
