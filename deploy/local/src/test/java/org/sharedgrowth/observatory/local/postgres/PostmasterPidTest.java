package org.sharedgrowth.observatory.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostmasterPidTest {
    private static final List<String> READY =
            List.of(
                    "4711",
                    "/data/postgres",
                    "1795538000",
                    "8085",
                    "",
                    "127.0.0.1",
                    "  12 3",
                    "ready   ");

    @Test
    void thePidFileOfAServerIsRead() {
        assertEquals(
                Optional.of(new PostmasterPid(4711, Path.of("/data/postgres"), 8085, true)),
                PostmasterPid.parse(READY));
    }

    @Test
    void aServerThatIsStillStartingIsNotReady() {
        List<String> lines =
                List.of("4711", "/data/postgres", "1795538000", "8085", "", "", "", "starting");

        assertFalse(PostmasterPid.parse(lines).orElseThrow().ready());
    }

    @Test
    void anIncompleteOrForeignPidFileIsIgnored() {
        assertEquals(Optional.empty(), PostmasterPid.parse(List.of()));
        assertEquals(Optional.empty(), PostmasterPid.parse(READY.subList(0, 2)));
        assertEquals(Optional.empty(), PostmasterPid.parse(List.of("a", "b", "c", "d")));
    }

    @Test
    void aPidOfAnotherProgramIsNotAServer() {
        PostmasterPid pidFile =
                new PostmasterPid(ProcessHandle.current().pid(), Path.of("/d"), 1, true);

        assertTrue(pidFile.server().isEmpty());
    }
}
