package org.sharedgrowth.observatory.local.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every package of every module has a package-info that says what it is for. */
class PackageTourTest {
    private static final int LEAST_WORDS = 8;

    @Test
    void everyPackageHasATour() throws IOException {
        List<String> without = new ArrayList<>();
        TreeSet<Path> packages = new TreeSet<>();
        for (Path file : Repository.files(".java")) {
            if (file.toString().contains("/src/main/java/")) {
                packages.add(file.getParent());
            }
        }
        for (Path directory : packages) {
            if (words(directory.resolve("package-info.java")) < LEAST_WORDS) {
                without.add(Repository.name(directory));
            }
        }

        assertTrue(packages.size() > 80, "the sources were found");
        assertEquals(
                List.of(),
                without,
                "each needs a package-info.java whose text says what the package is for");
    }

    /** Words of the text in front of the package's name; 0 without the file or the text. */
    private static int words(Path tour) throws IOException {
        if (!Files.exists(tour)) {
            return 0;
        }
        String source = Files.readString(tour);
        int begin = source.indexOf("/**");
        int end = source.indexOf("*/");
        return begin < 0 || end < begin
                ? 0
                : source.substring(begin + 3, end).replace('*', ' ').strip().split("\\s+").length;
    }
}
