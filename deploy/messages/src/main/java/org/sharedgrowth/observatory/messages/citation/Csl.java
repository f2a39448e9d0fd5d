package org.sharedgrowth.observatory.messages.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.messages.citation.Citation.Kind;

/** Writes CSL-JSON: a list with one item, whose texts keep their script. */
final class Csl {
    private Csl() {}

    static String of(Citation citation) {
        StringBuilder item = new StringBuilder(512);
        item.append("[\n  {\n");
        text(item, "id", BibTex.key(citation));
        text(item, "type", citation.kind() == Kind.REPORT ? "report" : "dataset");
        text(item, "title", citation.title());
        list(item, "author", citation.owners());
        text(item, "publisher", citation.publisher());
        text(item, "version", citation.edition());
        LocalDate day = citation.day();
        if (day != null) {
            member(
                    item,
                    "issued",
                    String.format(
                            Locale.ROOT,
                            "{\"date-parts\": [[%d, %d, %d]]}",
                            day.getYear(),
                            day.getMonthValue(),
                            day.getDayOfMonth()));
        }
        text(item, "URL", citation.address());
        text(item, "language", citation.language().tag());
        String others = citation.others();
        String note = others.isEmpty() ? citation.terms() : others + ". " + citation.terms();
        item.append("    \"note\": ").append(quote(note));
        return item.append("\n  }\n]\n").toString();
    }

    private static void text(StringBuilder item, String name, String value) {
        member(item, name, quote(value));
    }

    /** Names of organisations, which programs must not split into first and last names. */
    private static void list(StringBuilder item, String name, List<String> organisations) {
        member(
                item,
                name,
                organisations.stream()
                        .map(organisation -> "{\"literal\": " + quote(organisation) + "}")
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    private static void member(StringBuilder item, String name, String json) {
        item.append("    \"").append(name).append("\": ").append(json).append(",\n");
    }

    /** A text on one line, as JSON. */
    private static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .forEach(codePoint -> {
                    if (codePoint == '"' || codePoint == '\\') {
                        json.append('\\').appendCodePoint(codePoint);
                    } else if (codePoint < ' ' || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
                        json.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
                    } else {
                        json.appendCodePoint(codePoint);
                    }
                });
        return json.append('"').toString();
    }
}
