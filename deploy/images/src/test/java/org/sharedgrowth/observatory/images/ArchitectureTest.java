package org.sharedgrowth.observatory.images;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule().withClassesOf("local").withPackageSizes(22, 22).tests();
    }
}
