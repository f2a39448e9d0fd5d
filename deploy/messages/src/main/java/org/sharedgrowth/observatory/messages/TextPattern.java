package org.sharedgrowth.observatory.messages;

import java.util.List;
import java.util.Map;

/**
 * A parsed text in one language.
 *
 * @param nodes in the order of the text
 * @param values formats arguments in the language
 */
record TextPattern(List<TextNode> nodes, ValueFormat values) {
    /**
     * Parses a text.
     *
     * @throws IllegalArgumentException if it is not a pattern of ICU's MessageFormat
     */
    static TextPattern parse(String text, ValueFormat values) {
        return new TextPattern(new PatternReader(text).nodes(), values);
    }

    /**
     * The text as plain text.
     *
     * @throws IllegalArgumentException if an argument is missing, or is Markup
     */
    String text(Map<String, ?> arguments) {
        if (nodes.size() == 1 && nodes.getFirst() instanceof TextNode.Literal only) {
            return only.text();
        }
        return new TextWriter(values, arguments, false).write(nodes).toString();
    }

    /** The text as HTML: everything except Markup is escaped. */
    Markup markup(Map<String, ?> arguments) {
        return Markup.ofHtml(new TextWriter(values, arguments, true).write(nodes).toString());
    }
}
