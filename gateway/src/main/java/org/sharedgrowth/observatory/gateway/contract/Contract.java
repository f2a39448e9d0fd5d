package org.sharedgrowth.observatory.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicContract;

/** The committed contract, which is read once. */
@Singleton
class Contract implements PublicContract {
    private final String yaml;
    private final String yaml30;
    private final String json;

    Contract() {
        yaml = read("/contract/openapi.yaml");
        yaml30 = read("/contract/openapi-3.0.yaml");
        try {
            JsonNode tree = new YAMLMapper().readTree(yaml);
            json =
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The contract in the jar is not YAML", e);
        }
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
