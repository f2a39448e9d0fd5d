package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Requires that references between objects are valid. */
final class References implements Rule {
    /**
     * All secrets, with their keys. They are created by the administrator or by operators, never by
     * the manifests.
     */
    static final Map<String, Set<String>> SECRETS =
            Map.ofEntries(
                    Map.entry("indicators-db", Set.of("username", "password")),
                    Map.entry("reports-db", Set.of("username", "password")),
                    Map.entry("gateway-db", Set.of("username", "password")),
                    Map.entry("keycloak-db", Set.of("username", "password")),
                    Map.entry("gateway-client", Set.of("private.pem", "jwks")),
                    Map.entry("gateway-session", Set.of("key")),
                    Map.entry("keycloak-admin", Set.of("username", "password")),
                    Map.entry("keycloak-realm-code", Set.of("client", "secret")),
                    Map.entry("postgres-ca", Set.of("ca.crt")),
                    Map.entry("public-tls", Set.of("tls.crt", "tls.key")),
                    Map.entry("backup-store", Set.of("access-key-id", "secret-access-key")));

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream()
                .flatMap(resource ->
                        Stream.of(
                                        pods(resource, installation),
                                        secrets(resource),
                                        selectors(resource, installation),
                                        routes(resource, installation),
                                        databases(resource, installation))
                                .flatMap(faults -> faults)
                                .map(fault -> resource.id() + ": " + fault));
    }

    private static Stream<String> pods(Resource resource, List<Resource> installation) {
        return resource.podTemplate().map(template -> template.path("spec")).stream()
                .flatMap(spec ->
                        Stream.of(
                                        Stream.of(
                                                "ServiceAccount/"
                                                        + spec.path("serviceAccountName").asText()),
                                        spec.findValues("configMapRef").stream()
                                                .map(ref ->
                                                        "ConfigMap/" + ref.path("name").asText()),
                                        spec.findValues("configMap").stream()
                                                .map(ref ->
                                                        "ConfigMap/" + ref.path("name").asText()))
                                .flatMap(ids -> ids)
                                .filter(id -> find(installation, id).isEmpty())
                                .map(id -> id + " does not exist"));
    }

    /** Secrets are only referenced, with documented keys; mounts refer to volumes. */
    private static Stream<String> secrets(Resource resource) {
        if (resource.is("Secret")) {
            return Stream.of("secrets must not be in the repository");
        }
        JsonNode json = resource.json();
        Stream<String> keys =
                json.findValues("secretKeyRef").stream()
                        .flatMap(
                                ref -> secret(ref.path("name").asText(), ref.path("key").asText()));
        Stream<String> volumes =
                json.findValues("secret").stream()
                        .filter(secret -> secret.has("secretName"))
                        .flatMap(secret ->
                                Resource.elements(secret.path("items"))
                                        .flatMap(item ->
                                                secret(
                                                        secret.path("secretName").asText(),
                                                        item.path("key").asText())));
        Stream<String> mounts =
                resource.containers()
                        .flatMap(container -> Resource.elements(container.path("volumeMounts")))
                        .map(mount -> mount.path("name").asText())
                        .filter(name ->
                                resource.podTemplate().stream()
                                        .flatMap(t -> Resource.elements(t.at("/spec/volumes")))
                                        .noneMatch(volume ->
                                                volume.path("name").asText().equals(name)))
                        .map(name -> "mounts the missing volume " + name);
        return Stream.of(keys, volumes, mounts).flatMap(faults -> faults);
    }

    private static Stream<String> secret(String name, String key) {
        return SECRETS.getOrDefault(name, Set.of()).contains(key)
                ? Stream.empty()
                : Stream.of("nothing creates the secret " + name + " with the key " + key);
    }

    /** A selector that matches nothing is misspelled. */
    private static Stream<String> selectors(Resource resource, List<Resource> installation) {
        return switch (resource.kind()) {
            case "Deployment", "StatefulSet" ->
                    require(
                            Resource.selects(
                                    resource.at("/spec/selector"),
                                    resource.podLabels().orElse(Map.of())),
                            "does not select its own pods");
            case "Service" -> service(resource, installation);
            case "PodDisruptionBudget" ->
                    require(
                            isSelected(resource.at("/spec/selector"), installation),
                            "selects no pods");
            case "NetworkPolicy" ->
                    require(
                            resource.at("/spec/podSelector/matchLabels").has(Traffic.SOLVER)
                                    || isSelected(resource.at("/spec/podSelector"), installation),
                            "applies to no pods");
            case "HorizontalPodAutoscaler" ->
                    require(
                            isScaled(resource.at("/spec/scaleTargetRef"), installation),
                            "scales nothing, or an object with its own number of replicas");
            default -> Stream.empty();
        };
    }

    private static Stream<String> service(Resource service, List<Resource> installation) {
        Set<Map.Entry<String, String>> selector =
                Resource.strings(service.at("/spec/selector")).entrySet();
        Optional<Resource> target =
                installation.stream()
                        .filter(r ->
                                r.podLabels()
                                        .filter(labels -> labels.entrySet().containsAll(selector))
                                        .isPresent())
                        .findFirst();
        return target.isEmpty()
                ? Stream.of("selects no pods")
                : Resource.elements(service.at("/spec/ports"))
                        .filter(port -> !hasPort(target.get(), port))
                        .map(port -> "refers to the missing port " + port.path("targetPort"));
    }

    private static boolean isScaled(JsonNode target, List<Resource> installation) {
        String id = target.path("kind").asText() + "/" + target.path("name").asText();
        return find(installation, id)
                .filter(found -> !found.at("/spec").has("replicas"))
                .isPresent();
    }

    private static boolean isSelected(JsonNode selector, List<Resource> installation) {
        return installation.stream()
                .flatMap(r -> r.podLabels().stream())
                .anyMatch(labels -> Resource.selects(selector, labels));
    }

    private static boolean hasPort(Resource target, JsonNode port) {
        return target.containers()
                .flatMap(container -> Resource.elements(container.path("ports")))
                .anyMatch(p ->
                        p.path("name").asText().equals(port.path("targetPort").asText())
                                && p.path("containerPort").asInt() == port.path("port").asInt());
    }

    private static Stream<String> routes(Resource resource, List<Resource> installation) {
        Stream<String> services =
                switch (resource.kind()) {
                    case "Ingress" ->
                            resource.json().findValues("service").stream()
                                    .map(s -> s.path("name").asText());
                    case "HTTPRoute" ->
                            resource.json().findValues("backendRefs").stream()
                                    .flatMap(JsonNode::valueStream)
                                    .map(s -> s.path("name").asText());
                    case "StatefulSet" -> Stream.of(resource.at("/spec/serviceName").asText());
                    default -> Stream.empty();
                };
        Stream<String> parents =
                Resource.elements(resource.at("/spec/parentRefs"))
                        .filter(parent ->
                                find(installation, "Gateway/" + parent.path("name").asText())
                                        .filter(gateway ->
                                                Resource.elements(gateway.at("/spec/listeners"))
                                                        .anyMatch(l ->
                                                                l.path("name")
                                                                        .equals(
                                                                                parent.path(
                                                                                        "sectionName"))))
                                        .isEmpty())
                        .map(parent -> "refers to the missing listener " + parent);
        return Stream.concat(
                services.filter(name -> find(installation, "Service/" + name).isEmpty())
                        .map(name -> "refers to the missing service " + name),
                parents);
    }

    /** Databases, scheduled backups and archives refer to existing clusters and object stores. */
    private static Stream<String> databases(Resource resource, List<Resource> installation) {
        Stream<String> clusters =
                Stream.of("Database", "ScheduledBackup").anyMatch(resource::is)
                        ? Stream.of(resource.at("/spec/cluster/name").asText())
                        : Stream.empty();
        Stream<String> stores =
                resource.json().findValues("barmanObjectName").stream()
                        .map(name -> "ObjectStore/" + name.asText());
        return Stream.concat(clusters.map(name -> "Cluster/" + name), stores)
                .filter(id -> find(installation, id).isEmpty())
                .map(id -> id + " does not exist");
    }

    private static Optional<Resource> find(List<Resource> installation, String id) {
        return installation.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private static Stream<String> require(boolean holds, String fault) {
        return holds ? Stream.empty() : Stream.of(fault);
    }
}
