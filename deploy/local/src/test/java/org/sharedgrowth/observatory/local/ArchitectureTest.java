package org.sharedgrowth.observatory.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.local";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void processesAndTheTerminalKnowNothingOfTheSuite() {
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
    void dataTravelsThroughThePublicApiOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".seed", ROOT + ".load", ROOT + ".api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", ROOT + ".postgres", ROOT + ".suite")
                .check(CLASSES);
    }
}
