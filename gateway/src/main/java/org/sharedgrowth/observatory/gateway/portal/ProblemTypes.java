package org.sharedgrowth.observatory.gateway.portal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The explanations of the problem types of all services. */
@Singleton
class ProblemTypes {
    private final Map<String, ProblemView> types = read();

    /** The explanation of a type; empty if there is no such type. */
    Optional<ProblemView> find(String slug) {
        return Optional.ofNullable(types.get(slug));
    }

    static Map<String, ProblemView> read() {
        try (InputStream in = ProblemTypes.class.getResourceAsStream("/problems.yaml")) {
            if (in == null) {
                throw new IllegalStateException("Not in the jar: /problems.yaml");
            }
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
