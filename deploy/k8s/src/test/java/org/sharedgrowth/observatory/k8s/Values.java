package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requires that values have the formats that the API server accepts, or are in its lists of allowed
 * values.
 */
final class Values implements Rule {
    private static final Pattern QUANTITY =
            Pattern.compile("[0-9]+(\\.[0-9]+)?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    private static final Pattern LABEL =
            Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final Pattern PORT_NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?");
    private static final Pattern CIDR =
            Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}/([0-9]|[12][0-9]|3[0-2])");

    private static final Set<String> QUANTITIES =
            Set.of("cpu", "memory", "ephemeral-storage", "sizeLimit", "averageValue", "size");
    private static final Set<String> PORTS = Set.of("containerPort", "port", "targetPort");
    private static final Set<String> TEXTS = Set.of("labels", "annotations", "matchLabels", "data");

    private static final Map<String, Set<String>> ALLOWED_VALUES =
            Map.ofEntries(
                    Map.entry("imagePullPolicy", Set.of("IfNotPresent", "Always", "Never")),
                    Map.entry("restartPolicy", Set.of("Always", "OnFailure", "Never")),
                    Map.entry("protocol", Set.of("TCP", "UDP", "SCTP", "HTTP", "HTTPS", "TLS")),
                    Map.entry("whenUnsatisfiable", Set.of("ScheduleAnyway", "DoNotSchedule")),
                    Map.entry(
                            "unhealthyPodEvictionPolicy", Set.of("AlwaysAllow", "IfHealthyBudget")),
                    Map.entry("fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")),
                    Map.entry("podManagementPolicy", Set.of("OrderedReady", "Parallel")),
                    Map.entry("pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
                    Map.entry("medium", Set.of("", "Memory", "HugePages")),
                    Map.entry("operator", Set.of("In", "NotIn", "Exists", "DoesNotExist")),
                    Map.entry("policyTypes", Set.of("Ingress", "Egress")));

    private static final Map<String, Set<String>> TYPES =
            Map.of(
                    "seccompProfile", Set.of("RuntimeDefault", "Localhost", "Unconfined"),
                    "strategy", Set.of("RollingUpdate", "Recreate"),
                    "target", Set.of("Utilization", "AverageValue", "Value"),
                    "metrics",
                            Set.of("Resource", "Pods", "Object", "External", "ContainerResource"),
                    "policies", Set.of("Percent", "Pods"),
                    "spec", Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName"),
                    "path", Set.of("Exact", "PathPrefix", "RegularExpression"),
                    "filters",
                            Set.of(
                                    "RequestRedirect",
                                    "RequestHeaderModifier",
                                    "ResponseHeaderModifier",
                                    "URLRewrite"));

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream()
                .flatMap(resource ->
                        Stream.concat(
                                        matches(NAME, resource.at("/metadata/name"), "name"),
                                        walk(resource.json(), ""))
                                .map(fault -> resource.id() + ": " + fault));
    }

    private static Stream<String> walk(JsonNode node, String parent) {
        if (node.isArray()) {
            return node.valueStream()
                    .flatMap(one -> Stream.concat(choice(parent, one), walk(one, parent)));
        }
        return node.propertyStream()
                .flatMap(p ->
                        Stream.concat(
                                field(parent, p.getKey(), p.getValue()),
                                walk(p.getValue(), p.getKey())));
    }

    private static Stream<String> field(String parent, String name, JsonNode value) {
        if (TEXTS.contains(parent)) {
            Stream<String> text =
                    value.isTextual()
                            ? Stream.empty()
                            : Stream.of(parent + "." + name + " is not a string");
            boolean isLabel = parent.equals("labels") || parent.equals("matchLabels");
            return isLabel ? Stream.concat(text, matches(LABEL, value, name)) : text;
        }
        if (name.equals("value") && parent.equals("env") && !value.isTextual()) {
            return Stream.of("an environment variable is not a string: " + value);
        }
        if (name.equals("type") && TYPES.containsKey(parent)) {
            return oneOf(TYPES.getOrDefault(parent, Set.of()), value, parent + ".type");
        }
        if (QUANTITIES.contains(name) && value.isValueNode() && !parent.equals("privateKey")) {
            return matches(QUANTITY, value, name);
        }
        if (PORTS.contains(name) && value.isValueNode()) {
            return port(name, value);
        }
        return name.equals("cidr") ? matches(CIDR, value, name) : choice(name, value);
    }

    private static Stream<String> port(String name, JsonNode value) {
        if (value.isInt()) {
            boolean isPort = value.asInt() >= 1 && value.asInt() <= 65535;
            return isPort ? Stream.empty() : Stream.of(name + " is not a port: " + value);
        }
        return matches(PORT_NAME, value, name);
    }

    private static Stream<String> choice(String name, JsonNode value) {
        Set<String> choices = ALLOWED_VALUES.get(name);
        return choices == null || !value.isValueNode()
                ? Stream.empty()
                : oneOf(choices, value, name);
    }

    private static Stream<String> oneOf(Set<String> choices, JsonNode value, String name) {
        return choices.contains(value.asText())
                ? Stream.empty()
                : Stream.of(name + " has a value that is not allowed: " + value);
    }

    private static Stream<String> matches(Pattern pattern, JsonNode value, String name) {
        return pattern.matcher(value.asText()).matches()
                ? Stream.empty()
                : Stream.of(name + " is malformed: " + value);
    }
}
