package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two versions of the conformance suite of the Model Context Protocol find nothing wrong. */
@ExtendWith(Suite.class)
class AgentJudgesTest {
    @Test
    void theJudgesAreSatisfied() throws IOException, InterruptedException {
        String output = ClientScript.run(List.of("agents/run", Suite.running().origin()));
        assertEquals(16, output.lines().filter(line -> line.startsWith("passed")).count(), output);
    }
}
