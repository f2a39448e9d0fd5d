package org.sharedgrowth.observatory.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source files of a module; the directory of tests may be absent. */
record Sources(Path main, Path test) {
    private static final int MAX_LINES = 300;
    private static final int MAX_LINES_OF_TESTS = 400;
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final String PACKAGE_INFO = "package-info.java";

    /** Main files, at least one. */
    List<Path> mainFiles() throws IOException {
        List<Path> files = javaFiles(main);
        assertFalse(files.isEmpty(), "no source file in " + main.toAbsolutePath());
        return files;
    }

    /**
     * The full name that a main file declares: of its class or, in a package-info, of its package.
     */
    static String name(Path file, String source) {
        Matcher matcher = PACKAGE.matcher(source);
        assertTrue(matcher.find(), file + " declares no package");
        return isPackageInfo(file) ? matcher.group(1) : matcher.group(1) + "." + simpleName(file);
    }

    private static boolean isPackageInfo(Path file) {
        return file.endsWith(PACKAGE_INFO);
    }

    private static String simpleName(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    static Path packageInfo(Path directory) {
        return directory.resolve(PACKAGE_INFO);
    }

    void areShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : mainFiles()) {
            addIfTooLong(file, MAX_LINES, tooLong);
        }
        for (Path file : javaFiles(test)) {
            addIfTooLong(file, MAX_LINES_OF_TESTS, tooLong);
        }
        assertEquals(List.of(), tooLong, "files with too many lines");
    }

    /**
     * Allows only the listed types, because adding a type to shared code must be a deliberate
     * decision; an empty list allows any type.
     */
    void areOnly(Set<String> types) throws IOException {
        if (types.isEmpty()) {
            return;
        }
        Set<String> found =
                mainFiles().stream()
                        .filter(file -> !isPackageInfo(file))
                        .map(Sources::simpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(types, found, "types of this module");
    }

    private static void addIfTooLong(Path file, int max, List<String> tooLong) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            long count = lines.count();
            if (count > max) {
                tooLong.add(file + ": " + count + " lines, at most " + max);
            }
        }
    }

    private static List<Path> javaFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
