package org.sharedgrowth.observatory.indicators.analysis.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;

/**
 * A registered version of an index.
 *
 * @param text the definition as JSON, in the form that {@code DefinitionWriter} gives it
 * @param registeredBy name of the steward; null if it came with the program
 */
public record StoredDefinition(
        Definition definition, String text, @Nullable String registeredBy, Instant registeredAt) {

    /** Whether every value has been confirmed against its source. */
    public boolean isVerified() {
        return definition.status() == Definition.Status.VERIFIED;
    }
}
