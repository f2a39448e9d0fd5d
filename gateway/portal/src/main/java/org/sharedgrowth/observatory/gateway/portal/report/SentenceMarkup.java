package org.sharedgrowth.observatory.gateway.portal.report;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        if (value.isEmpty()) {
            return -1;
        }
        boolean startsAWord = Character.isLetterOrDigit(value.charAt(0));
        boolean endsWithDigit = Character.isDigit(value.charAt(value.length() - 1));
        String whole =
                (startsAWord ? "(?<![\\p{L}\\p{Nd}.,])" : "")
                        + Pattern.quote(value)
                        + (endsWithDigit ? "(?![.,]?\\p{Nd})" : "");
        Matcher found = Pattern.compile(whole).matcher(sentence);
        return found.find() ? found.start() : -1;
    }

    private static String change(ChangedValue changed) {
        return "<del>"
                + Markup.ofText(requireNonNullElse(changed.before(), "–"))
                + "</del> <ins>"
                + Markup.ofText(requireNonNullElse(changed.after(), "–"))
                + "</ins>";
    }
}
