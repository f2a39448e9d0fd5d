package org.sharedgrowth.observatory.reports.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;
import org.sharedgrowth.observatory.tokens.TokenMatrix;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class TokenMatrixTest extends TokenMatrix {
    @ConfigProperty(name = "test.key-server")
    String keys;

    TokenMatrixTest() {
        super(
                Tokens.issuer(),
                "reports-service",
                "/api/reports/v1/reports",
                "/api/reports/v1/reports/some-report/draft",
                "author publisher");
    }

    @Override
    protected String requestCountPath() {
        return keys + "/asked";
    }
}
