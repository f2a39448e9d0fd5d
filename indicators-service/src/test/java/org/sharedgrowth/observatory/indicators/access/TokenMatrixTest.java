package org.sharedgrowth.observatory.indicators.access;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.indicators.testing.TestSurroundings;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;
import org.sharedgrowth.observatory.tokens.TokenMatrix;

@QuarkusTest
class TokenMatrixTest extends TokenMatrix {
    @ConfigProperty(name = TestSurroundings.KEY_SERVER)
    String keys;

    TokenMatrixTest() {
        super(
                TokenBuilder.issuer(),
                "indicators-service",
                "/api/indicators/v1/probe/caller",
                "/api/indicators/v1/probe/contributor",
                "contributor");
    }

    @Override
    protected String requestCountPath() {
        return keys + "/asked";
    }
}
