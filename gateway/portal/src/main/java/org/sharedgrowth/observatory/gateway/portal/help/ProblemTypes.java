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

/** The types of problems of all programs, and the former types of version 1 of the contract. */
@Singleton
class ProblemTypes {
    private static final Former NONE = new Former(List.of(), List.of());

    private final Map<String, Former> all = read();
    private final Map<String, ProblemType> renamed = new HashMap<>();

    ProblemTypes() {
        all.forEach((slug, former) -> {
            ProblemType type =
                    ProblemType.find(slug)
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "There is no type of problem " + slug));
            former.formerly().forEach(before -> renamed.put(before, type));
        });
    }

    /**
     * The types of version 1 of the contract that named a problem.
     *
     * @param formerly types with only this meaning
     * @param splitFrom types with this and other meanings
     */
    record Former(@Nullable List<String> formerly, @Nullable List<String> splitFrom) {
        @Override
        public List<String> formerly() {
            return formerly == null ? List.of() : formerly;
        }

        @Override
        public List<String> splitFrom() {
            return splitFrom == null ? List.of() : splitFrom;
        }
    }

    /** The type with this slug; empty if no program uses it. */
    Optional<ProblemType> find(String slug) {
        return ProblemType.find(slug);
    }

    /** The types of version 1 that named this problem. */
    List<String> formerTypes(ProblemType type) {
        Former former = all.getOrDefault(type.slug(), NONE);
        return Stream.concat(former.formerly().stream(), former.splitFrom().stream()).toList();
    }

    /** The type that replaces this one of version 1; empty if there is none. */
    Optional<ProblemType> findRenamed(String slug) {
        return Optional.ofNullable(renamed.get(slug));
    }

    static Map<String, Former> read() {
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
