package org.sharedgrowth.observatory.rules.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The content of a pattern of ICU's MessageFormat.
 *
 * @param arguments names of its placeholders
 * @param plurals the categories of each plural, without single numbers such as =1
 * @param ordinals the categories of each selectordinal
 * @param words the text of the pattern, with {@link #VALUE} in place of values and line ends
 *     between cases
 */
record PatternFacts(
        Set<String> arguments,
        List<Set<String>> plurals,
        List<Set<String>> ordinals,
        String words) {
    /** Placeholder for a value. */
    static final char VALUE = '\uFFFC';

    /**
     * @throws IllegalArgumentException if the text is not a pattern of ICU's MessageFormat
     */
    static PatternFacts of(String text) {
        MessagePattern parsed;
        try {
            parsed = new MessagePattern(text);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(e);
        }
        PatternFacts facts =
                new PatternFacts(
                        new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), words(parsed, text));
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                facts.arguments.add(parsed.getSubstring(parsed.getPart(i + 1)));
                switch (part.getArgType()) {
                    case PLURAL -> facts.plurals.add(categories(parsed, i + 2));
                    case SELECTORDINAL -> facts.ordinals.add(categories(parsed, i + 2));
                    case NONE, SELECT -> {
                        // Only plurals and ordinals have categories.
                    }
                    default -> throw new IllegalArgumentException("unsupported argument: " + part);
                }
            }
        }
        return facts;
    }

    private static Set<String> categories(MessagePattern parsed, int first) {
        Set<String> categories = new TreeSet<>();
        int i = first;
        while (parsed.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
            String selector = parsed.getSubstring(parsed.getPart(i));
            if (!selector.startsWith("=")) {
                categories.add(selector);
            }
            i++;
            if (parsed.getPart(i).getType().hasNumericValue()) {
                i++;
            }
            i = parsed.getLimitPartIndex(i) + 1;
        }
        return categories;
    }

    private static String words(MessagePattern parsed, String text) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (depth > 0) {
                words.append(text, Math.min(from, part.getIndex()), part.getIndex());
            }
            from = part.getLimit();
            switch (part.getType()) {
                case MSG_START -> depth = 1;
                case REPLACE_NUMBER -> words.append(VALUE);
                case MSG_LIMIT -> {
                    words.append(part.getValue() > 0 ? "\n" : "");
                    depth = 0;
                }
                case ARG_START -> {
                    words.append(part.getArgType() == ArgType.NONE ? VALUE : '\n');
                    depth = 0;
                }
                case ARG_LIMIT -> depth = 1;
                default -> {
                    // Names, selectors and punctuation of the syntax are not text.
                }
            }
        }
        return words.toString();
    }
}
