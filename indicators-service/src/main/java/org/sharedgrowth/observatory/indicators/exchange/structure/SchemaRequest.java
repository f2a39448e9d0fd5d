package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;

/**
 * A schema query.
 *
 * @param context a query that finds the artefact whose data the schema describes, and the related
 *     structures
 * @param dimension the dimension at the observation
 * @param canonical the query as text; equal texts mean equal queries
 * @param languages languages of names, the preferred one first
 * @param ignored names of ignored parameters
 */
public record SchemaRequest(
        StructureQuery context,
        String dimension,
        String canonical,
        SchemaFormat format,
        List<String> languages,
        List<String> ignored) {
    public SchemaRequest {
        languages = List.copyOf(languages);
        ignored = List.copyOf(ignored);
    }
}
