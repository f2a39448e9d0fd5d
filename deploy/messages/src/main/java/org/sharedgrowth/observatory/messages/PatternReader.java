package org.sharedgrowth.observatory.messages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts the result of ICU's MessageFormat parser to nodes. */
final class PatternReader {
    private final MessagePattern parsed;
    private final String text;

    PatternReader(String text) {
        try {
            this.parsed = new MessagePattern(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a pattern: " + text, e);
        }
        this.text = text;
    }

    List<TextNode> nodes() {
        return message(0);
    }

    /** The nodes of the message that starts at a part of the type MSG_START. */
    private List<TextNode> message(int start) {
        List<TextNode> nodes = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int from = parsed.getPart(start).getLimit();
        int i = start + 1;
        while (true) {
            Part part = parsed.getPart(i);
            literal.append(text, from, part.getIndex());
            from = part.getLimit();
            switch (part.getType()) {
                case MSG_LIMIT -> {
                    flush(literal, nodes);
                    return List.copyOf(nodes);
                }
                case REPLACE_NUMBER -> {
                    flush(literal, nodes);
                    nodes.add(new TextNode.Count());
                }
                case ARG_START -> {
                    flush(literal, nodes);
                    nodes.add(argument(i));
                    i = parsed.getLimitPartIndex(i);
                    from = parsed.getPart(i).getLimit();
                }
                default -> {
                    // Quotation marks of the syntax are not part of the text.
                }
            }
            i++;
        }
    }

    private static void flush(StringBuilder literal, List<TextNode> nodes) {
        if (!literal.isEmpty()) {
            nodes.add(new TextNode.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private TextNode argument(int start) {
        String name = parsed.getSubstring(parsed.getPart(start + 1));
        ArgType type = parsed.getPart(start).getArgType();
        return switch (type) {
            case NONE -> new TextNode.Placeholder(name);
            case PLURAL -> plural(name, start + 2, false);
            case SELECTORDINAL -> plural(name, start + 2, true);
            case SELECT -> new TextNode.Select(name, cases(start + 2));
            default ->
                    throw new IllegalArgumentException(
                            "Only plural, selectordinal and select are supported, not "
                                    + type
                                    + ": "
                                    + text);
        };
    }

    private TextNode plural(String name, int first, boolean ordinal) {
        if (parsed.getPart(first).getType().hasNumericValue()) {
            throw new IllegalArgumentException("The offset of a plural is not supported: " + text);
        }
        Map<Double, List<TextNode>> exact = new LinkedHashMap<>();
        Map<String, List<TextNode>> categories = new LinkedHashMap<>();
        cases(first)
                .forEach((selector, nodes) -> {
                    if (selector.startsWith("=")) {
                        exact.put(Double.valueOf(selector.substring(1)), nodes);
                    } else {
                        categories.put(selector, nodes);
                    }
                });
        return new TextNode.Plural(name, ordinal, exact, categories);
    }

    /**
     * The cases of a plural or select by selector; {@code first} is the part of the first selector.
     */
    private Map<String, List<TextNode>> cases(int first) {
        Map<String, List<TextNode>> cases = new LinkedHashMap<>();
        int i = first;
        while (parsed.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
            String selector = parsed.getSubstring(parsed.getPart(i));
            i++;
            if (parsed.getPart(i).getType().hasNumericValue()) {
                i++;
            }
            cases.put(selector, message(i));
            i = parsed.getLimitPartIndex(i) + 1;
        }
        return cases;
    }
}
