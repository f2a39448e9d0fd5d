package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The resource types that {@link ApiServer} serves, and their discovery documents for kubectl. */
final class ApiKinds {
    /**
     * The kinds, one per line: version with group, plural, kind, and whether objects have a
     * namespace.
     */
    private static final List<Kind> ALL =
            Stream.of(
                            "v1 namespaces Namespace false",
                            "v1 nodes Node false",
                            "v1 pods Pod true",
                            "v1 configmaps ConfigMap true",
                            "v1 secrets Secret true",
                            "v1 services Service true",
                            "v1 serviceaccounts ServiceAccount true",
                            "apps/v1 deployments Deployment true",
                            "apps/v1 statefulsets StatefulSet true",
                            "batch/v1 jobs Job true",
                            "policy/v1 poddisruptionbudgets PodDisruptionBudget true",
                            "autoscaling/v2 horizontalpodautoscalers HorizontalPodAutoscaler true",
                            "networking.k8s.io/v1 networkpolicies NetworkPolicy true",
                            "networking.k8s.io/v1 ingresses Ingress true",
                            "discovery.k8s.io/v1 endpointslices EndpointSlice true",
                            "storage.k8s.io/v1 storageclasses StorageClass false",
                            "apiregistration.k8s.io/v1 apiservices APIService false",
                            "apiextensions.k8s.io/v1 customresourcedefinitions"
                                    + " CustomResourceDefinition false",
                            "authorization.k8s.io/v1 selfsubjectaccessreviews"
                                    + " SelfSubjectAccessReview false",
                            "postgresql.cnpg.io/v1 clusters Cluster true",
                            "postgresql.cnpg.io/v1 databases Database true",
                            "postgresql.cnpg.io/v1 scheduledbackups ScheduledBackup true",
                            "postgresql.cnpg.io/v1 backups Backup true",
                            "helm.cattle.io/v1 helmchartconfigs HelmChartConfig true",
                            "barmancloud.cnpg.io/v1 objectstores ObjectStore true",
                            "cert-manager.io/v1 certificates Certificate true",
                            "cert-manager.io/v1 clusterissuers ClusterIssuer false",
                            "gateway.networking.k8s.io/v1 gateways Gateway true",
                            "gateway.networking.k8s.io/v1 httproutes HTTPRoute true",
                            "monitoring.coreos.com/v1 servicemonitors ServiceMonitor true",
                            "monitoring.coreos.com/v1 podmonitors PodMonitor true",
                            "monitoring.coreos.com/v1 prometheusrules PrometheusRule true")
                    .map(line -> line.split(" ", -1))
                    .map(words ->
                            new Kind(words[0], words[1], words[2], Boolean.parseBoolean(words[3])))
                    .toList();

    private ApiKinds() {}

    /**
     * A kind of object.
     *
     * @param version with its group, such as {@code apps/v1}
     * @param plural plural name, as in paths
     */
    record Kind(String version, String plural, String name, boolean namespaced) {
        private String group() {
            return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        }

        private String number() {
            return version.substring(version.indexOf('/') + 1);
        }

        /** The API path of this version. */
        String root() {
            return (version.contains("/") ? "/apis/" : "/api/") + version;
        }
    }

    static Optional<Kind> of(String version, String plural) {
        return ALL.stream()
                .filter(kind -> kind.version().equals(version) && kind.plural().equals(plural))
                .findFirst();
    }

    static Kind named(String version, String name) {
        return ALL.stream()
                .filter(kind -> kind.version().equals(version) && kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The answer of {@code /api} (the core group) or {@code /apis} (all other groups). */
    static ObjectNode discovery(boolean isCore) {
        ObjectNode list = object("apidiscovery.k8s.io/v2", "APIGroupDiscoveryList");
        ArrayNode groups = list.putArray("items");
        for (String version : versions().filter(v -> isCore == v.equals("v1")).toList()) {
            List<Kind> kinds = ALL.stream().filter(kind -> kind.version().equals(version)).toList();
            ObjectNode group = groups.addObject();
            group.putObject("metadata").put("name", kinds.getFirst().group());
            ObjectNode served = group.putArray("versions").addObject();
            served.put("version", kinds.getFirst().number()).put("freshness", "Current");
            ArrayNode resources = served.putArray("resources");
            kinds.forEach(kind -> describe(resources.addObject(), kind));
        }
        return list;
    }

    private static void describe(ObjectNode resource, Kind kind) {
        resource.put("resource", kind.plural());
        resource.put("scope", kind.namespaced() ? "Namespaced" : "Cluster");
        resource.put("singularResource", kind.name().toLowerCase(java.util.Locale.ROOT));
        put(resource.putObject("responseKind"), kind);
        ArrayNode verbs = resource.putArray("verbs");
        Stream.of("create", "delete", "get", "list", "patch", "update", "watch")
                .forEach(verbs::add);
    }

    /** The list of OpenAPI documents, one for each version. */
    static ObjectNode openApiIndex() {
        ObjectNode index = Manifests.YAML.createObjectNode();
        ObjectNode paths = index.putObject("paths");
        versions()
                .map(ApiKinds::root)
                .forEach(root ->
                        paths.putObject(root.substring(1))
                                .put("serverRelativeURL", "/openapi/v3" + root));
        return index;
    }

    /**
     * The part of a version's document from which kubectl learns that the server validates fields.
     */
    static ObjectNode openApiDocument(String root) {
        ObjectNode openApiDocument = Manifests.YAML.createObjectNode().put("openapi", "3.0.0");
        ObjectNode paths = openApiDocument.putObject("paths");
        ALL.stream()
                .filter(kind -> kind.root().equals(root))
                .forEach(kind -> {
                    String place = kind.namespaced() ? "/namespaces/{namespace}/" : "/";
                    ObjectNode patch =
                            paths.putObject(root + place + kind.plural() + "/{name}")
                                    .putObject("patch");
                    patch.putArray("parameters")
                            .addObject()
                            .put("name", "fieldValidation")
                            .put("in", "query");
                    put(patch.putObject("x-kubernetes-group-version-kind"), kind);
                });
        return openApiDocument;
    }

    private static void put(ObjectNode place, Kind kind) {
        place.put("group", kind.group()).put("version", kind.number()).put("kind", kind.name());
    }

    private static String root(String version) {
        return new Kind(version, "", "", false).root();
    }

    private static Stream<String> versions() {
        return ALL.stream().map(Kind::version).distinct();
    }

    static ObjectNode object(String version, String kind) {
        return Manifests.YAML.createObjectNode().put("apiVersion", version).put("kind", kind);
    }
}
