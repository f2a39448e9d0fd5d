package org.sharedgrowth.observatory.service;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule()
                .withTypes(
                        "Authentication",
                        "BodyLimit",
                        "CitationAnswer",
                        "Credentials",
                        "CurrentCaller",
                        "Deadline",
                        "Disposition",
                        "EntityTag",
                        "ErrorDialect",
                        "KeyedRequest",
                        "KnownFailures",
                        "Labels",
                        "MethodFacts",
                        "NamePart",
                        "NoFailureHandler",
                        "PathMethods",
                        "Possession",
                        "Problem",
                        "ProblemMapper",
                        "ServiceText",
                        "Translation",
                        "UnknownParameters",
                        "UnreadableRequest")
                .withPureCode()
                .withTexts()
                .withProblems()
                .tests();
    }
}
