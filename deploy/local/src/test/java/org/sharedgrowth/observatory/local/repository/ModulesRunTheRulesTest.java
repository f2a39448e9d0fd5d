package org.sharedgrowth.observatory.local.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ModulesRunTheRulesTest {
    private static final String MAIN = "/src/main/java/";
    private static final String TEST = "/src/test/java/";

    /**
     * Modules without the rules: a few classes for benchmarks, and a library that its users build
     * separately.
     */
    private static final Set<String> EXCEPTIONS = Set.of("deploy/bench/server", "gateway/sdk/java");

    @Test
    void everyModuleRunsTheArchitectureRules() throws IOException {
        Set<String> modules = new TreeSet<>();
        Set<String> checked = new TreeSet<>(EXCEPTIONS);
        for (Path file : Repository.files(".java")) {
            String name = Repository.name(file);
            if (name.contains(MAIN)) {
                modules.add(module(name, MAIN));
            } else if (name.contains("/Architecture")
                    && Files.readString(file).contains("ArchitectureRules.ofModule()")) {
                checked.add(module(name, TEST));
            }
        }

        assertTrue(modules.size() > 8, "the sources were found");
        assertEquals(modules, checked);
    }

    private static String module(String file, String directory) {
        return file.substring(0, file.indexOf(directory));
    }
}
