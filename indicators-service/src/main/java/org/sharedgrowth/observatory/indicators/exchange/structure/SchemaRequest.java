package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;

/**
 * A question for what data looks like.
 *
 * @param context finds one artefact; what it answers besides is for structure messages
 * @param dimension that stands at the observation
 * @param canonical the question as text; equal texts ask for the same
 * @param languages best first
 * @param ignored names of parameters that nobody reads
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
