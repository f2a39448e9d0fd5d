package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

class SeedReportTest {
    private static final Path SEED = Path.of("../deploy/seed/reports/digital-engine");

    @Test
    void theSeedReportHasNoFaults() throws IOException {
        assumeTrue(Files.isDirectory(SEED), "no seed report");
        Draft draft =
                Drafts.draft(
                        Files.readString(SEED.resolve("bindings.txt")),
                        Files.readString(SEED.resolve("text.en.md")));
        assertEquals(List.of(), draft.faults());
    }
}
