package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;

/**
 * An availability query.
 *
 * @param queries at least one, each of a different dataflow
 * @param components the components to report; empty for all
 * @param faceted whether the filter on a dimension is ignored for the codes of that dimension
 * @param after only data that were added or revised after this instant count; null for all data
 * @param references types of structures to include; their schemes are reduced to available items
 * @param canonical the query as text; equal texts mean equal queries
 * @param languages languages of names, the preferred one first
 * @param past whether the request names an instant
 * @param ignored names of ignored parameters
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
