package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;

/**
 * A question for what there is.
 *
 * @param queries at least one, each of another dataflow
 * @param components the only ones to be told of; empty for all
 * @param faceted whether each dimension's own filter is lifted for its codes
 * @param after only what was added or revised since then, or null for all
 * @param references types of structures to be answered too, cut to what there is
 * @param canonical the question as text; equal texts ask for the same
 * @param languages best first
 * @param past whether an instant in the past was named
 * @param ignored names of parameters that nobody reads
 */
public record AvailabilityRequest(
        List<DataQuery> queries,
        Set<String> components,
        boolean faceted,
        @Nullable Instant after,
        Set<ArtefactType> references,
        String canonical,
        StructureFormat format,
        List<String> languages,
        boolean past,
        List<String> ignored) {
    public AvailabilityRequest {
        queries = List.copyOf(queries);
        components = Set.copyOf(components);
        references = Set.copyOf(references);
        languages = List.copyOf(languages);
        ignored = List.copyOf(ignored);
    }
}
