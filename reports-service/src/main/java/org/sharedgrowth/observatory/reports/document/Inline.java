package org.sharedgrowth.observatory.reports.document;

import java.util.List;

/** A piece of a sentence. */
public sealed interface Inline {
    /** Text of the author, without numbers and direction words. */
    record Text(String text) implements Inline {}

    /** The rounded value of a binding; with its unit unless {@code withoutUnit}. */
    record BoundValue(String name, boolean withoutUnit) implements Inline {}

    /** The period of a binding's cell, or its year only. */
    record BoundPeriod(String name, boolean yearOnly) implements Inline {}

    /** The phrase for the result of a word binding. */
    record BoundWord(String name, List<String> phrases) implements Inline {}

    /** A number or direction word that is not data, marked by the author. */
    record Literal(String text) implements Inline {}

    /** A reference to a footnote; prints no text. */
    record NoteRef(String name) implements Inline {}
}
