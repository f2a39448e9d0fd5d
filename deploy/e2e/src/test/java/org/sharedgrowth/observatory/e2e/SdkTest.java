package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the SDKs of the current contract, and those of the released contract, against the running
 * suite.
 */
@ExtendWith(Suite.class)
class SdkTest {
    /** The SDKs built by deploy/sdk; the released ones only if the contract has changed since. */
    static Stream<Path> builtSdks() {
        Path target = Suite.repository().resolve("target");
        return Stream.of(target.resolve("sdk"), target.resolve("sdk-released"))
                .filter(sdk -> sdk.endsWith("sdk") || Files.exists(sdk));
    }

    @ParameterizedTest
    @MethodSource("builtSdks")
    void theTestsOfTheSdksPass(Path sdk) throws IOException, InterruptedException {
        assertTrue(Files.exists(sdk), "run deploy/sdk first");
        Suite suite = Suite.running();
        ProcessBuilder builder =
                new ProcessBuilder(
                                Suite.repository().resolve("deploy/sdk").toString(),
                                "--to",
                                sdk.toString(),
                                "--test")
                        .redirectErrorStream(true);
        builder.environment().put("OBSERVATORY_URL", suite.origin());
        builder.environment().put("OBSERVATORY_KEYS", suite.data().resolve("keys").toString());

        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("# skipped 0") && output.contains("\nOK\n"), output);
    }
}
