package org.sharedgrowth.observatory.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules on packages as a whole. */
final class Packages {
    static final String SUITE = "org.sharedgrowth.observatory";
    private static final int MIN_WORDS = 8;

    /** Packages of programs; all others belong to shared jars. */
    private static final Set<String> PROGRAMS =
            Set.of("e2e", "gateway", "images", "indicators", "k8s", "local", "reports");

    private Packages() {}

    /**
     * There are no dependency cycles between single packages, nor between the top-level packages of
     * a program.
     *
     * @param units names of top-level packages that count as one package each
     */
    static void formNoCycle(JavaClasses classes, Set<String> units) {
        units.forEach(unit ->
                assertTrue(
                        classes.stream().anyMatch(type -> isIn(unit, type)),
                        "there is no package " + unit));
        slices().assignedFrom(new Assignment(units)).should().beFreeOfCycles().check(classes);
        if (classes.stream().anyMatch(type -> parts(type).length > 1)) {
            slices().matching(SUITE + ".*.(*)..").should().beFreeOfCycles().check(classes);
        }
    }

    static void areNullMarked(JavaClasses classes) {
        List<String> unmarked =
                classes.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(JavaPackage::getName)
                        .sorted()
                        .toList();
        assertFalse(classes.isEmpty(), "no class was found");
        assertEquals(List.of(), unmarked, "packages without @NullMarked");
    }

    /** Each package has a package-info that describes its purpose. */
    static void areDescribed(Sources sources) throws IOException {
        Set<Path> undescribed = new TreeSet<>();
        for (Path file : sources.mainFiles()) {
            Path directory = file.resolveSibling("");
            if (countWords(Sources.packageInfo(directory)) < MIN_WORDS) {
                undescribed.add(directory);
            }
        }
        assertEquals(Set.of(), undescribed, "packages whose package-info.java says too little");
    }

    /**
     * No program uses classes of another program: programs share contracts, not classes.
     *
     * @param usable other programs whose classes this module may use
     */
    static void useNoOtherProgram(JavaClasses classes, Set<String> usable) {
        Set<String> others = new TreeSet<>(PROGRAMS);
        others.removeAll(usable);
        classes.forEach(type -> others.remove(parts(type)[0]));
        noClasses()
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "belong to another program",
                                type ->
                                        type.getPackageName().startsWith(SUITE + ".")
                                                && others.contains(parts(type)[0])))
                .check(classes);
    }

    private static boolean isIn(String unit, JavaClass type) {
        return parts(type).length > 1 && parts(type)[1].equals(unit);
    }

    /** Assigns classes to packages; units count as one package. */
    private record Assignment(Set<String> units) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (!type.getPackageName().startsWith(SUITE + ".")) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(
                    units.stream()
                            .filter(unit -> isIn(unit, type))
                            .findFirst()
                            .orElse(type.getPackageName()));
        }

        @Override
        public String getDescription() {
            return "packages, with each of these counted as one: " + units;
        }
    }

    /** The parts of the package name after {@link #SUITE}; the first is the program or the jar. */
    private static String[] parts(JavaClass type) {
        return type.getPackageName().substring(SUITE.length() + 1).split("\\.", -1);
    }

    /** Number of words in the package's Javadoc; 0 if there is no file or no Javadoc. */
    private static int countWords(Path packageInfo) throws IOException {
        if (!Files.exists(packageInfo)) {
            return 0;
        }
        String source = Files.readString(packageInfo);
        int begin = source.indexOf("/**");
        int end = source.indexOf("*/");
        return begin < 0 || end < begin
                ? 0
                : source.substring(begin + 3, end).replace('*', ' ').strip().split("\\s+").length;
    }
}
