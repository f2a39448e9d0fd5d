package org.sharedgrowth.observatory.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.gateway.route.forward.CachedReads;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.gateway";
    private static final ArchitectureRules RULES =
            ArchitectureRules.ofModule()
                    .withOperations(ROOT + ".access.KnownCaller")
                    .withTexts()
                    .withProblems();
    private static final JavaClasses CLASSES = RULES.classes();

    @TestFactory
    Stream<DynamicTest> architecture() {
        return RULES.tests();
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
    void nothingElseDependsOnTheWarmUp() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".route.warmup..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".route.warmup..")
                .check(CLASSES);
    }

    @Test
    void theDataPathDoesNotDependOnPages() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".route..", ROOT + ".access..", ROOT + ".session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".contract..", ROOT + ".adapter..", ROOT + ".form..")
                .check(CLASSES);
    }

    /** The listed packages implement interfaces of the portal. */
    @Test
    void onlyTheListedPackagesDependOnThePortal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".adapter..",
                        ROOT + ".contract..",
                        ROOT + ".form..",
                        ROOT + ".operator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".portal..")
                .check(CLASSES);
    }

    @Test
    void onlyTheListedPackagesUseTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".session..",
                        ROOT + ".access..",
                        ROOT + ".quota..",
                        ROOT + ".audit..",
                        ROOT + ".key..",
                        ROOT + ".query..",
                        ROOT + ".operator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.sqlclient..", "java.sql..")
                .check(CLASSES);
    }
}
