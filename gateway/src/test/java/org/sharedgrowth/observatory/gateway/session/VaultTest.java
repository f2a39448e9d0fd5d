package org.sharedgrowth.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The session key is rotated in two steps, and sessions stay valid. */
class VaultTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final byte[] OWNER = "session".getBytes(UTF_8);
    private static final byte[] TEXT = "token".getBytes(UTF_8);

    @Test
    void adjacentRotationStepsCanDecryptEachOthersData() {
        Vault before = vault(OLD);
        Vault first = vault(OLD + "," + NEW);
        Vault second = vault(NEW + "," + OLD);
        Vault after = vault(NEW);
        assertOpens(before, first);
        assertOpens(first, before);
        assertOpens(first, second);
        assertOpens(second, first);
        assertOpens(second, after);
        assertOpens(after, second);
    }

    @Test
    void nothingIsDecryptedWithAnUnlistedKeyOrForAnotherOwner() {
        assertFalse(vault(NEW).decrypt(vault(OLD).encrypt(TEXT, OWNER), OWNER).isPresent());
        assertFalse(
                vault(OLD + "," + NEW)
                        .decrypt(vault(OLD).encrypt(TEXT, OWNER), "other".getBytes(UTF_8))
                        .isPresent());
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedAtStartup() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);
        assertThrows(IllegalArgumentException.class, () -> vault(OLD + "," + tooShort));
    }

    private static void assertOpens(Vault sealing, Vault opening) {
        assertArrayEquals(TEXT, opening.decrypt(sealing.encrypt(TEXT, OWNER), OWNER).orElseThrow());
    }

    private static Vault vault(String keys) {
        return new Vault(
                new SmallRyeConfigBuilder()
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withMapping(SessionConfig.class)
                        .withSources(
                                new PropertiesConfigSource(
                                        Map.of(
                                                "gateway.session.key", keys,
                                                "gateway.session.public-origin", "http://localhost",
                                                "gateway.session.issuer", "http://localhost/auth"),
                                        "test",
                                        100))
                        .build()
                        .getConfigMapping(SessionConfig.class));
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
