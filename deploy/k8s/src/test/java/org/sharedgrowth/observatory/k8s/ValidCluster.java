package org.sharedgrowth.observatory.k8s;

import java.util.Map;
import java.util.Set;

/** Fills an {@link ApiServer} with a cluster that {@code verify} accepts. */
final class ValidCluster {
    private static final Map<String, String> DEFINITIONS =
            Map.of(
                    "clusters.postgresql.cnpg.io", "failoverQuorum",
                    "objectstores.barmancloud.cnpg.io", "instanceSidecarConfiguration",
                    "certificates.cert-manager.io", "rotationPolicy",
                    "httproutes.gateway.networking.k8s.io", "timeouts",
                    "servicemonitors.monitoring.coreos.com", "scrapeTimeout");

    private ValidCluster() {}

    static void prepare(ClusterObjects objects) {
        objects.putPlain("/version", "{gitVersion: v1.31.4}");
        namespaces(objects);
        nodes(objects);
        DEFINITIONS.forEach((name, field) ->
                objects.put(
                        "apiextensions.k8s.io/v1 CustomResourceDefinition",
                        "",
                        name,
                        "{spec: {versions: [{schema: {properties: {%s: {}}}}]}}".formatted(field)));
        for (String api : Set.of("v1beta1.metrics.k8s.io", "v1beta1.custom.metrics.k8s.io")) {
            objects.put(
                    "apiregistration.k8s.io/v1 APIService",
                    "",
                    api,
                    "{status: {conditions: [{type: Available, status: 'True'}]}}");
        }
        objects.put("cert-manager.io/v1 ClusterIssuer", "", "letsencrypt", "{}");
        References.SECRETS.forEach((name, keys) -> {
            String data = String.join(": YQ==, ", keys) + ": YQ==";
            objects.put("v1 Secret", "observatory", name, "{data: {" + data + "}}");
        });
    }

    private static void namespaces(ClusterObjects objects) {
        objects.put("v1 Namespace", "", "observatory", "{}");
        for (String label : Set.of("edge", "postgres-operator", "monitoring")) {
            objects.put(
                    "v1 Namespace",
                    "",
                    label,
                    "{metadata: {labels: {observatory.sharedgrowth.org/%s: 'true'}}}"
                            .formatted(label));
        }
        objects.put(
                "v1 Pod", "kube-system", "coredns", "{metadata: {labels: {k8s-app: kube-dns}}}");
    }

    private static void nodes(ClusterObjects objects) {
        for (String name : Set.of("a", "b", "c")) {
            objects.put("v1 Node", "", name, "{}");
        }
        objects.put(
                "storage.k8s.io/v1 StorageClass",
                "",
                "fast",
                "{allowVolumeExpansion: true, metadata: {annotations:"
                        + " {storageclass.kubernetes.io/is-default-class: 'true'}}}");
        objects.put(
                "discovery.k8s.io/v1 EndpointSlice",
                "default",
                "kubernetes",
                "{metadata: {labels: {kubernetes.io/service-name: kubernetes}},"
                        + " ports: [{port: 6443}]}");
    }
}
