package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for structures with the options of its representation.
 *
 * @param canonical the query as text; equal texts mean equal queries
 * @param languages languages of names, the preferred one first
 * @param asOf the requested instant; null for now
 * @param ignored names of ignored parameters
 * @param emptyIsError whether an empty result is reported as an error
 * @param mayBeDraft whether the requested version may be a draft
 */
public record StructureRequest(
        StructureQuery query,
        String canonical,
        StructureFormat format,
        List<String> languages,
        @Nullable Instant asOf,
        List<String> ignored,
        boolean emptyIsError,
        boolean mayBeDraft) {
    public StructureRequest {
        languages = List.copyOf(languages);
        ignored = List.copyOf(ignored);
    }
}
