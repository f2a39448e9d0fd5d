package org.sharedgrowth.observatory.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every field is one that the API knows, every required one is there, and no kind is unknown.
 * Kubernetes' own kinds are judged by the classes generated from its OpenAPI document, the Gateway
 * API and the Prometheus operator by fabric8's models, the rest by the schemas beside this class.
 */
final class Schemas implements Rule {
    private static final Map<String, Generated> KUBERNETES =
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

    private static final Map<String, Class<?>> MODELS =
            Map.of(
                    "gateway.networking.k8s.io/v1 Gateway", Gateway.class,
                    "gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class,
                    "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class,
                    "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
                    "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class);

    private static final Map<String, String> WRITTEN =
            Map.of(
                    "postgresql.cnpg.io/v1 Cluster", "cnpg-cluster",
                    "postgresql.cnpg.io/v1 Database", "cnpg-database",
                    "postgresql.cnpg.io/v1 ScheduledBackup", "cnpg-scheduledbackup",
                    "barmancloud.cnpg.io/v1 ObjectStore", "barman-objectstore",
                    "cert-manager.io/v1 Certificate", "certmanager-certificate");

    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    /** A class's own check of the JSON it is to be read from. */
    private interface Generated {
        void check(JsonElement json) throws IOException;
    }

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream().flatMap(Schemas::findings);
    }

    private static Stream<String> findings(Resource resource) {
        String type = resource.apiVersion() + " " + resource.kind();
        Generated generated = KUBERNETES.get(type);
        Class<?> model = MODELS.get(type);
        String written = WRITTEN.get(type);
        Stream<String> faults;
        if (generated != null) {
            faults = generated(generated, resource);
        } else if (model != null) {
            faults = modelled(model, resource);
        } else if (written != null) {
            faults = written(written, resource);
        } else {
            faults = Stream.of("nobody here knows the kind " + type);
        }
        return faults.map(fault -> resource.id() + ": " + fault);
    }

    private static Stream<String> generated(Generated check, Resource resource) {
        try {
            check.check(JsonParser.parseString(resource.json().toString()));
            return Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.of(shortened(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> modelled(Class<?> model, Resource resource) {
        try {
            Object object = STRICT.readValue(resource.json().toString(), model);
            List<String> unknown = new ArrayList<>();
            collectUnknown(object, unknown);
            return unknown.stream().map(field -> "unknown field " + field);
        } catch (JsonProcessingException e) {
            return Stream.of(shortened(e));
        }
    }

    /** fabric8 keeps what it does not know in {@code additionalProperties}: there must be none. */
    private static void collectUnknown(Object object, List<String> unknown) {
        switch (object) {
            case Collection<?> many -> many.forEach(one -> collectUnknown(one, unknown));
            case Map<?, ?> map -> map.values().forEach(one -> collectUnknown(one, unknown));
            default -> {
                if (object.getClass().getName().startsWith("io.fabric8.")) {
                    Stream.of(object.getClass().getMethods())
                            .filter(Schemas::isGetter)
                            .forEach(getter -> collect(object, getter, unknown));
                }
            }
        }
    }

    private static void collect(Object object, Method getter, List<String> unknown) {
        try {
            Object value = getter.invoke(object);
            if (value == null) {
                return;
            }
            if (getter.isAnnotationPresent(JsonAnyGetter.class)) {
                ((Map<?, ?>) value).keySet().forEach(key -> unknown.add(key.toString()));
            } else {
                collectUnknown(value, unknown);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && !method.getName().equals("getClass")
                && !method.getReturnType().isEnum();
    }

    private static Stream<String> written(String name, Resource resource) {
        return LOADED
                .computeIfAbsent(name, Schemas::load)
                .validate(resource.json().toString(), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage());
    }

    private static Schema load(String name) {
        try (InputStream text = Schemas.class.getResourceAsStream("/schemas/" + name + ".yaml")) {
            if (text == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), UTF_8), InputFormat.YAML);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(Exception e) {
        String message = String.valueOf(e.getMessage());
        int json = message.indexOf(" JSON: ");
        return json > 0 ? message.substring(0, json) : message.lines().findFirst().orElse("");
    }
}
