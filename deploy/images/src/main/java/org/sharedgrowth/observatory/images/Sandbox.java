package org.sharedgrowth.observatory.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.local.process.Command;

/**
 * A minimal container: the image's files as a read-only root directory, and a process that runs as
 * the image's user. Besides these files, it sees only the mounts of the pod and this machine's
 * devices and processes. Needs root; a user namespace is not enough, because the process switches
 * to another user.
 */
final class Sandbox {
    /**
     * Arguments: root, user, number of mounts, mounts, command. A mount is {@code tmpfs:/path} or
     * {@code /from:/to}.
     */
    private static final String ENTER =
            """
            set -e
            root=$1 user=$2 mounts=$3
            shift 3
            mount --bind "$root" "$root"
            mkdir -p "$root/proc" "$root/dev"
            mount --rbind /proc "$root/proc"
            mount --rbind /dev "$root/dev"
            while [ "$mounts" -gt 0 ]; do
              from=${1%%:*} to=$root${1#*:}
              if [ "$from" = tmpfs ]; then
                mkdir -p "$to"
                mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$to"
              elif [ -d "$from" ]; then
                mkdir -p "$to"
                mount --bind "$from" "$to"
              else
                mkdir -p "$(dirname "$to")"
                : >> "$to"
                mount --bind "$from" "$to"
                mount -o remount,bind,ro "$to"
              fi
              shift
              mounts=$((mounts - 1))
            done
            mount -o remount,bind,ro "$root"
            exec setpriv --no-new-privs chroot --userspec="$user:$user" "$root" "$@"
            """;

    private Sandbox() {}

    /**
     * The command that runs the container.
     *
     * @param mounts directory or file on this machine by path in the pod; {@code tmpfs} for an
     *     empty directory
     */
    static Command command(
            String name,
            Path root,
            List<String> line,
            Map<String, String> environment,
            Map<String, String> mounts) {
        List<String> words =
                new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private"));
        words.addAll(List.of("sh", "-c", ENTER, "container", root.toString(), Image.USER));
        words.add(Integer.toString(mounts.size()));
        mounts.forEach((to, from) -> words.add(from + ":" + to));
        words.addAll(line);
        Map<String, String> variables = new LinkedHashMap<>(environment);
        return new Command(name, words, variables);
    }
}
