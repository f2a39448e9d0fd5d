package org.sharedgrowth.observatory.tokens;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule()
                .withTypes(
                        "Challenges",
                        "CompactForm",
                        "KeyBinding",
                        "Proof",
                        "ProofRefused",
                        "ProofRules",
                        "Sha256",
                        "TokenRules")
                .tests();
    }
}
