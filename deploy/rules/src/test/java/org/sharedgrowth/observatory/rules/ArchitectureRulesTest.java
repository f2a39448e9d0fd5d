package org.sharedgrowth.observatory.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.images.Foreign;
import org.sharedgrowth.observatory.rules.text.TextFiles;

class ArchitectureRulesTest {
    private static final Path FIXTURES = Path.of("src/test/java/org/sharedgrowth/observatory");

    @TempDir private Path directory;

    /** A guard whose method refuses callers. */
    static final class Guard {
        private Guard() {}

        static void check() {}
    }

    static class UnrestrictedResource {
        @GET
        public String open() {
            return "";
        }
    }

    static class RestrictedResource {
        @GET
        @RolesAllowed("admin")
        public String annotated() {
            return "";
        }

        @GET
        public String guarded() {
            return indirect();
        }

        private static String indirect() {
            Runnable check = () -> Guard.check();
            check.run();
            return "";
        }
    }

    /** Runs the rules on this module. */
    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule().tests();
    }

    @TestFactory
    Stream<DynamicTest> codeThatFollowsAllRulesPasses() {
        return new ArchitectureRules(classes("right"), sources("right"), texts("right"))
                .withPureCode()
                .withTexts()
                .withTemplates()
                .withProblems()
                .withTypes("Problem", "RightText", "RightUnits", "Thing")
                .tests();
    }

    @Test
    void everyRuleDetectsItsViolation() throws IOException {
        Files.writeString(directory.resolve("LongTest.java"), "\n".repeat(401));
        assertEquals(
                names(),
                failingRules(
                        new ArchitectureRules(
                                        new ClassFileImporter()
                                                .importPackages(
                                                        "org.sharedgrowth.observatory.wrong"),
                                        new Sources(FIXTURES.resolve("wrong"), directory),
                                        texts("wrong"))
                                .withEntities()
                                .withOperations()
                                .withPureCode()
                                .withPackageSizes(4, 4)
                                .withTypes("Thing")));
    }

    @Test
    void everyRuleFailsIfItHasNothingToCheck() {
        assertEquals(
                names(),
                failingRules(
                        new ArchitectureRules(
                                        new ClassFileImporter().importClasses(Set.of()),
                                        new Sources(directory, directory),
                                        texts("none"))
                                .withTexts()
                                .withTemplates()
                                .withProblems()
                                .withEntities()
                                .withOperations()
                                .withPureCode()
                                .withTypes("Thing")));
    }

    @Test
    void aModuleMustDeclareItsOperationsPureCodeAndEntities() {
        JavaClasses resource =
                new ClassFileImporter().importClasses(RestrictedResource.class, Foreign.class);

        assertThrows(AssertionError.class, () -> new Operations(false, Set.of()).check(resource));
        assertThrows(
                AssertionError.class,
                () -> new Purity(false, sources("right")).check(classes("right")));
        assertThrows(AssertionError.class, () -> Entities.check(classes("wrong"), false));
    }

    @Test
    void operationsLimitTheirCallersWithAnAnnotationOrAGuard() {
        Operations rule = new Operations(true, Set.of(Guard.class.getName()));

        rule.check(new ClassFileImporter().importClasses(RestrictedResource.class, Guard.class));
        AssertionError error =
                assertThrows(
                        AssertionError.class,
                        () ->
                                rule.check(
                                        new ClassFileImporter()
                                                .importClasses(
                                                        UnrestrictedResource.class, Guard.class)));
        assertTrue(String.valueOf(error.getMessage()).contains("UnrestrictedResource.open()"));
        assertThrows(
                AssertionError.class,
                () ->
                        new Operations(true, Set.of())
                                .check(
                                        new ClassFileImporter()
                                                .importClasses(RestrictedResource.class)));
    }

    @Test
    void aRingIsFoundFromAFileOutsideIt() {
        Map<String, Set<String>> files =
                new TreeMap<>(
                        Map.of(
                                "a", Set.of("b"),
                                "b", Set.of("c", "e"),
                                "c", Set.of("d"),
                                "d", Set.of("b"),
                                "e", Set.of()));

        assertTrue(Rings.of(files).contains(Set.of("b", "c", "d")));
    }

    private static TextFiles texts(String fixture) {
        Path directory = Path.of("src", "test", "resources", fixture);
        return new TextFiles(directory, directory.resolve("english-left.txt"));
    }

    private static JavaClasses classes(String fixture) {
        return new ClassFileImporter().importPackages("org.sharedgrowth.observatory." + fixture);
    }

    private static Sources sources(String fixture) {
        return new Sources(FIXTURES.resolve(fixture), FIXTURES.resolve("none"));
    }

    private static List<String> names() {
        return ArchitectureRules.ofModule().tests().map(DynamicTest::getDisplayName).toList();
    }

    private static List<String> failingRules(ArchitectureRules rules) {
        return rules.tests()
                .filter(test -> {
                    try {
                        test.getExecutable().execute();
                        return false;
                    } catch (Throwable expected) {
                        return true;
                    }
                })
                .map(DynamicTest::getDisplayName)
                .toList();
    }
}
