package org.sharedgrowth.observatory.gateway.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    private static final String ROOT = "org.sharedgrowth.observatory.gateway.portal";
    private static final String GATEWAY = "org.sharedgrowth.observatory.gateway.";
    private static final ArchitectureRules RULES =
            ArchitectureRules.ofModule()
                    .withOperations(
                            ROOT + ".frame.Forms$RequestedChange", ROOT + ".frame.NotAllowed")
                    .withPureCode()
                    .withTexts()
                    .withTemplates()
                    .withProblems();

    @TestFactory
    Stream<DynamicTest> architecture() {
        return RULES.tests();
    }

    @Test
    void thePortalDoesNotDependOnTheGateway() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        describe("belong to the gateway", ArchitectureTest::isOfGateway))
                .check(RULES.classes());
    }

    @Test
    void onlyClientAndEdgeUseServiceCalls() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".client..", ROOT + ".edge..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".edge.ServiceCalls")
                .check(RULES.classes());
    }

    @Test
    void noClassUsesAnHttpClient() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "io.vertx.ext.web.client..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
                .check(RULES.classes());
    }

    private static boolean isOfGateway(JavaClass type) {
        return type.getName().startsWith(GATEWAY) && !type.getName().startsWith(ROOT + ".");
    }
}
