package org.sharedgrowth.observatory.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fakes of the programs that create a local cluster: kind and k3d return the address of an {@link
 * ApiServer}, and the real kubectl runs commands that stay on this machine.
 */
final class FakeLocalCluster implements AutoCloseable {
    private static final List<String> PARTS =
            List.of("gateway", "indicators-service", "reports-service", "keycloak");

    /**
     * Records each command. Commands that use external addresses or containers, or need missing
     * controllers, are answered from a table, in which the last matching line applies. The real
     * kubectl runs the other commands.
     */
    private static final String KUBECTL =
            """
            #!/bin/bash
            here=$(dirname "$0")
            echo "kubectl $*" >> "$here/notes"
            found=
            while IFS=$'\\t' read -r pattern answer; do
              if [[ "$*" =~ $pattern ]]; then found=yes; text=$answer; fi
            done < "$here/answers"
            if [ "$found" ]; then printf '%b\\n' "$text"; exit; fi
            PATH=${PATH#*:} exec kubectl "$@"
            """;

    /**
     * A fake of any other program: records each command, and answers the commands of kind and k3d.
     */
    private static final String OTHER_PROGRAM =
            """
            #!/bin/bash
            here=$(dirname "$0")
            echo "$(basename "$0") $*" >> "$here/notes"
            case "$(basename "$0") $*" in
              "kind create"* | "kind export"*) cp "$here/kubeconfig" "$KUBECONFIG" ;;
              "k3d cluster list"*) exit 1 ;;
              "k3d kubeconfig"*) cat "$here/kubeconfig" ;;
            esac
            """;

    private static final List<String> ANSWERS =
            List.of(
                    "https://(github|raw)\tapplied",
                    "condition=Available deployment\tcondition met",
                    "condition=Ready nodes\tcondition met",
                    " expose \texposed",
                    "(drain|uncordon|rollout undo)\tdone",
                    " exec \t",
                    " exec .*select count\t7",
                    "get pods --selector app.kubernetes.io/name=gateway\tworker-1",
                    "smoke.*/limits\t{}",
                    "smoke.*/structure/dataflow\t{}",
                    "smoke.*openid\t{\"issuer\": \"x\"}",
                    "smoke.*test/$\t<html>");

    private final Path directory;
    private final ApiServer api;

    FakeLocalCluster(Path directory, String context, List<String> programs) throws IOException {
        this.directory = directory;
        api = new ApiServer();
        ValidCluster.prepare(api.objects());
        for (String createdLater :
                List.of(
                        "namespaces/observatory",
                        "namespaces/monitoring",
                        "-db",
                        "gateway-",
                        "keycloak-",
                        "backup-store")) {
            api.objects().remove(createdLater);
        }
        api.objects().put("v1 Namespace", "", "cnpg-system", "{}");
        api.objects().put("v1 Namespace", "", "kube-system", "{}");
        api.objects().put("v1 Service", "edge", "traefik", "{spec: {clusterIP: 10.0.0.1}}");
        api.writeKubeconfig(directory, context);
        Files.write(directory.resolve("answers"), ANSWERS);
        Files.createFile(directory.resolve("notes"));
        put("kubectl", KUBECTL);
        for (String program : programs) {
            put(program, OTHER_PROGRAM);
        }
        putImageTars();
    }

    /**
     * Writes image tars in the format of {@code docker load}, with the parts that a script reads.
     */
    private void putImageTars() throws IOException {
        for (String part : PARTS) {
            Path manifest = directory.resolve("manifest.json");
            Files.writeString(
                    manifest, "[{\"RepoTags\": [\"observatory/%s:1.2.3-abc\"]}]".formatted(part));
            Programs.Outcome packed =
                    Programs.run(
                            directory,
                            List.of(
                                    "tar",
                                    "-cf",
                                    directory.resolve(part + ".tar").toString(),
                                    "-C",
                                    directory.toString(),
                                    "manifest.json"));
            if (packed.status() != 0) {
                throw new IllegalStateException(packed.output());
            }
        }
    }

    private void put(String name, String script) throws IOException {
        Path program = directory.resolve(name);
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    ApiServer api() {
        return api;
    }

    Programs.Outcome run(Map<String, String> settings, String script, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(script).toAbsolutePath().toString());
        line.addAll(List.of(arguments));
        Map<String, String> environment = new java.util.HashMap<>(settings);
        environment.putIfAbsent("IMAGES", directory.toString());
        environment.put("KUBECACHEDIR", directory.resolve("cache").toString());
        return Programs.run(directory, environment, line);
    }

    /** All commands except those of kubectl, in order. */
    List<String> commands() throws IOException {
        return Files.readAllLines(directory.resolve("notes")).stream()
                .filter(line -> !line.startsWith("kubectl "))
                .toList();
    }

    /** The image that each program of the observatory uses in the cluster. */
    List<String> images() {
        return List.of(
                        "deployments/gateway",
                        "deployments/indicators-service",
                        "deployments/reports-service",
                        "statefulsets/keycloak")
                .stream()
                .map(name -> api.objects().at("/apis/apps/v1/namespaces/observatory/" + name))
                .map(object -> object.at("/spec/template/spec/containers/0/image").asText())
                .toList();
    }

    @Override
    public void close() {
        api.close();
    }
}
