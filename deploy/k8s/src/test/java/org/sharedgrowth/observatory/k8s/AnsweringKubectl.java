package org.sharedgrowth.observatory.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A kubectl that answers for a cluster from a table. */
final class AnsweringKubectl {
    /**
     * Renders as the real one does and notes every other command; what a command prints stands in
     * {@code answers}, each line a pattern, a tab and the answer; the last line that fits counts,
     * and a command without one, or with the answer {@code -}, fails.
     */
    private static final String SCRIPT =
            """
            #!/bin/bash
            here=$(dirname "$0")
            if [ "$1" = kustomize ]; then
              PATH=${PATH#*:} kubectl "$@" | sed "s/example\\.org/who.example/"
              exit
            fi
            echo "$*" >> "$here/notes"
            found=-
            while IFS=$'\\t' read -r pattern answer; do
              if [[ "$*" =~ $pattern ]]; then found=$answer; fi
            done < "$here/answers"
            if [ "$found" = - ]; then exit 1; fi
            printf '%b\\n' "$found"
            """;

    /** A cluster that has everything; later lines answer before earlier ones. */
    private static final List<String> SOUND =
            List.of(
                    "--raw /version\t{\"gitVersion\": \"v1.31.4\"}",
                    "get customresourcedefinition\t\"failoverQuorum\" \"timeouts\" \"rotationPolicy\""
                            + " \"instanceSidecarConfiguration\" \"scrapeTimeout\"",
                    "get clusterissuers\tletsencrypt",
                    "get apiservice\tTrue",
                    "get namespace\tnamespace/some",
                    "get pods --namespace kube-system\tpod/coredns",
                    "get nodes\tnode/a\\nnode/b\\nnode/c",
                    "get storageclass\tfast true",
                    "get secret\tusername password private.pem jwks key client secret access-key-id"
                            + " secret-access-key",
                    "auth can-i\tyes",
                    "--dry-run=server\tdeployment.apps/gateway created (server dry run)",
                    "get deployment\tTrue",
                    "get clusters\tTrue",
                    "get certificates\tTrue",
                    "get backups\tcompleted",
                    " run probe-\tpod/probe created",
                    " wait pod\tcondition met",
                    " delete pod\tdeleted",
                    "get pod probe\t1");

    private AnsweringKubectl() {}

    static void putInto(Path directory) throws IOException {
        putInto(directory, "kubectl", SCRIPT);
    }

    static void putInto(Path directory, String name, String script) throws IOException {
        Path program = directory.resolve(name);
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Lets it answer as for a sound cluster, but for the lines that are given. */
    static void answer(Path directory, List<String> others) throws IOException {
        Files.write(
                directory.resolve("answers"),
                Stream.concat(SOUND.stream(), others.stream()).toList());
    }
}
