package org.sharedgrowth.observatory.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Code whose Javadoc (of the class, or of the package in package-info) contains {@code Pure:} or
 * {@code Pure.} depends only on its arguments: no framework, no database, no network, no clock, no
 * randomness, no settings of the process.
 */
record Purity(boolean expected, Sources sources) {
    private static final Pattern CLAIM =
            Pattern.compile("(?m)^\\s*(/\\*)?\\*.*\\b(?<!@code )Pure[:.]");

    private static final Pattern IMPURE_CALLS =
            Pattern.compile(
                    "java\\.time\\..*\\.now|java\\.util\\.UUID\\.randomUUID"
                            + "|java\\.lang\\.Math\\.random"
                            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty)");

    void check(JavaClasses classes) throws IOException {
        Set<String> pure = pure();
        assertEquals(expected, !pure.isEmpty(), "there is code whose Javadoc says that it is pure");
        if (!pure.isEmpty()) {
            usesNoInfrastructure(pure, classes);
            usesNeitherClockNorRandomness(pure, classes);
        }
    }

    private static void usesNoInfrastructure(Set<String> pure, JavaClasses classes) {
        noClasses()
                .that(areDeclaredPure(pure))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.netty..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "java.net.http..",
                        "java.sql..",
                        "javax.sql..",
                        "org.hibernate..")
                .check(classes);
    }

    private static void usesNeitherClockNorRandomness(Set<String> pure, JavaClasses classes) {
        noClasses()
                .that(areDeclaredPure(pure))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.time\\.(Clock|InstantSource)"
                                + "|java\\.util\\.(Random|SplittableRandom|Date|Calendar|Timer)"
                                + "|java\\.util\\.random\\..*"
                                + "|java\\.util\\.concurrent\\.ThreadLocalRandom"
                                + "|java\\.security\\.SecureRandom")
                .orShould()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "reads the time, a random number or settings of the process",
                                call ->
                                        IMPURE_CALLS
                                                .matcher(
                                                        call.getTargetOwner().getName()
                                                                + "."
                                                                + call.getName())
                                                .matches()))
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> areDeclaredPure(Set<String> pure) {
        return DescribedPredicate.describe(
                "say that they are pure",
                type ->
                        pure.contains(type.getPackageName())
                                || pure.contains(topLevel(type).getName()));
    }

    private static JavaClass topLevel(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top;
    }

    /** Names of the packages and classes that are declared pure. */
    private Set<String> pure() throws IOException {
        Set<String> pure = new TreeSet<>();
        for (Path file : sources.mainFiles()) {
            String source = Files.readString(file);
            if (CLAIM.matcher(source).find()) {
                pure.add(Sources.name(file, source));
            }
        }
        return pure;
    }
}
