package org.sharedgrowth.observatory.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * Each resource method restricts its callers, by an annotation or by calling one of the guards,
 * directly or through other methods of its class. Interfaces are exempt, because they are clients
 * of other programs.
 */
record Operations(boolean expected, Set<String> guards) {
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final Set<String> CALLER_ANNOTATIONS =
            Set.of(
                    "jakarta.annotation.security.PermitAll",
                    "jakarta.annotation.security.RolesAllowed",
                    "jakarta.annotation.security.DenyAll");

    void check(JavaClasses classes) {
        guards.forEach(guard -> assertTrue(classes.contain(guard), "there is no class " + guard));
        if (expected) {
            methods()
                    .that()
                    .areMetaAnnotatedWith(HTTP_METHOD)
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotInterfaces()
                    .should(stateWhoMayCall())
                    .check(classes);
        } else {
            noMethods().should().beMetaAnnotatedWith(HTTP_METHOD).check(classes);
        }
    }

    private ArchCondition<JavaMethod> stateWhoMayCall() {
        return new ArchCondition<>("state who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isRestricted =
                        CALLER_ANNOTATIONS.stream().anyMatch(method::isAnnotatedWith)
                                || isGuarded(method, new HashSet<>());
                events.add(new SimpleConditionEvent(method, isRestricted, method.getFullName()));
            }
        };
    }

    private boolean isGuarded(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
            if (guards.contains(call.getTargetOwner().getName())) {
                return true;
            }
            if (call.getTargetOwner().equals(method.getOwner())
                    && call.getTarget()
                            .resolveMember()
                            .filter(calledMethod -> isGuarded(calledMethod, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
