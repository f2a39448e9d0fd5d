package org.sharedgrowth.observatory.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;

/**
 * Limits the number of files in packages.
 *
 * @param largest maximum number of files in a package
 * @param usual maximum for nine tenths of all packages (90th percentile)
 */
record PackageSizes(int largest, int usual) {
    void check(JavaClasses classes) {
        List<Integer> sizes =
                Rings.packages(classes).values().stream().map(Map::size).sorted().toList();
        assertTrue(!sizes.isEmpty(), "no package was found");
        int percentile90 = sizes.get(Math.ceilDiv(9 * sizes.size(), 10) - 1);
        assertTrue(sizes.getLast() <= largest, "files in the largest package: " + sizes);
        assertTrue(percentile90 <= usual, "files in nine packages of ten: " + sizes);
    }
}
