package org.sharedgrowth.observatory.gateway.portal.report;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.ChangedValue;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.StaleSentence;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Writes a sentence that is out of date with each old value struck out, followed by the new one.
 * Values that do not occur in the sentence are appended to it.
 */
public final class SentenceMarkup {
    private SentenceMarkup() {}

    /**
     * The sentence.
     *
     * @param sentence as it was published
     */
    public static Markup of(String sentence, StaleSentence stale) {
        List<ChangedValue> remaining = new ArrayList<>(stale.values());
        StringBuilder html = new StringBuilder();
        String rest = sentence;
        while (!remaining.isEmpty()) {
            ChangedValue next = null;
            int at = Integer.MAX_VALUE;
            for (ChangedValue changed : remaining) {
                int found = position(rest, requireNonNullElse(changed.before(), ""));
                if (found >= 0 && found < at) {
                    at = found;
                    next = changed;
                }
            }
            if (next == null) {
                break;
            }
            String before = requireNonNullElse(next.before(), "");
            html.append(Markup.ofText(rest.substring(0, at))).append(change(next));
            rest = rest.substring(at + before.length());
            remaining.remove(next);
        }
        html.append(Markup.ofText(rest));
        remaining.forEach(changed -> html.append(' ').append(change(changed)));
        return Markup.ofHtml(html.toString());
    }

    /**
     * The position of the value where it is not a part of a longer number or word: 5% is not found
     * in 29.5%, nor 29.5 in 29.51. Negative if there is none.
     */
    private static int position(String sentence, String value) {
        int at = value.isEmpty() ? -1 : sentence.indexOf(value);
        while (at >= 0 && (continuesBefore(sentence, at) || continues(sentence, at, value))) {
            at = sentence.indexOf(value, at + 1);
        }
        return at;
    }

    private static boolean continuesBefore(String sentence, int at) {
        if (at == 0 || !Character.isLetterOrDigit(sentence.charAt(at))) {
            return false;
        }
        char before = sentence.charAt(at - 1);
        return Character.isLetterOrDigit(before) || before == '.' || before == ',';
    }

    /** Whether a digit follows a value that ends with one, perhaps after a point or comma. */
    private static boolean continues(String sentence, int at, String value) {
        int end = at + value.length();
        return Character.isDigit(sentence.charAt(end - 1))
                && (isDigit(sentence, end)
                        || (isSeparator(sentence, end) && isDigit(sentence, end + 1)));
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isSeparator(String text, int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private static String change(ChangedValue changed) {
        return "<del>"
                + Markup.ofText(requireNonNullElse(changed.before(), "–"))
                + "</del> <ins>"
                + Markup.ofText(requireNonNullElse(changed.after(), "–"))
                + "</ins>";
    }
}
