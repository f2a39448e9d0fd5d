package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requires network policies that close everything by default: each kind of pod has its own policies
 * for both directions, external traffic enters only at the gateway, and pods reach only the targets
 * listed here.
 */
final class Traffic implements Rule {
    private static final String NAME = "app.kubernetes.io/name";
    private static final Set<String> REACHABLE_FROM_EDGE = Set.of("gateway");

    /** Label of the pods that cert-manager creates while it requests a certificate. */
    static final String SOLVER = "acme.cert-manager.io/http01-solver";

    /** The permitted targets of each kind of pod, by name and port. */
    static final Map<String, Set<String>> CALLS =
            Map.of(
                    "gateway",
                            Set.of(
                                    "indicators-service:8081",
                                    "reports-service:8082",
                                    "keycloak:8080"),
                    "indicators-service", Set.of("keycloak:8080"),
                    "reports-service", Set.of("indicators-service:8081", "keycloak:8080"),
                    "keycloak", Set.of("keycloak:7800", "keycloak:57800", "gateway:8080"),
                    "indicators-service-migrate", Set.of(),
                    "reports-service-migrate", Set.of(),
                    "gateway-migrate", Set.of());

    @Override
    public Stream<String> findings(List<Resource> installation) {
        List<Resource> policies = installation.stream().filter(r -> r.is("NetworkPolicy")).toList();
        return Stream.of(
                        missingDenyAll(policies),
                        installation.stream().flatMap(r -> missingOwnPolicies(r, policies)),
                        installation.stream()
                                .flatMap(
                                        r -> differencesFromListedCalls(r, installation, policies)),
                        policies.stream().flatMap(Traffic::edgeTraffic),
                        installation.stream().flatMap(Traffic::publicServices))
                .flatMap(faults -> faults);
    }

    private static Stream<String> missingDenyAll(List<Resource> policies) {
        boolean deniesEverything =
                policies.stream()
                        .anyMatch(policy ->
                                policy.at("/spec/podSelector").isEmpty()
                                        && policy.at("/spec/policyTypes").size() == 2
                                        && policy.at("/spec/ingress").isMissingNode()
                                        && policy.at("/spec/egress").isMissingNode());
        return deniesEverything
                ? Stream.empty()
                : Stream.of("no policy denies all other connections");
    }

    private static Stream<String> missingOwnPolicies(Resource resource, List<Resource> policies) {
        return resource.podLabels().stream()
                .flatMap(labels ->
                        Stream.of("Ingress", "Egress")
                                .filter(direction ->
                                        policies.stream()
                                                .filter(p -> !p.at("/spec/podSelector").isEmpty())
                                                .filter(p ->
                                                        p.at("/spec/policyTypes")
                                                                .valueStream()
                                                                .anyMatch(t ->
                                                                        t.asText()
                                                                                .equals(direction)))
                                                .noneMatch(p ->
                                                        Resource.selects(
                                                                p.at("/spec/podSelector"), labels)))
                                .map(direction ->
                                        resource.id() + ": no policy of its own for " + direction));
    }

    /**
     * Finds differences between the connections that the policies of both sides permit and the
     * listed ones.
     */
    private static Stream<String> differencesFromListedCalls(
            Resource from, List<Resource> installation, List<Resource> policies) {
        return from.podLabels().filter(labels -> labels.containsKey(NAME)).stream()
                .flatMap(labels -> {
                    Set<String> allowedTargets = new TreeSet<>();
                    for (Resource to : installation) {
                        to.podLabels()
                                .filter(target -> target.containsKey(NAME))
                                .ifPresent(target ->
                                        allowedTargets.addAll(
                                                allowedByBoth(labels, target, policies)));
                    }
                    Set<String> listed = CALLS.getOrDefault(labels.get(NAME), Set.of());
                    return allowedTargets.equals(listed)
                            ? Stream.empty()
                            : Stream.of(
                                    from.id() + ": may call " + allowedTargets + ", not " + listed);
                });
    }

    /** Whether the policies of both sides permit connections between pods with these labels. */
    static boolean isOpen(
            Map<String, String> from,
            Map<String, String> to,
            String port,
            List<Resource> policies) {
        return openPorts(policies, from, "egress", "to", to).contains(port)
                && openPorts(policies, to, "ingress", "from", from).contains(port);
    }

