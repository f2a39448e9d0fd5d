package org.sharedgrowth.observatory.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Requires that all kinds are known, and that objects of Kubernetes' own kinds have only known
 * fields and all required fields, according to classes generated from the OpenAPI document of
 * Kubernetes.
 */
final class Schemas implements Rule {
    private static final Map<String, GeneratedValidator> KUBERNETES =
            Map.ofEntries(
                    Map.entry("v1 Namespace", V1Namespace::validateJsonElement),
                    Map.entry("v1 ConfigMap", V1ConfigMap::validateJsonElement),
                    Map.entry("v1 Service", V1Service::validateJsonElement),
                    Map.entry("v1 ServiceAccount", V1ServiceAccount::validateJsonElement),
                    Map.entry("apps/v1 Deployment", V1Deployment::validateJsonElement),
                    Map.entry("apps/v1 StatefulSet", V1StatefulSet::validateJsonElement),
                    Map.entry("batch/v1 Job", V1Job::validateJsonElement),
                    Map.entry(
                            "policy/v1 PodDisruptionBudget",
                            V1PodDisruptionBudget::validateJsonElement),
                    Map.entry(
                            "autoscaling/v2 HorizontalPodAutoscaler",
                            V2HorizontalPodAutoscaler::validateJsonElement),
                    Map.entry(
                            "networking.k8s.io/v1 NetworkPolicy",
                            V1NetworkPolicy::validateJsonElement),
                    Map.entry("networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement));

    /** The method of a generated class that validates JSON. */
    private interface GeneratedValidator {
        void validate(JsonElement json) throws IOException;
    }

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream().flatMap(Schemas::findings);
    }

    private static Stream<String> findings(Resource resource) {
        String type = resource.type();
        GeneratedValidator validator = KUBERNETES.get(type);
        Stream<String> faults;
        if (validator != null) {
            faults = checkGenerated(validator, resource);
        } else if (CustomResources.KINDS.contains(type)) {
            faults = Stream.empty();
        } else {
            faults = Stream.of("the kind " + type + " is not known");
        }
        return faults.map(fault -> resource.id() + ": " + fault);
    }

    private static Stream<String> checkGenerated(GeneratedValidator validator, Resource resource) {
        try {
            validator.validate(JsonParser.parseString(resource.json().toString()));
            return Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.of(messageWithoutJson(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageWithoutJson(Exception e) {
        String message = String.valueOf(e.getMessage());
        int json = message.indexOf(" JSON: ");
        return json > 0 ? message.substring(0, json) : message.lines().findFirst().orElse("");
    }
}
