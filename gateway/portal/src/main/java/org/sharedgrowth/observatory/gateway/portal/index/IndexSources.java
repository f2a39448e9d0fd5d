package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;

/** What the figures of an index come from. */
final class IndexSources {
    private IndexSources() {}

    /** Each indicator with its sources. */
    static List<String> of(Indices.Basis basis) {
        return basis.figures().stream()
                .map(input ->
                        Stream.concat(Stream.of(input.name()), sources(input))
                                .reduce((name, source) -> name + " · " + source)
                                .orElse(""))
                .toList();
    }

    private static Stream<String> sources(Indices.Input input) {
        return input.sources() == null || input.sources().isEmpty()
                ? Stream.ofNullable(input.source())
                : input.sources().stream();
    }
}
