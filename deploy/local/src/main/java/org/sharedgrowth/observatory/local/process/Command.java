package org.sharedgrowth.observatory.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program to start.
 *
 * @param name name of the part, also used for its log
 * @param line program and arguments
 * @param environment variables in addition to the few that a child inherits; secrets are passed
 *     here, not in the arguments, which every user of the machine can read
 */
public record Command(String name, List<String> line, Map<String, String> environment) {
    private static final List<String> INHERITED =
            List.of(
                    "PATH",
                    "HOME",
                    "USER",
                    "LANG",
                    "LC_ALL",
                    "TZ",
                    "TMPDIR",
                    "JAVA_HOME",
                    "JDK_JAVA_OPTIONS");
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /**
     * The command line with its own session, if the system supports it. The terminal sends Ctrl-C
     * to all processes of its session at once, but the parts of the suite must stop one after
     * another.
     */
    List<String> inOwnSession() {
        if (!Files.isExecutable(SETSID)) {
            return line;
        }
        List<String> words = new ArrayList<>(line.size() + 1);
        words.add(SETSID.toString());
        words.addAll(line);
        return words;
    }

    /** All variables of the child, which inherits only a few of the launcher's. */
    Map<String, String> fullEnvironment() {
        Map<String, String> all = new TreeMap<>();
        for (String name : INHERITED) {
            String value = System.getenv(name);
            if (value != null) {
                all.put(name, value);
            }
        }
        all.putAll(environment);
        return all;
    }
}
