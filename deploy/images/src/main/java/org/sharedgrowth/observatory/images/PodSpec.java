package org.sharedgrowth.observatory.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The single container of a pod in the manifests.
 *
 * @param arguments arguments added to the image's command
 * @param environment environment variables, including values from secrets
 * @param writablePaths paths at which empty directories are mounted
 * @param files content of the files mounted from outside, by their paths in the pod
 * @param readinessAddress port and path of the readiness probe; empty for a Job
 */
record PodSpec(
        List<String> arguments,
        Map<String, String> environment,
        List<String> writablePaths,
        Map<String, String> files,
        String readinessAddress) {

    /** The output of {@code kubectl kustomize} for the base. */
    static List<JsonNode> renderManifests(Path repository) {
        String text =
                Shell.run("kubectl", "kustomize", repository.resolve("deploy/k8s/base").toString());
        try (MappingIterator<JsonNode> objects =
                new YAMLMapper().readerFor(JsonNode.class).readValues(text)) {
            return objects.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pod of a Deployment, StatefulSet or Job; secrets are directories of files. */
    static PodSpec of(String name, List<JsonNode> manifests, Path secrets) {
        JsonNode spec =
                manifests.stream()
                        .filter(m -> m.at("/metadata/name").asText().equals(name))
                        .map(m -> m.at("/spec/template/spec"))
                        .filter(JsonNode::isObject)
                        .findFirst()
                        .orElseThrow();
        JsonNode container = spec.at("/containers/0");
        List<String> writable = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (JsonNode mount : container.path("volumeMounts")) {
            String path = mount.path("mountPath").asText();
            JsonNode volume =
                    spec.path("volumes")
                            .valueStream()
                            .filter(v -> v.path("name").equals(mount.path("name")))
                            .findFirst()
                            .orElseThrow();
            if (volume.has("emptyDir")) {
                writable.add(path);
            } else {
                content(volume, manifests, secrets)
                        .forEach((file, text) -> files.put(path + "/" + file, text));
            }
        }
        JsonNode probe = container.at("/readinessProbe/httpGet");
        return new PodSpec(
                container.path("args").valueStream().map(JsonNode::asText).toList(),
                environment(container, manifests, secrets),
                writable,
                files,
                probe.isObject() ? port(container, probe) + probe.path("path").asText() : "");
    }

    private static Map<String, String> environment(
            JsonNode container, List<JsonNode> manifests, Path secrets) {
        Map<String, String> environment = new LinkedHashMap<>();
        container
                .path("envFrom")
                .forEach(from ->
                        config(manifests, from.at("/configMapRef/name").asText())
                                .propertyStream()
                                .forEach(p -> environment.put(p.getKey(), p.getValue().asText())));
        container
                .path("env")
                .forEach(variable ->
                        environment.put(variable.path("name").asText(), value(variable, secrets)));
        return environment;
    }

    private static String value(JsonNode variable, Path secrets) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isObject()
                ? Workspace.read(
                        secrets.resolve(secret.path("name").asText())
                                .resolve(secret.path("key").asText()))
                : variable.path("value").asText();
    }

    private static Map<String, String> content(
            JsonNode volume, List<JsonNode> manifests, Path secrets) {
        Map<String, String> files = new LinkedHashMap<>();
        JsonNode secret = volume.path("secret");
        secret.path("items")
                .forEach(item ->
                        files.put(
                                item.path("path").asText(),
                                Workspace.read(
                                        secrets.resolve(secret.path("secretName").asText())
                                                .resolve(item.path("key").asText()))));
        Stream.of(volume.at("/configMap/name").asText())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> config(manifests, name).propertyStream())
                .forEach(p -> files.put(p.getKey(), p.getValue().asText()));
        return files;
    }

    private static JsonNode config(List<JsonNode> manifests, String name) {
        return manifests.stream()
                .filter(m -> m.path("kind").asText().equals("ConfigMap"))
                .filter(m -> m.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    private static int port(JsonNode container, JsonNode probe) {
        return container
                .path("ports")
                .valueStream()
                .filter(p -> p.path("name").equals(probe.path("port")))
                .findFirst()
                .orElseThrow()
                .path("containerPort")
                .asInt();
    }

    PodSpec withVariable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new PodSpec(arguments, more, writablePaths, files, readinessAddress);
    }
}
