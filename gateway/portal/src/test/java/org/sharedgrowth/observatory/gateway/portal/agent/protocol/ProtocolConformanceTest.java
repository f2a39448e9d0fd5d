package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Runs two versions of the protocol's conformance suite, the second for two versions of the
 * protocol, against the classes of this package, with the tools that the suites expect. The
 * failures must be exactly the known gaps listed in {@code deploy/interop/agents}; a gap that has
 * been closed makes the test fail, too.
 */
class ProtocolConformanceTest {
    private static final Path SUITES = Path.of("../../deploy/interop/agents");

    /** Suite 0.1, and suite 0.2 for each of two versions of the protocol. */
    private static final int RUNS = 3;

    /** The script's exit code if the suites cannot be installed. */
    private static final int NOT_AVAILABLE = 77;

    @Test
    void onlyTheKnownGapsAreFound() throws IOException, InterruptedException {
        try (FixtureServer server = new FixtureServer()) {
            Process suites =
                    new ProcessBuilder("./fixtures", server.origin())
                            .directory(SUITES.toFile())
                            .redirectErrorStream(true)
                            .start();
            String output =
                    new String(suites.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = suites.waitFor();
            assumeTrue(
                    exitCode != NOT_AVAILABLE,
                    () ->
                            "the conformance suites cannot be installed, so they were not run: "
                                    + output);
            assertEquals(0, exitCode, output);
            assertEquals(
                    RUNS, output.lines().filter(line -> line.startsWith("passed")).count(), output);
        }
    }
}
