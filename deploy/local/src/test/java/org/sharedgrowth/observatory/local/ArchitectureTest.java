package org.sharedgrowth.observatory.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.local";
    private static final ArchitectureRules RULES = ArchitectureRules.ofModule();
    private static final JavaClasses CLASSES = RULES.classes();

    @TestFactory
    Stream<DynamicTest> architecture() {
        return RULES.tests();
    }

    @Test
    void processAndTerminalDoNotDependOnTheSuite() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".process", ROOT + ".terminal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".data",
                        ROOT + ".postgres",
                        ROOT + ".realm",
                        ROOT + ".suite",
                        ROOT + ".seed",
                        ROOT + ".load",
                        ROOT + ".api")
                .check(CLASSES);
    }

    @Test
    void dataIsSentThroughThePublicApiOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".seed", ROOT + ".load", ROOT + ".api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", ROOT + ".postgres", ROOT + ".suite")
                .check(CLASSES);
    }
}
