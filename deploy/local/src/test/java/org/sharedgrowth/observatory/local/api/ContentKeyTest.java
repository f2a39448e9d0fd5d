package org.sharedgrowth.observatory.local.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentKeyTest {
    private static final byte[] CONTENT = "REF_AREA,OBS_VALUE\n".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path temp;

    @Test
    void theSameContentHasTheSameKeyInMemoryAndInAFile() throws Exception {
        Path file = Files.write(temp.resolve("a.csv"), CONTENT);

        assertEquals(ContentKey.of("facts", CONTENT), ContentKey.of("facts", file));
    }

    @Test
    void aDifferentPurposeOrContentHasADifferentKey() {
        String key = ContentKey.of("facts", CONTENT);

        assertNotEquals(key, ContentKey.of("release", CONTENT));
        assertNotEquals(key, ContentKey.of("facts", new byte[0]));
    }

    @Test
    void keysAreNameBasedUuids() {
        UUID key = UUID.fromString(ContentKey.of("facts", CONTENT));

        assertEquals(5, key.version());
        assertEquals(2, key.variant());
    }
}
