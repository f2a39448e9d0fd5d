package org.sharedgrowth.observatory.messages;

import java.util.List;
import java.util.Map;

/**
 * A parsed text in one language.
 *
 * @param nodes in the order of the text
 * @param values how the language writes arguments
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

    /** The text as HTML: all is escaped but Markup. */
    Markup markup(Map<String, ?> arguments) {
        return Markup.ofHtml(new TextWriter(values, arguments, true).write(nodes).toString());
    }
}
