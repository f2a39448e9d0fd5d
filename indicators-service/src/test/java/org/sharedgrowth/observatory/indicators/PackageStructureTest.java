package org.sharedgrowth.observatory.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How many files a package holds, and which of them can only be understood together. */
class PackageStructureTest {
    private static final int MAX_FILES = 46;
    private static final int MAX_FILES_OF_NINE_IN_TEN = 20;
    private static final int MAX_RING = 3;

    /** By package: each file with the files of the same package that it refers to. */
    private static Map<String, Map<String, Set<String>>> packages() {
        Map<String, Map<String, Set<String>>> packages = new TreeMap<>();
        for (JavaClass type : ArchitectureTest.SERVICE) {
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
                    .map(PackageStructureTest::file)
                    .filter(other -> !other.equals(file))
                    .forEach(used::add);
        }
        return packages;
    }

    private static String file(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }

    @Test
    void packagesAreSmall() {
        List<Integer> sizes = packages().values().stream().map(Map::size).sorted().toList();
        int ninth = sizes.get(Math.ceilDiv(9 * sizes.size(), 10) - 1);
        assertTrue(sizes.getLast() <= MAX_FILES, "files in the largest package: " + sizes);
        assertTrue(ninth <= MAX_FILES_OF_NINE_IN_TEN, "files in nine packages of ten: " + sizes);
    }

    @Test
    void filesFormNoLargeRings() {
        List<Set<String>> large = new ArrayList<>();
        packages().values().forEach(files -> large.addAll(rings(files)));
        large.removeIf(ring -> ring.size() <= MAX_RING);
        assertEquals(List.of(), large);
    }

    @Test
    void aRingIsFoundHoweverItIsEntered() {
        Map<String, Set<String>> files =
                new TreeMap<>(
                        Map.of(
                                "a", Set.of("b"),
                                "b", Set.of("c", "e"),
                                "c", Set.of("d"),
                                "d", Set.of("b"),
                                "e", Set.of()));
        assertTrue(rings(files).contains(Set.of("b", "c", "d")));
    }

    /** Files that reach each other, each set once (Tarjan). */
    private static List<Set<String>> rings(Map<String, Set<String>> files) {
        List<Set<String>> rings = new ArrayList<>();
        Map<String, Integer> order = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String file : files.keySet()) {
            if (!order.containsKey(file)) {
                visit(file, files, order, open, rings);
            }
        }
        return rings;
    }

    /**
     * @param order number of each file that was visited; {@link Integer#MAX_VALUE} once its ring is
     *     known
     * @return the lowest number that the file reaches
     */
    private static int visit(
            String file,
            Map<String, Set<String>> files,
            Map<String, Integer> order,
            Deque<String> open,
            List<Set<String>> rings) {
        int number = order.size();
        int lowest = number;
        order.put(file, number);
        open.push(file);
        for (String used : files.getOrDefault(file, Set.of())) {
            Integer known = order.get(used);
            lowest =
                    Math.min(
                            lowest, known == null ? visit(used, files, order, open, rings) : known);
        }
        if (lowest == number) {
            Set<String> ring = new TreeSet<>();
            String member;
            do {
                member = open.pop();
                order.put(member, Integer.MAX_VALUE);
                ring.add(member);
            } while (!member.equals(file));
            rings.add(ring);
        }
        return lowest;
    }
}
