package org.sharedgrowth.observatory.gateway.portal.help;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Explanations of the problem types of all programs. */
@Singleton
class ProblemTypes {
    private final Map<String, ProblemView> present = new HashMap<>();
    private final Map<String, ProblemType> former = new HashMap<>();

    ProblemTypes() {
        Map<String, Words> all = read();
        for (ProblemType type : ProblemType.values()) {
            Words words = all.get(type.slug());
            if (words == null) {
                throw new IllegalStateException("Not in problems.yaml: " + type.slug());
            }
            present.put(type.slug(), words.of(type));
            words.formerTypes().forEach(slug -> former.put(slug, type));
        }
    }

    /**
     * The explanation of a type, as in the file.
     *
     * @param formerly removed types that meant only this, or null
     * @param splitFrom removed types that meant this and something else, or null
     */
    record Words(
            String meaning,
            String advice,
            @Nullable List<String> formerly,
            @Nullable List<String> splitFrom) {
        List<String> formerTypes() {
            return formerly == null ? List.of() : formerly;
        }

        ProblemView of(ProblemType type) {
            List<String> partly = splitFrom == null ? List.of() : splitFrom;
            List<String> before = Stream.concat(formerTypes().stream(), partly.stream()).toList();
            return new ProblemView(type, meaning, advice, before);
        }
    }

    /** Empty if no program uses such a type. */
    Optional<ProblemView> find(String slug) {
        return Optional.ofNullable(present.get(slug));
    }

    /** The type that replaces this one of version 1; empty if there is none. */
    Optional<ProblemType> findRenamed(String slug) {
        return Optional.ofNullable(former.get(slug));
    }

    static Map<String, Words> read() {
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
