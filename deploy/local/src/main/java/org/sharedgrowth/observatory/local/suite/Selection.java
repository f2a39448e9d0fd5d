package org.sharedgrowth.observatory.local.suite;

import java.util.Map;
import java.util.Set;

/**
 * The parts to start, and how to run them.
 *
 * @param only names of the parts to start; empty means all
 * @param modes how to run programs, by name; others run from their jars
 */
public record Selection(Set<String> only, Map<String, RunMode> modes) {
    public Selection {
        only = Set.copyOf(only);
        modes = Map.copyOf(modes);
    }

    boolean includes(String part) {
        return only.isEmpty() || only.contains(part);
    }

    RunMode mode(String program) {
        return modes.getOrDefault(program, RunMode.JAR);
    }
}
