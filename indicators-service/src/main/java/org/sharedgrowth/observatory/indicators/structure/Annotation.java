package org.sharedgrowth.observatory.indicators.structure;

import org.jspecify.annotations.Nullable;

/**
 * A note on an artefact or item that software reads, such as a code's id at the World Bank.
 *
 * @param type what the note says, such as {@code WB_ID}
 * @param title its value where one value serves all languages, else empty
 * @param texts its value by language, may be {@link Names#NONE}
 * @param id tells it apart from other notes of its bearer, or null
 */
public record Annotation(String type, String title, Names texts, @Nullable String id) {
    public Annotation(String type, String title, Names texts) {
        this(type, title, texts, null);
    }
}
