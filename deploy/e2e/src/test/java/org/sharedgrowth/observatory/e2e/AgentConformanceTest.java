package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two versions of the conformance suite of the Model Context Protocol find no errors, and its
 * Inspector can read all tools, documents and prompts that are offered.
 */
@ExtendWith(Suite.class)
class AgentConformanceTest {
    @Test
    void bothVersionsOfTheConformanceSuitePass() throws IOException, InterruptedException {
        String output = ClientScript.run(List.of("agents/run", Suite.running().origin()));
        assertEquals(16, output.lines().filter(line -> line.startsWith("passed")).count(), output);
    }

    @Test
    void theInspectorReadsToolsDocumentsAndPrompts() throws IOException, InterruptedException {
        String output = ClientScript.run(List.of("agents/inspect", Suite.running().origin()));
        assumeTrue(output.lines().noneMatch(line -> line.startsWith("skipped")), output);
        assertEquals(5, output.lines().filter(line -> line.startsWith("passed")).count(), output);
    }
}
