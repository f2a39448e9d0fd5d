package org.sharedgrowth.observatory.gateway.portal.report;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.ChangedValue;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.StaleSentence;

/**
 * Writes the style rules that mark the sentences that later data have made out of date (the API
 * calls them overtaken) inside a sealed article, whose bytes stay unchanged: the rules select each
 * sentence by its id and show the current value after each old one.
 */
final class OvertakenMarks {
    /** Format of the ids and names sent by the reports-service; anything else is not marked. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    private OvertakenMarks() {}

    /**
     * The rules; empty if there is nothing to mark.
     *
     * @param text the texts, such as "now 27%"
     */
    static String of(List<StaleSentence> overtaken, ReportText text) {
        List<StaleSentence> marked = overtaken.stream().filter(OvertakenMarks::hasId).toList();
        if (marked.isEmpty()) {
            return "";
        }
        String sentences =
                marked.stream()
                        .map(OvertakenMarks::sentenceSelector)
                        .collect(Collectors.joining(","));
        StringBuilder rules = new StringBuilder(sentences).append("{background:var(--ab)}");
        for (StaleSentence stale : marked) {
            for (ChangedValue changed : stale.values()) {
                String name = requireNonNullElse(changed.name(), "");
                String now = requireNonNullElse(changed.after(), "");
                if (NAME.matcher(name).matches() && !now.isEmpty()) {
                    String selector = sentenceSelector(stale);
                    rules.append(valueSelector(selector, "data-name", name))
                            .append(',')
                            .append(valueSelector(selector, "data-word", name))
                            .append("{content:\" ▲\\A0 ")
                            .append(escape(text.now(now)))
                            .append("\"}");
                }
            }
        }
        return rules.toString();
    }

    private static boolean hasId(StaleSentence stale) {
        return NAME.matcher(requireNonNullElse(stale.sentence(), "")).matches();
    }

    private static String sentenceSelector(StaleSentence stale) {
        return "[id=\"" + stale.sentence() + "\"]";
    }

    private static String valueSelector(String sentence, String attribute, String name) {
        return sentence + " [" + attribute + "=\"" + name + "\"]::after";
    }

    /**
     * Escapes every character except ASCII letters, digits and spaces. Each escape ends with a
     * space; without it, a browser would swallow a space that follows in the text.
     */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(codePoint -> {
                    if (codePoint < 0x80
                            && (Character.isLetterOrDigit(codePoint) || codePoint == ' ')) {
                        escaped.appendCodePoint(codePoint);
                    } else {
                        escaped.append(String.format("\\%X ", codePoint));
                    }
                });
        return escaped.toString();
    }
}
