package org.sharedgrowth.observatory.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TABLE_OWNER =
            SOURCES.resolve("org/sharedgrowth/observatory/indicators/submission/row");
    private static final Pattern SUBMISSION_TABLE =
            Pattern.compile("\\b(from|update|into|join)\\s+submission\\b");

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule()
                .withEntities()
                .withOperations()
                .withPureCode()
                .withTexts()
                .withProblems()
                .tests();
    }

    @Test
    void onlyOnePackageAccessesTheSubmissionTable() throws IOException {
        List<Path> otherFiles = new ArrayList<>();
        boolean ownerAccessesTable = false;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (SUBMISSION_TABLE.matcher(Files.readString(file)).find()) {
                    if (file.startsWith(TABLE_OWNER)) {
                        ownerAccessesTable = true;
                    } else {
                        otherFiles.add(file);
                    }
                }
            }
        }

        assertTrue(ownerAccessesTable, "the package that owns the table must access it");
        assertEquals(List.of(), otherFiles);
    }
}
