package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * The objects of a cluster, by path. Created objects are ready at once, because this class takes
 * the place of Kubernetes' controllers, of the operators, and of a network that enforces policies.
 */
final class ClusterObjects {
    /** The status of a healthy object, by kind. */
    private static final Map<String, String> STATUS =
            Map.of(
                    "Deployment",
                    """
                    {observedGeneration: 1, replicas: N, updatedReplicas: N, readyReplicas: N, availableReplicas: N,
                     conditions: [{type: Available, status: "True"}]}\
                    """,
                    "StatefulSet",
                    """
                    {observedGeneration: 1, replicas: N, updatedReplicas: N, readyReplicas: N, availableReplicas: N,
                     currentRevision: one, updateRevision: one}\
                    """,
                    "Job",
                    "{conditions: [{type: Complete, status: 'True'}]}",
                    "Cluster",
                    "{conditions: [{type: Ready, status: 'True'}]}",
                    "Certificate",
                    "{conditions: [{type: Ready, status: 'True'}]}",
                    "Database",
                    "{applied: true}");

    private final Map<String, ObjectNode> objects = new ConcurrentSkipListMap<>();

    /**
     * Adds an object unchanged.
     *
     * @param type such as {@code apps/v1 Deployment}
     * @param namespace empty if it has none
     * @param rest its other content, as YAML
     */
    void put(String type, String namespace, String name, String rest) {
        String version = type.substring(0, type.indexOf(' '));
        String kind = type.substring(type.indexOf(' ') + 1);
        ObjectNode object = ApiKinds.object(version, kind);
        object.setAll((ObjectNode) parse(rest));
        object.withObject("metadata").put("name", name);
        if (!namespace.isEmpty()) {
            object.withObject("metadata").put("namespace", namespace);
        }
        objects.put(address(ApiKinds.named(version, kind), namespace, name), object);
    }

    /** Adds a document that is not an object, such as {@code /version}. */
    void putPlain(String address, String yaml) {
        objects.put(address, (ObjectNode) parse(yaml));
    }

    /**
     * Removes all objects whose name contains this text. The text may begin with the end of the
     * kind's plural, as in {@code nodes/a}. Objects in a removed namespace stay.
     *
     * @return how many objects were removed
     */
    int remove(String part) {
        List<String> found =
                objects.keySet().stream()
                        .filter(k -> k.contains(part))
                        .filter(k -> k.indexOf('/', k.lastIndexOf(part) + part.length()) < 0)
                        .toList();
        found.forEach(objects::remove);
        return found.size();
    }

    /** The object at a path; a missing node if there is none. */
    JsonNode at(String address) {
        ObjectNode object = objects.get(address);
        return object == null ? Manifests.YAML.missingNode() : object;
    }

    /** The objects of a kind in a namespace, or in all namespaces if {@code namespace} is empty. */
    Stream<ObjectNode> list(ApiKinds.Kind kind, String namespace) {
        String all = kind.root() + "/";
        String prefix = all + (namespace.isEmpty() ? "" : "namespaces/" + namespace + "/");
        return objects.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .filter(object -> object.path("kind").asText().equals(kind.name()));
    }

    /** Creates an object and sets the status that controllers would set. */
    ObjectNode create(String address, ObjectNode object, long number) {
        ObjectNode metadata = object.withObject("metadata");
        metadata.put("uid", "uid-" + number).put("resourceVersion", "" + number);
        metadata.put("generation", 1).put("creationTimestamp", "2026-01-01T00:00:00Z");
        String kind = object.path("kind").asText();
        if (STATUS.containsKey(kind)) {
            String replicas = object.at("/spec/replicas").asText("1");
            object.set("status", parse(STATUS.get(kind).replace("N,", replicas + ",")));
        }
        if (kind.equals("ScheduledBackup")) {
            put(
                    "postgresql.cnpg.io/v1 Backup",
                    "observatory",
                    "first",
                    "{status: {phase: completed}}");
        }
        if (kind.equals("Pod")) {
            object.set("status", statusOfEndedPod(object));
        }
        objects.put(address, object);
        return object;
    }

    /**
     * The result of a pod that tried to open a connection: the policies determine whether it could.
     */
    private JsonNode statusOfEndedPod(ObjectNode pod) {
        List<JsonNode> command = pod.at("/spec/containers/0/command").valueStream().toList();
        String host = command.get(command.size() - 2).asText();
        String port = command.getLast().asText();
        String label = host.equals("postgres-rw") ? "cnpg.io/cluster" : "app.kubernetes.io/name";
        Map<String, String> to = Map.of(label, host.replace("postgres-rw", "postgres"));
        Map<String, String> from = Resource.strings(pod.at("/metadata/labels"));
        boolean open = Traffic.isOpen(from, to, port, policies());
        return parse(
                "{phase: Succeeded, containerStatuses: [{state: {terminated: {exitCode: %d}}}]}"
                        .formatted(open ? 0 : 1));
    }

    private List<Resource> policies() {
        return objects.values().stream()
                .map(Resource::new)
                .filter(resource -> resource.is("NetworkPolicy"))
                .toList();
    }

    void delete(String address) {
        objects.remove(address);
    }

    static String address(ApiKinds.Kind kind, String namespace, String name) {
        String place = kind.namespaced() ? "/namespaces/" + namespace + "/" : "/";
        return kind.root() + place + kind.plural() + "/" + name;
    }

    private static JsonNode parse(String yaml) {
        try {
            return Manifests.YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }
}
