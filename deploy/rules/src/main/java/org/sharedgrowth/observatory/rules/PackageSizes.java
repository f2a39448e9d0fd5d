package org.sharedgrowth.observatory.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;

/**
 * Limits the number of files in packages.
 *
 * @param max maximum number of files in a package
 * @param maxPercentile90 maximum for nine tenths of all packages (90th percentile)
 */
record PackageSizes(int max, int maxPercentile90) {
    void check(JavaClasses classes) {
        List<Integer> sizes =
                Rings.packages(classes).values().stream().map(Map::size).sorted().toList();
        assertTrue(!sizes.isEmpty(), "no package was found");
        int percentile90 = sizes.get(Math.ceilDiv(9 * sizes.size(), 10) - 1);
        assertTrue(sizes.getLast() <= max, "files in the largest package: " + sizes);
        assertTrue(
                percentile90 <= maxPercentile90, "files in a package, 90th percentile: " + sizes);
    }
}
