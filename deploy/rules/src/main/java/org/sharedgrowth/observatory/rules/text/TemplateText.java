package org.sharedgrowth.observatory.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that are written in templates instead of in bundles. Code, elements with {@code
 * translate="no"} and abbreviations in capitals (CSV) are the same in all languages.
 */
final class TemplateText {
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{!.*?!}|<!--.*?-->");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^\\s{}][^{}]*}");
    private static final Pattern LITERAL = Pattern.compile("'([^']*\\p{L}\\s+\\p{L}[^']*)'");
    private static final Pattern SAME_IN_ALL =
            Pattern.compile(
                    "(?s)<(script|style|code|pre|kbd)\\b.*?</\\1>"
                            + "|<(\\w+)\\b[^>]*\\btranslate=\"no\"[^>]*>.*?</\\2>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "\\s(?:alt|title|placeholder|label|aria-label|aria-description)"
                            + "\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern NO_WORD = Pattern.compile("&#?\\w+;|\\b[A-Z][A-Z0-9-]+\\b");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private TemplateText() {}

    /** The texts found: first those in expressions, then in attributes, then in elements. */
    static List<String> in(String template) {
        List<String> found = new ArrayList<>();
        String source = COMMENT.matcher(template).replaceAll("");
        Matcher expressions = EXPRESSION.matcher(source);
        while (expressions.find()) {
            Matcher literals = LITERAL.matcher(expressions.group());
            while (literals.find()) {
                found.add(literals.group(1));
            }
        }
        String plain =
                SAME_IN_ALL.matcher(EXPRESSION.matcher(source).replaceAll("")).replaceAll("");
        Matcher attributes = ATTRIBUTE.matcher(plain);
        while (attributes.find()) {
            addIfText(attributes.group(1), found);
        }
        for (String text : TAG.split(plain, -1)) {
            addIfText(text, found);
        }
        return found;
    }

    private static void addIfText(String text, List<String> found) {
        if (LETTER.matcher(NO_WORD.matcher(text).replaceAll("")).find()) {
            found.add(text.strip());
        }
    }
}
