package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adds one fault at a time to a valid installation, and checks that a rule reports it. */
class FaultsTest {
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "Deployment/gateway | /spec/template/spec/hostNetwrok | true | hostNetwrok",
                "Deployment/gateway | /spec/selector | | required field `selector`",
                "Gateway/public | /spec/listeners/0/hostnme | x | hostnme",
                "HTTPRoute/public | /spec/rules/0/retries | 3 | retries",
                "Cluster/postgres | /spec/postgresql/synchronous/dataDurabilty | required | dataDurabilty",
                "Cluster/postgres | /spec/postgresql/parameters/fsync | 'off' | loses commits",
                "Cluster/postgres | /spec/postgresql/parameters/max_connections | 300 | integer found",
                "ScheduledBackup/nightly | /spec/schedule | 15 2 * * * | six fields",
                "ScheduledBackup/nightly | /spec/method | by-hand | method",
                "Certificate/public | /spec/privateKey/algorithm | DSA | algorithm",
                "Service/gateway | /kind | Servcie | the kind v1 Servcie is not known",
                "Deployment/gateway | C/resources/limits/memory | 512MB | memory is malformed",
                "Deployment/gateway | C/ports/0/containerPort | 80800 | containerPort is not a port",
                "Deployment/gateway | C/imagePullPolicy | Sometimes | imagePullPolicy has a value that is not allowed",
                "Deployment/gateway | C/env/0/value | true | not a string",
                "NetworkPolicy/gateway | /spec/policyTypes/0 | ingress | policyTypes has a value that is not allowed",
                "Deployment/gateway | /spec/template/spec/securityContext/runAsNonRoot | false | may run as root",
                "Deployment/gateway | /spec/template/spec/securityContext/seccompProfile | | no seccomp profile",
                "Deployment/gateway | /spec/template/spec/automountServiceAccountToken | true | gets a token",
                "Deployment/gateway | C/securityContext/readOnlyRootFilesystem | false | can write to its image",
                "Deployment/gateway | C/securityContext/capabilities/drop/0 | CHOWN | keeps capabilities",
                "Deployment/gateway | C/image | example.org/gateway:latest | no fixed version",
                "Deployment/gateway | C/image | example.org:5000/gateway | no fixed version",
                "Deployment/gateway | C/resources/limits/memory | | no memory limit",
                "Deployment/gateway | C/readinessProbe | | has no readinessProbe",
                "Deployment/gateway | /spec/template/spec/topologySpreadConstraints | | may all run on one machine",
                "Deployment/gateway | /spec/template/spec/terminationGracePeriodSeconds | 315 | is killed before it has drained",
                "ConfigMap/settings | /data/QUARKUS_SHUTDOWN_DELAY | 60S | Deployment/reports-service: is killed before it has drained",
                "ConfigMap/settings | /data/QUARKUS_SHUTDOWN_TIMEOUT | | does not say how long it drains",
                "Deployment/indicators-service | /spec/template/spec/terminationGracePeriodSeconds | 320 | is killed before its checks are over",
                "ConfigMap/settings | /data/QUARKUS_SHUTDOWN_DELAY | 25S | has no time to check the last files",
                "PodDisruptionBudget/gateway | /spec/selector/matchLabels/app.kubernetes.io~1name | gate | has no disruption budget",
                "Job/gateway-migrate | C/securityContext/allowPrivilegeEscalation | | may gain privileges",
                "Cluster/postgres | /spec/postgresql/synchronous | | loses commits",
                "Cluster/postgres | /spec/postgresql/pg_hba/0 | host all all all trust | without TLS",
                "NetworkPolicy/default-deny | /spec/egress | [{}] | no policy denies all other connections",
                "NetworkPolicy/reports-service | /spec/podSelector/matchLabels/app.kubernetes.io~1name | report | no policy of its own",
                "NetworkPolicy/keycloak | /spec/ingress/0/from/0/podSelector/matchExpressions/0/values/2 | nobody | Deployment/reports-service: may call",
                "NetworkPolicy/keycloak | /spec/ingress/0/from/0 | {\"namespaceSelector\": {}} | reachable from the edge",
                "NetworkPolicy/reports-service | /spec/ingress/0/from | | lets anybody in",
                "NetworkPolicy/keycloak | /spec/egress/0/to/0 | {\"namespaceSelector\": {\"matchLabels\": {\"observatory.sharedgrowth.org/edge\": \"true\"}}} | keycloak: calls the edge",
                "NetworkPolicy/certificate-challenges | /spec/podSelector/matchLabels | {} | challenges: is reachable from the edge",
                "NetworkPolicy/database-clients | /spec/egress/0/to/0 | {\"ipBlock\": {\"cidr\": 10.0.0.0/8}} | trusts all of 10.0.0.0/8",
                "ConfigMap/settings | /data/OBSERVATORY_TRUSTED_PROXIES | '10.42.0.0/16,10.0.0.0/8' | trusts all of 10.0.0.0/8",
                "ConfigMap/settings | /data/OBSERVATORY_TRUSTED_PROXIES | 172.16.0.0/12 | trusts all of 172.16",
                "ConfigMap/settings | /data/OBSERVATORY_TRUSTED_PROXIES | 192.168.0.0/16 | trusts all of 192.168",
                "ConfigMap/settings | /data/OBSERVATORY_TRUSTED_PROXIES | 0.0.0.0/0 | trusts all of 0.0",
                "ConfigMap/settings | /data/OBSERVATORY_TRUSTED_PROXIES | 8.0.0.0/5 | trusts all of 8.0",
                "ConfigMap/settings | /data/OBSERVATORY_TRUSTED_PROXIES | '::/0' | trusts all of ::/0",
                "ConfigMap/keycloak-settings | /data/KC_PROXY_TRUSTED_ADDRESSES | 10.0.0.0/8 | trusts all of 10",
                "Service/keycloak | /spec/type | LoadBalancer | outside the cluster",
                "HTTPRoute/public | /spec/rules/0/backendRefs/0/name | keycloak | past the gateway",
                "Deployment/gateway | /spec/template/spec/serviceAccountName | gate | ServiceAccount/gate does not exist",
                "Deployment/gateway | C/envFrom/0/configMapRef/name | settings | ConfigMap/settings does not exist",
                "Deployment/gateway | C/volumeMounts/0/name | temp | missing volume temp",
                "Deployment/gateway | C/env/1/valueFrom/secretKeyRef/key | user | nothing creates the secret",
                "Service/gateway | /spec/selector/app.kubernetes.io~1name | gate | selects no pods",
                "Service/gateway | /spec/ports/0/targetPort | web | missing port",
                "HorizontalPodAutoscaler/gateway | /spec/scaleTargetRef/name | gate | scales nothing",
                "Database/reports | /spec/cluster/name | pg | Cluster/pg does not exist",
                "HTTPRoute/public | /spec/parentRefs/0/sectionName | tls | missing listener",
                "HorizontalPodAutoscaler/gateway | /metadata/annotations | {} | synced before what it waits for",
                "Certificate/public | /metadata/annotations | {} | synced before what it waits for",
            })
    void eachFaultIsReported(String id, String place, @Nullable String value, String expected)
            throws JsonProcessingException {
        List<Resource> installation = Manifests.of("production");
        Resource resource =
                installation.stream().filter(r -> hasId(r, id)).findFirst().orElseThrow();
        assumeTrue(
                CustomResources.areAvailable() || !CustomResources.KINDS.contains(resource.type()),
                "the definitions of the operators' kinds are not available");
        put(
                resource.json(),
                JsonPointer.compile(place.replaceFirst("^C/", CONTAINER + "/")),
                value);
        List<String> findings = new ArrayList<>();
        Rule.ALL.forEach(rule -> rule.findings(installation).forEach(findings::add));
        assertTrue(findings.stream().anyMatch(f -> f.contains(expected)), findings::toString);
    }

    /** Kustomize appends a content hash to the names of settings. */
    private static boolean hasId(Resource resource, String id) {
        return resource.is("ConfigMap")
                ? resource.id().matches(Pattern.quote(id) + "-[a-z0-9]{10}")
                : resource.id().equals(id);
    }

    private static void put(ObjectNode root, JsonPointer place, @Nullable String yaml)
            throws JsonProcessingException {
        JsonNode parent = root.at(place.head());
        String field = place.last().getMatchingProperty();
        if (yaml == null) {
            ((ObjectNode) parent).remove(field);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(field), Manifests.YAML.readTree(yaml));
        } else {
            ((ObjectNode) parent).set(field, Manifests.YAML.readTree(yaml));
        }
    }
}
