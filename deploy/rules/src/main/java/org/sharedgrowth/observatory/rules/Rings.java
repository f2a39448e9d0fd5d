package org.sharedgrowth.observatory.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds files of a package that refer to each other, directly or indirectly, and so can only be
 * understood together.
 */
final class Rings {
    private static final int MAX_RING = 3;

    /** The files of the same package that each file refers to. */
    private final Map<String, Set<String>> files;

    /**
     * The visit number of each file, counted from 0; {@link Integer#MAX_VALUE} once its ring is
     * known. This is Tarjan's algorithm for strongly connected components.
     */
    private final Map<String, Integer> order = new HashMap<>();

    private final Deque<String> stack = new ArrayDeque<>();
    private final List<Set<String>> components = new ArrayList<>();

    private Rings(Map<String, Set<String>> files) {
        this.files = files;
    }

    static void areSmall(JavaClasses classes) {
        Map<String, Map<String, Set<String>>> packages = packages(classes);
        assertFalse(packages.isEmpty(), "no package was found");
        List<Set<String>> large = new ArrayList<>();
        packages.values().forEach(files -> large.addAll(of(files)));
        large.removeIf(ring -> ring.size() <= MAX_RING);
        assertEquals(List.of(), large, "more than " + MAX_RING + " files that need each other");
    }

    /** The references between files of the same package, by package and file. */
    static Map<String, Map<String, Set<String>>> packages(JavaClasses classes) {
        Map<String, Map<String, Set<String>>> packages = new TreeMap<>();
        for (JavaClass type : classes) {
            String file = file(type);
            if (file.endsWith(".package-info")) {
                continue;
            }
            Set<String> used =
                    packages.computeIfAbsent(type.getPackageName(), _ -> new TreeMap<>())
                            .computeIfAbsent(file, _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(other -> other.getPackageName().equals(type.getPackageName()))
                    .map(Rings::file)
                    .filter(other -> !other.equals(file))
                    .forEach(used::add);
        }
        return packages;
    }

    /** The sets of files that reach each other; a file without a ring is a set of one. */
    static List<Set<String>> of(Map<String, Set<String>> files) {
        Rings rings = new Rings(files);
        for (String file : files.keySet()) {
            if (!rings.order.containsKey(file)) {
                rings.visit(file);
            }
        }
        return rings.components;
    }

    private static String file(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }

    /** Visits a file, and returns the lowest visit number that can be reached from it. */
    private int visit(String file) {
        int number = order.size();
        int lowest = number;
        order.put(file, number);
        stack.push(file);
        for (String used : files.getOrDefault(file, Set.of())) {
            Integer known = order.get(used);
            lowest = Math.min(lowest, known == null ? visit(used) : known);
        }
        if (lowest == number) {
            components.add(removeRing(file));
        }
        return lowest;
    }

    private Set<String> removeRing(String first) {
        Set<String> ring = new TreeSet<>();
        String member;
        do {
            member = stack.pop();
            order.put(member, Integer.MAX_VALUE);
            ring.add(member);
        } while (!member.equals(first));
        return ring;
    }
}
