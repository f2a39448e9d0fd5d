package org.sharedgrowth.observatory.indicators.structure;

import org.jspecify.annotations.Nullable;

/**
 * A machine-readable note on an artefact or item, such as a code's id at the World Bank.
 *
 * @param type its meaning, such as {@code WB_ID}
 * @param title its value if it is the same in all languages, otherwise empty
 * @param texts its value by language, may be {@link Names#NONE}
 * @param id identifies it among the annotations of the same artefact or item, or null
 */
public record Annotation(String type, String title, Names texts, @Nullable String id) {
    public Annotation(String type, String title, Names texts) {
        this(type, title, texts, null);
    }
}
