package org.sharedgrowth.observatory.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.reports";
    private static final ArchitectureRules RULES =
            ArchitectureRules.ofModule()
                    .withEntities()
                    .withOperations()
                    .withPureCode()
                    .withTexts()
                    .withProblems()
                    .withUnits("document");

    @TestFactory
    Stream<DynamicTest> architecture() {
        return RULES.tests();
    }

    @Test
    void theDocumentAndItsRenderingHaveFewDependencies() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".document..", ROOT + ".rendering..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".document..",
                        ROOT + ".rendering..",
                        "org.sharedgrowth.observatory.chart",
                        "org.sharedgrowth.observatory.messages",
                        "org.sharedgrowth.observatory.tokens",
                        "java.lang..",
                        "java.math",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "java.nio.charset",
                        "java.security",
                        "org.commonmark..",
                        "com.ibm.icu..",
                        "org.jspecify..")
                .check(RULES.classes());
    }
}
