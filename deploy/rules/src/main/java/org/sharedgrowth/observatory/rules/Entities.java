package org.sharedgrowth.observatory.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;

/** Rules on JPA entities and units of work. */
final class Entities {
    private static final String ENTITY = "jakarta.persistence.Entity";

    private Entities() {}

    static void check(JavaClasses types, boolean expected) {
        if (expected) {
            classes()
                    .that()
                    .areAnnotatedWith(ENTITY)
                    .should()
                    .bePackagePrivate()
                    .because("an entity never leaves its package")
                    .check(types);
        } else {
            noClasses().should().beAnnotatedWith(ENTITY).check(types);
        }
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.Transactional")
                .because("transactions of methods that return a Uni need the reactive annotations")
                .check(types);
    }
}
