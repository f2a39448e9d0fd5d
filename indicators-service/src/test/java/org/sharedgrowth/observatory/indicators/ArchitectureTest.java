package org.sharedgrowth.observatory.indicators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.indicators";
    static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void looksAtTheServiceAtAll() {
        assertFalse(SERVICE.isEmpty());
    }

    @Test
    void whatCallsItselfPureIsPure() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".download.parquet..",
                        ROOT + ".exchange..encoding..",
                        ROOT + ".series.merge..",
                        ROOT + ".series.packed..",
                        ROOT + ".structure",
                        ROOT + ".structure.message..",
                        ROOT + ".submission.checking..",
                        ROOT + ".submission.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "io.vertx..",
                        "io.smallrye..",
                        "org.hibernate..",
                        "java.sql..",
                        "java.net.http..")
                .check(SERVICE);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void entitiesNeverLeaveTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(SERVICE);
    }

    @Test
    void unitsOfWorkOnUniUseTheReactiveAnnotations() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.Transactional")
                .check(SERVICE);
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        methods()
                .that(
                        new DescribedPredicate<JavaMethod>("are operations") {
                            @Override
                            public boolean test(JavaMethod method) {
                                return method.getAnnotations().stream()
                                        .anyMatch(a ->
                                                a.getRawType().isAnnotatedWith(HttpMethod.class));
                            }
                        })
                .should(sayWhoMayCall())
                .allowEmptyShould(true)
                .check(SERVICE);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("have @PermitAll or @RolesAllowed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean says =
                        method.isAnnotatedWith(PermitAll.class)
                                || method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(DenyAll.class);
                events.add(
                        new SimpleConditionEvent(
                                method, says, owner.getName() + "." + method.getName()));
            }
        };
    }
}
