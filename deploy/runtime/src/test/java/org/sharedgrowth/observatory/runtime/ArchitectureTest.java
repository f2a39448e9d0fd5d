package org.sharedgrowth.observatory.runtime;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule().withTexts().withProblems().tests();
    }
}
