package org.sharedgrowth.observatory.messages;

import java.util.List;
import java.util.Map;

/** A part of a parsed text. */
sealed interface TextNode {
    /** Literal text. */
    record Literal(String text) implements TextNode {}

    /** {@code {name}}. */
    record Placeholder(String name) implements TextNode {}

    /** {@code #}: the number of the innermost plural. */
    record Count() implements TextNode {}

    /**
     * {@code {name, plural, …}} or {@code {name, selectordinal, …}}.
     *
     * @param ordinal whether the number is a place in an order: 1st, 2nd
     * @param exact texts for single numbers ({@code =1})
     * @param categories texts by plural category, such as {@code few}; {@code other} is always
     *     present
     */
    record Plural(
            String name,
            boolean ordinal,
            Map<Double, List<TextNode>> exact,
            Map<String, List<TextNode>> categories)
            implements TextNode {}

    /**
     * {@code {name, select, …}}.
     *
     * @param cases texts by value; {@code other} is always present
     */
    record Select(String name, Map<String, List<TextNode>> cases) implements TextNode {}
}