    private static Set<String> allowedByBoth(
            Map<String, String> from, Map<String, String> to, List<Resource> policies) {
        Set<String> allowedPorts = openPorts(policies, from, "egress", "to", to);
        allowedPorts.retainAll(openPorts(policies, to, "ingress", "from", from));
        return allowedPorts.stream()
                .map(port -> to.get(NAME) + ":" + port)
                .collect(Collectors.toSet());
    }

    private static Set<String> openPorts(
            List<Resource> policies,
            Map<String, String> pod,
            String direction,
            String side,
            Map<String, String> peer) {
        return policies.stream()
                .filter(policy -> Resource.selects(policy.at("/spec/podSelector"), pod))
                .flatMap(policy -> policy.at("/spec/" + direction).valueStream())
                .filter(rule ->
                        rule.path(side)
                                .valueStream()
                                .filter(p -> p.has("podSelector") && !p.has("namespaceSelector"))
                                .anyMatch(p -> Resource.selects(p.path("podSelector"), peer)))
                .flatMap(rule -> rule.path("ports").valueStream())
                .map(port -> port.path("port").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Only the gateway accepts traffic from the edge, and every rule restricts peers and ports. No
     * pod calls the edge, whose ports depend on its type.
     */
    private static Stream<String> edgeTraffic(Resource policy) {
        Stream<String> openToAnybody =
                policy.at("/spec/ingress")
                        .valueStream()
                        .filter(rule -> rule.path("from").isEmpty() || rule.path("ports").isEmpty())
                        .map(rule -> policy.id() + ": lets anybody in");
        Stream<String> unlimited =
                policy.at("/spec/egress")
                        .valueStream()
                        .filter(rule -> rule.path("ports").isEmpty())
                        .map(rule -> policy.id() + ": allows outgoing connections to any port");
        Stream<String> edge =
                policy.at("/spec/ingress")
                        .valueStream()
                        .flatMap(rule -> rule.path("from").valueStream())
                        .filter(Traffic::isEdge)
                        .filter(peer ->
                                !isReachableFromEdge(policy.at("/spec/podSelector/matchLabels")))
                        .map(peer -> policy.id() + ": is reachable from the edge");
        Stream<String> callsOfEdge =
                policy.at("/spec/egress")
                        .valueStream()
                        .flatMap(rule -> rule.path("to").valueStream())
                        .filter(Traffic::isLabelledEdge)
                        .map(peer -> policy.id() + ": calls the edge");
        return Stream.of(openToAnybody, unlimited, edge, callsOfEdge).flatMap(faults -> faults);
    }

    private static boolean isReachableFromEdge(JsonNode labels) {
        return REACHABLE_FROM_EDGE.contains(labels.path(NAME).asText()) || labels.has(SOLVER);
    }

    private static boolean isEdge(JsonNode peer) {
        JsonNode namespaces = peer.path("namespaceSelector");
        boolean anyNamespace = namespaces.isObject() && namespaces.isEmpty();
        return anyNamespace || peer.has("ipBlock") || isLabelledEdge(peer);
    }

    private static boolean isLabelledEdge(JsonNode peer) {
        return peer.at("/namespaceSelector/matchLabels").has("observatory.sharedgrowth.org/edge");
    }

    /** No service has an address outside the cluster, and routes lead only to the gateway. */
    private static Stream<String> publicServices(Resource resource) {
        String text =
                switch (resource.kind()) {
                    case "Service" ->
                            resource.at("/spec/type").asText("ClusterIP").equals("ClusterIP")
                                    ? ""
                                    : "has an address outside the cluster";
                    case "Ingress", "HTTPRoute" ->
                            backends(resource.json())
                                    .filter(name -> !REACHABLE_FROM_EDGE.contains(name))
                                    .map(name -> "routes past the gateway to " + name)
                                    .findFirst()
                                    .orElse("");
                    default -> "";
                };
        return text.isEmpty() ? Stream.empty() : Stream.of(resource.id() + ": " + text);
    }

    private static Stream<String> backends(JsonNode json) {
        return Stream.concat(
                json.findValues("backendRefs").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(ref -> ref.path("name").asText()),
                json.findValues("backend").stream().map(b -> b.at("/service/name").asText()));
    }
}
