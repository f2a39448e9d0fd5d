package org.sharedgrowth.observatory.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.route.forward.CachedReads;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.gateway";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void packagesDependInOneDirection() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void changesDoNotPassThroughTheCache() {
        noClasses()
                .that()
                .areAssignableTo(CachedReads.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".change..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".route.admission..")
                .and()
                .haveSimpleName("AuditedChanges")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CachedReads.class)
                .check(CLASSES);
    }

    @Test
    void nothingOnTheWayOfARequestKnowsOfTheWarmUp() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".route.warmup..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".route.warmup..")
                .check(CLASSES);
    }

    @Test
    void theDataPathKnowsNothingOfPages() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".route..", ROOT + ".access..", ROOT + ".session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".portal..", ROOT + ".contract..")
                .check(CLASSES);
    }

    @Test
    void noServicesClassesAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sharedgrowth.observatory.indicators..",
                        "org.sharedgrowth.observatory.reports..")
                .check(CLASSES);
    }

    @Test
    void onlySessionsProofsTheAuditAndWhatGatewaysTellOneAnotherAreInTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".session..",
                        ROOT + ".access..",
                        ROOT + ".quota..",
                        ROOT + ".audit..",
                        ROOT + ".key..",
                        ROOT + ".operator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.sqlclient..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void filesAreShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertTrue(java.size() > 50, "the sources were found");
            for (Path file : java) {
                long limit = file.startsWith(Path.of("src", "test")) ? 400 : 300;
                assertTrue(Files.readAllLines(file).size() <= limit, file + " is too long");
            }
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked =
                CLASSES.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(p -> !p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(p -> p.getName())
                        .toList();
        assertEquals(List.of(), unmarked);
    }
}
