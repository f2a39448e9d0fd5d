package org.sharedgrowth.observatory.local.suite;

import java.util.Map;
import java.util.Set;

/**
 * Which parts are started, and how.
 *
 * @param only names of the parts to start; empty means all
 * @param modes by a program's name, how it is run; one that is not named runs from its jar
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
