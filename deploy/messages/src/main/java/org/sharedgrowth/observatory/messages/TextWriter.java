package org.sharedgrowth.observatory.messages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one text with its arguments. */
final class TextWriter {
    private static final String OTHER = "other";

    private final ValueFormat values;
    private final Map<String, ?> arguments;
    private final boolean markup;
    private final StringBuilder written = new StringBuilder();

    TextWriter(ValueFormat values, Map<String, ?> arguments, boolean markup) {
        this.values = values;
        this.arguments = arguments;
        this.markup = markup;
    }

    StringBuilder write(List<TextNode> nodes) {
        write(nodes, "");
        return written;
    }

    /**
     * Writes nodes; {@code count} is the number of the plural around them, empty outside of a
     * plural.
     */
    private void write(List<TextNode> nodes, String count) {
        for (TextNode node : nodes) {
            switch (node) {
                case TextNode.Literal literal -> appendText(literal.text());
                case TextNode.Count _ -> appendText(count);
                case TextNode.Placeholder placeholder -> appendValue(argument(placeholder.name()));
                case TextNode.Plural plural -> appendPlural(plural);
                case TextNode.Select select -> write(chosenCase(select), count);
            }
        }
    }

    private void appendText(String text) {
        written.append(markup ? Markup.escape(text) : text);
    }

    private void appendValue(Object value) {
        if (value instanceof Markup html) {
            if (!markup) {
                throw new IllegalArgumentException("Markup in a plain text: " + html);
            }
            written.append(html);
        } else {
            appendText(values.write(value));
        }
    }

    private void appendPlural(TextNode.Plural plural) {
        if (!(argument(plural.name()) instanceof Number sent)) {
            throw new IllegalArgumentException(plural.name() + " must be a number");
        }
        BigDecimal number =
                sent instanceof BigDecimal exact ? exact : new BigDecimal(sent.toString());
        @Nullable List<TextNode> nodes = plural.exact().get(number.doubleValue());
        if (nodes == null) {
            nodes = plural.categories().get(values.category(number, plural.ordinal()));
        }
        write(nodes == null ? otherCase(plural.categories()) : nodes, values.write(number));
    }

    private List<TextNode> chosenCase(TextNode.Select select) {
        Object value = argument(select.name());
        String selector = value instanceof Enum<?> constant ? constant.name() : value.toString();
        @Nullable List<TextNode> nodes = select.cases().get(selector);
        return nodes == null ? otherCase(select.cases()) : nodes;
    }

    private static List<TextNode> otherCase(Map<String, List<TextNode>> cases) {
        @Nullable List<TextNode> nodes = cases.get(OTHER);
        if (nodes == null) {
            throw new IllegalArgumentException("The case " + OTHER + " is missing");
        }
        return nodes;
    }

    private Object argument(String name) {
        @Nullable Object value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The argument " + name + " is missing");
        }
        return value;
    }
}
