package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for structures with all that concerns its representation.
 *
 * @param canonical the query as text; equal texts mean equal queries
 * @param languages best first
 * @param asOf the instant whose structures are meant, or null for now
 * @param ignored names of ignored parameters
 * @param emptyIsError whether to answer nothing found by an error
 * @param takesDrafts whether a version is asked for that may be a draft
 */
public record StructureRequest(
        StructureQuery query,
        String canonical,
        StructureFormat format,
        List<String> languages,
        @Nullable Instant asOf,
        List<String> ignored,
        boolean emptyIsError,
        boolean takesDrafts) {
    public StructureRequest {
        languages = List.copyOf(languages);
        ignored = List.copyOf(ignored);
    }
}
