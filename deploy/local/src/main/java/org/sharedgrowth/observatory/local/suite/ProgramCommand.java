package org.sharedgrowth.observatory.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the command line of one of the three programs. */
final class ProgramCommand {
    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");
    // Compiler, sources and two class loaders live in the same process as the program.
    private static final String DEV_HEAP = "768m";

    private final Installation installation;
    private final SuitePorts ports;

    ProgramCommand(Installation installation, SuitePorts ports) {
        this.installation = installation;
        this.ports = ports;
    }

    /** The command line that starts the program. */
    List<String> commandLine(String program, String heap, RunMode mode) {
        String module = program.equals("gateway") ? program : program + "-service";
        if (mode == RunMode.DEV) {
            return fromSources(program, module);
        }
        List<String> line = java(heap);
        if (mode == RunMode.DEBUG) {
            line.add(
                    "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address="
                            + SuitePorts.LOOPBACK
                            + ":"
                            + ports.debugger(program));
        }
        line.add("-jar");
        line.add(installation.service(module).toString());
        return line;
    }

    /** The launcher's Java with the options common to all Java parts. */
    static List<String> java(String heap) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heap);
        line.addAll(JAVA_OPTIONS);
        return line;
    }

    private List<String> fromSources(String program, String module) {
        List<String> line = new ArrayList<>();
        line.add(installation.root().resolve("mvnw").toString());
        line.addAll(List.of("-B", "-ntp", "-Pquick", "-f", installation.root().toString()));
        // The shared modules of the program are compiled with it.
        line.addAll(List.of("-pl", module, "-am", "test-compile", "quarkus:dev"));
        line.add("-Ddebug=" + ports.debugger(program));
        line.add("-DdebugHost=" + SuitePorts.LOOPBACK);
        line.add("-Dsuspend=n");
        line.add("-Djvm.args=-Xmx" + DEV_HEAP + " " + String.join(" ", JAVA_OPTIONS));
        // There is no terminal for prompts, and no analytics are sent.
        line.add("-Dquarkus.console.enabled=false");
        line.add("-Dquarkus.test.continuous-testing=disabled");
        line.add("-Dquarkus.analytics.disabled=true");
        return line;
    }
}
