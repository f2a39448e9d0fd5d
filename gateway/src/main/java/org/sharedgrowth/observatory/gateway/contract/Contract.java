package org.sharedgrowth.observatory.gateway.contract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicContract;

/**
 * The contract's files in the jar, read once at the start. The build generates the JSON from the
 * YAML.
 */
@Singleton
class Contract implements PublicContract {
    private final String yaml;
    private final String yaml30;
    private final String json;

    Contract() {
        yaml = read("/contract/openapi.yaml");
        yaml30 = read("/contract/openapi-3.0.yaml");
        json = read("/contract/openapi.json");
    }

    String yaml() {
        return yaml;
    }

    /** The contract in OpenAPI 3.0.3, for programs that do not support newer versions. */
    String yaml30() {
        return yaml30;
    }

    @Override
    public String json() {
        return json;
    }

    private static String read(String name) {
        try (InputStream in = Contract.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
