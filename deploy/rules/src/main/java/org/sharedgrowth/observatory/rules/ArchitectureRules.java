package org.sharedgrowth.observatory.rules;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.sharedgrowth.observatory.rules.text.TextFiles;
import org.sharedgrowth.observatory.rules.text.TextRules;

/**
 * The rules of every module, with settings for one module. A setting states that the module has
 * something (entities, operations, pure code); without the setting, the rules require that there is
 * none, so that no rule is skipped unnoticed.
 */
public final class ArchitectureRules {
    private static final int MAX_PACKAGE_SIZE = 46;
    private static final int MAX_PACKAGE_SIZE_PERCENTILE_90 = 20;

    private final JavaClasses classes;
    private final Sources sources;
    private final TextFiles textFiles;
    private final Set<String> guards = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> usablePackages = new TreeSet<>();
    private final Set<String> units = new TreeSet<>();
    private boolean entities;
    private boolean operations;
    private boolean pure;
    private boolean texts;
    private boolean templates;
    private boolean problems;
    private PackageSizes sizes = new PackageSizes(MAX_PACKAGE_SIZE, MAX_PACKAGE_SIZE_PERCENTILE_90);

    ArchitectureRules(JavaClasses classes, Sources sources, TextFiles textFiles) {
        this.classes = classes;
        this.sources = sources;
        this.textFiles = textFiles;
    }

    /** The rules for the module whose directory the tests run in. */
    public static ArchitectureRules ofModule() {
        return new ArchitectureRules(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPath(Path.of("target", "classes")),
                new Sources(Path.of("src", "main", "java"), Path.of("src", "test", "java")),
                TextFiles.ofModule());
    }

    /** The module has JPA entities. */
    public ArchitectureRules withEntities() {
        entities = true;
        return this;
    }

    /** The module has classes or packages whose Javadoc says {@code Pure:} or {@code Pure.} */
    public ArchitectureRules withPureCode() {
        pure = true;
        return this;
    }

    /** The module has texts for people: interfaces or enums annotated as messages. */
    public ArchitectureRules withTexts() {
        texts = true;
        return this;
    }

    /** The module has templates of pages. */
    public ArchitectureRules withTemplates() {
        templates = true;
        return this;
    }

    /** The module reports errors to its clients as problem documents. */
    public ArchitectureRules withProblems() {
        problems = true;
        return this;
    }

    /**
     * The module has resource methods.
     *
     * @param guardClasses names of classes whose methods refuse callers; a resource method that
     *     calls one of them needs no annotation
     */
    public ArchitectureRules withOperations(String... guardClasses) {
        operations = true;
        guards.addAll(List.of(guardClasses));
        return this;
    }

    /** Top-level packages of the program whose subpackages may depend on each other. */
    public ArchitectureRules withUnits(String... names) {
        units.addAll(List.of(names));
        return this;
    }

    /** The module extends others, and may use classes of these top-level packages of the suite. */
    public ArchitectureRules withClassesOf(String... others) {
        usablePackages.addAll(List.of(others));
        return this;
    }

    /**
     * Changes the limits on the number of files in a package.
     *
     * @param max maximum number of files in a package
     * @param maxPercentile90 maximum for nine tenths of all packages (90th percentile)
     */
    public ArchitectureRules withPackageSizes(int max, int maxPercentile90) {
        sizes = new PackageSizes(max, maxPercentile90);
        return this;
    }

    /** The complete list of the module's source files, by simple name, without package-info. */
    public ArchitectureRules withTypes(String... names) {
        types.addAll(List.of(names));
        return this;
    }

    /** The module's classes, for additional rules. */
    public JavaClasses classes() {
        return classes;
    }

    public Stream<DynamicTest> tests() {
        Operations operationRules = new Operations(operations, guards);
        Purity purity = new Purity(pure, sources);
        TextRules textRules = new TextRules(classes, textFiles);
        return Stream.of(
                test("packages form no cycle", () -> Packages.formNoCycle(classes, units)),
                test("files of a package form no large ring", () -> Rings.areSmall(classes)),
                test("packages are small", () -> sizes.check(classes)),
                test("packages are null-marked", () -> Packages.areNullMarked(classes)),
                test("packages are described", () -> Packages.areDescribed(sources)),
                test("files are short", sources::areShort),
                test(
                        "programs use no classes of other programs",
                        () -> Packages.useNoOtherProgram(classes, usablePackages)),
                test("entities stay in their package", () -> Entities.check(classes, entities)),
                test("operations state who may call them", () -> operationRules.check(classes)),
                test("pure code is pure", () -> purity.check(classes)),
                test("shared types are listed", () -> sources.areOnly(types)),
                test(
                        "texts are complete in six languages",
                        () -> textRules.bundlesAreComplete(texts)),
                test(
                        "templates contain no text",
                        () -> textRules.templatesContainNoText(templates)),
                test("problems contain no text", () -> textRules.problemsContainNoText(problems)));
    }

    private static DynamicTest test(String name, Executable rule) {
        return dynamicTest(name, rule);
    }
}
