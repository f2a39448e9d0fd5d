package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;

/**
 * A query for structures with all that concerns its representation.
 *
 * @param canonical the query as text; equal texts ask for the same
 * @param languages best first
 * @param past whether an instant in the past was named, so that the answer stays as it is
 * @param ignored names of parameters that nobody reads
 * @param emptyIsError whether to answer nothing found by an error
 */
record StructureRequest(
        StructureQuery query,
        String canonical,
        StructureFormat format,
        List<String> languages,
        boolean past,
        List<String> ignored,
        boolean emptyIsError) {
    StructureRequest {
        languages = List.copyOf(languages);
        ignored = List.copyOf(ignored);
    }
}
