package org.sharedgrowth.observatory.operation;

import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Identifies this process to operators. */
@Singleton
public class Node {
    private final String program;
    private final String version;
    private final String name;
    private final Instant startedAt =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    Node(
            @ConfigProperty(name = "quarkus.application.name") String program,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "observatory.node") String name) {
        this.program = program;
        this.version = version;
        this.name = name;
    }

    /** The name of the program, such as {@code gateway}. */
    public String program() {
        return program;
    }

    /** Version of the program. */
    public String version() {
        return version;
    }

    /** Name of the machine or pod. */
    public String name() {
        return name;
    }

    /** When the process started. */
    public Instant startedAt() {
        return startedAt;
    }
}
