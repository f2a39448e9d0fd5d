package org.sharedgrowth.observatory.local.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir private Path temp;

    @Test
    void aNewDirectoryIsReadableByItsOwnerOnly() throws IOException {
        DataDirectory data = DataDirectory.open(temp.resolve("new"));

        assertEquals("rwx------", permissions(data.root()));
        assertTrue(DataDirectory.exists(data.root()));
    }

    @Test
    void aDirectoryWithOtherContentIsNeverUsed() throws IOException {
        Path holiday = temp.resolve("holiday.jpg");
        Files.writeString(holiday, "a photograph");

        NotADataDirectory refused =
                assertThrows(NotADataDirectory.class, () -> DataDirectory.open(temp));

        assertTrue(String.valueOf(refused.getMessage()).contains(temp.toString()));
        assertFalse(DataDirectory.exists(temp));
        assertTrue(Files.exists(holiday));
    }

    @Test
    void deletingTheContentKeepsTheMarkerAndTheFilesOfTheRunningLauncher() throws IOException {
        DataDirectory data = DataDirectory.open(temp.resolve("data"));
        Files.createDirectories(data.cluster().resolve("base/1"));
        Files.writeString(data.cluster().resolve("base/1/112"), "rows");
        Files.writeString(data.run().resolve("lock"), "");

        data.deleteContent();

        assertFalse(Files.exists(data.cluster()));
        assertTrue(Files.exists(data.run().resolve("lock")));
        assertTrue(Files.isDirectory(data.secrets()));
        assertTrue(DataDirectory.exists(data.root()));
    }

    @Test
    void deletingTheContentDoesNotFollowLinksOutOfTheDirectory() throws IOException {
        DataDirectory data = DataDirectory.open(temp.resolve("data"));
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("thesis.txt"), "years of work");
        Files.createSymbolicLink(data.root().resolve("link"), outside);

        data.deleteContent();

        assertFalse(Files.exists(data.root().resolve("link")));
        assertTrue(Files.exists(outside.resolve("thesis.txt")));
    }

    @Test
    void secretsAreCreatedOnceAndReadableByTheirOwnerOnly() throws IOException {
        Secrets secrets = new Secrets(DataDirectory.open(temp.resolve("data")));

        String password = secrets.password("reports");

        assertEquals(32, password.length());
        assertEquals(password, secrets.password("reports"));
        assertNotEquals(password, secrets.password("gateway"));
        assertEquals(32, Base64.getDecoder().decode(secrets.key("session")).length);
        assertEquals("rw-------", permissions(secrets.file("reports")));
    }

    @Test
    void aWrittenStateIsReadBack() {
        DataDirectory data = DataDirectory.open(temp.resolve("data"));
        SuiteState.RecordedProcess self = SuiteState.RecordedProcess.of(ProcessHandle.current());
        SuiteState state =
                new SuiteState(
                        "http://localhost:1",
                        1,
                        self,
                        true,
                        java.util.List.of(new SuiteState.Part("reports", 3, "UP", self)));

        state.write(data);

        assertEquals(state, SuiteState.read(data).orElseThrow());
        assertEquals(ProcessHandle.current(), self.findAlive().orElseThrow());
    }

    @Test
    void aReusedPidIsNotAlive() {
        SuiteState.RecordedProcess self = SuiteState.RecordedProcess.of(ProcessHandle.current());

        assertTrue(
                new SuiteState.RecordedProcess(self.pid(), self.started() - 10)
                        .findAlive()
                        .isEmpty());
        assertTrue(new SuiteState.RecordedProcess(0, 0).findAlive().isEmpty());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
