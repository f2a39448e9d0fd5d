package org.sharedgrowth.observatory.indicators.structure;

/**
 * A note on an artefact or item that software reads, such as a code's id at the World Bank.
 *
 * @param type what the note says, such as {@code WB_ID}
 * @param title its value where one value serves all languages, else empty
 * @param texts its value by language, may be {@link Names#NONE}
 */
public record Annotation(String type, String title, Names texts) {}
