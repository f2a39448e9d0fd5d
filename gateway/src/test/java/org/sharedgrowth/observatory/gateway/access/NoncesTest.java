package org.sharedgrowth.observatory.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nonces stay valid while the key is rotated (deploy/k8s/UPGRADING.md). */
class NoncesTest {
    @Test
    void adjacentRotationStepsAcceptEachOthersNonces() {
        String[] steps = {"old", "old,new", "new, old", "new"};
        for (int i = 0; i < steps.length; i++) {
            for (int j = 0; j < steps.length; j++) {
                boolean adjacent = Math.abs(i - j) < 2;
                String signingKey = steps[i].substring(0, 3);
                boolean listed = steps[j].contains(signingKey);
                boolean accepted =
                        nonces(steps[j]).isValid(Optional.of(nonces(steps[i]).newNonce()));
                assertEquals(listed, accepted, steps[i] + " at " + steps[j]);
                assertEquals(adjacent || listed, accepted, steps[i] + " at " + steps[j]);
            }
        }
    }

    private static Nonces nonces(String keys) {
        return new Nonces(
                new SmallRyeConfigBuilder()
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withMapping(AccessConfig.class)
                        .withSources(
                                new PropertiesConfigSource(
                                        Map.of(
                                                "gateway.access.nonce-key", keys,
                                                "gateway.access.public-origin", "http://localhost",
                                                "gateway.access.issuer", "http://localhost/auth"),
                                        "test",
                                        100))
                        .build()
                        .getConfigMapping(AccessConfig.class));
    }
}
