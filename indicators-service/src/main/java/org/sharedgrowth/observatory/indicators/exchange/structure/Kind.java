package org.sharedgrowth.observatory.indicators.exchange.structure;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;

/**
 * A type of artefact that queries can name.
 *
 * @param actual for constraints: true for available data, false for allowed data, null for both;
 *     null for all other types
 */
public record Kind(ArtefactType type, @Nullable Boolean actual) {
    boolean accepts(Artefact artefact) {
        return artefact.type() == type
                && (actual == null
                        || actual == (artefact.definition() instanceof Definition.Availability));
    }

    /** Whether this kind includes constraints that describe available data. */
    boolean includesActualConstraints() {
        return type == ArtefactType.DATA_CONSTRAINT && (actual == null || actual);
    }
}
