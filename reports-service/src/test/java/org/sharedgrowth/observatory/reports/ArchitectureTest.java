package org.sharedgrowth.observatory.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.reports";
    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void the_document_and_its_channels_are_pure() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".document..", ROOT + ".channel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".document..",
                        ROOT + ".channel..",
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "java.nio.charset..",
                        "java.security..",
                        "org.commonmark..",
                        "com.ibm.icu..",
                        "org.jspecify..")
                .check(classes);
    }

    @Test
    void nothing_pure_looks_at_a_clock_at_chance_or_outside() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".document..", ROOT + ".channel..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|UUID|Date|Calendar|Timer)")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.util.random..", "java.io..")
                .orShould()
                .callMethodWhere(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates
                                        .nameMatching(
                                                "now|currentTimeMillis|nanoTime|getenv|getProperty")))
                .check(classes);
    }

    @Test
    void packages_depend_on_each_other_in_one_direction() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void only_the_client_knows_the_other_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sharedgrowth.observatory.indicators..")
                .check(classes);
    }

    @Test
    void entities_never_leave_their_package() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .check(classes);
        assertTrue(classes.size() > 50, "nothing was imported");
    }
}
