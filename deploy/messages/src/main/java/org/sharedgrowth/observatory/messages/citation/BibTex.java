package org.sharedgrowth.observatory.messages.citation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.messages.citation.Citation.Kind;

/**
 * Writes BibTeX. Special characters of TeX are escaped, letters with accents are written as
 * commands, and all others remain UTF-8.
 */
final class BibTex {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** BibTeX counts even escaped braces, so they are written as commands. */
    private static final Map<Integer, String> SPECIAL_CHARACTERS =
            Map.ofEntries(
                    Map.entry((int) '\\', "{\\textbackslash}"),
                    Map.entry((int) '{', "{\\textbraceleft}"),
                    Map.entry((int) '}', "{\\textbraceright}"),
                    Map.entry((int) '~', "{\\textasciitilde}"),
                    Map.entry((int) '^', "{\\textasciicircum}"),
                    Map.entry((int) '%', "\\%"),
                    Map.entry((int) '$', "\\$"),
                    Map.entry((int) '&', "\\&"),
                    Map.entry((int) '#', "\\#"),
                    Map.entry((int) '_', "\\_"),
                    Map.entry((int) '’', "'"),
                    Map.entry((int) '‘', "`"),
                    Map.entry((int) '“', "``"),
                    Map.entry((int) '”', "''"),
                    Map.entry((int) '–', "--"),
                    Map.entry((int) '—', "---"),
                    Map.entry(0x00A0, "~"),
                    Map.entry(0x202F, "~"),
                    Map.entry((int) 'ß', "{\\ss}"),
                    Map.entry((int) 'ø', "{\\o}"),
                    Map.entry((int) 'Ø', "{\\O}"),
                    Map.entry((int) 'æ', "{\\ae}"),
                    Map.entry((int) 'Æ', "{\\AE}"),
                    Map.entry((int) 'œ', "{\\oe}"),
                    Map.entry((int) 'Œ', "{\\OE}"),
                    Map.entry((int) 'ł', "{\\l}"),
                    Map.entry((int) 'Ł', "{\\L}"),
                    Map.entry((int) 'ı', "{\\i}"));

    /** Maps a combining mark to the command that puts it above or below a letter. */
    private static final Map<Character, String> ACCENTS =
            Map.ofEntries(
                    Map.entry('\u0300', "`"),
                    Map.entry('\u0301', "'"),
                    Map.entry('\u0302', "^"),
                    Map.entry('\u0303', "~"),
                    Map.entry('\u0304', "="),
                    Map.entry('\u0306', "u "),
                    Map.entry('\u0307', "."),
                    Map.entry('\u0308', "\""),
                    Map.entry('\u030A', "r "),
                    Map.entry('\u030B', "H "),
                    Map.entry('\u030C', "v "),
                    Map.entry('\u0327', "c "),
                    Map.entry('\u0328', "k "));

    private BibTex() {}

    static String of(Citation citation) {
        StringBuilder entry = new StringBuilder(512);
        entry.append(citation.kind() == Kind.REPORT ? "@techreport{" : "@misc{");
        entry.append(key(citation)).append(",\n");
        field(
                entry,
                "author",
                citation.owners().stream()
                                .map(owner -> "{" + escape(owner) + "}")
                                .collect(Collectors.joining(" and "))
                        + (citation.more() > 0 ? " and others" : ""));
        field(entry, "title", "{" + escape(citation.title()) + "}");
        field(
                entry,
                citation.kind() == Kind.REPORT ? "institution" : "howpublished",
                escape(citation.publisher()));
        field(entry, "edition", escape(citation.edition()));
        LocalDate day = citation.day();
        if (day != null) {
            field(entry, "year", citation.year());
            entry.append("  month = ").append(MONTHS.get(day.getMonthValue() - 1)).append(",\n");
            field(entry, "date", day.toString());
        }
        field(entry, "url", address(citation.address()));
        String others = citation.others();
        String note = others.isEmpty() ? citation.terms() : others + ". " + citation.terms();
        field(entry, "note", escape(note));
        return entry.append("}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    /**
     * The key of the entry: letters and digits of the address, which is different for each view,
     * and the day.
     */
    static String key(Citation citation) {
        String path =
                citation.address()
                        .replaceFirst("^[a-z]+://[^/]*", "")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .toLowerCase(Locale.ROOT);
        String day = citation.day() == null ? "" : "-" + citation.day();
        return "observatory" + path.replaceFirst("-$", "") + day;
    }

    /**
     * An address without the characters that BibTeX interprets. They are percent-encoded, because
     * programs do not decode commands of TeX in an address.
     */
    private static String address(String address) {
        return address.replace("\\", "%5C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }

    /** The text on one line, with commands for special characters and letters with accents. */
    static String escape(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        line.replaceAll("\\s+", " ")
                .codePoints()
                .forEach(codePoint -> written.append(command(codePoint)));
        return written.toString();
    }

    private static String command(int codePoint) {
        String known = SPECIAL_CHARACTERS.get(codePoint);
        if (known != null) {
            return known;
        }
        String plain = Character.toString(codePoint);
        String parts = Normalizer.normalize(plain, Normalizer.Form.NFD);
        String accent = parts.length() == 2 ? ACCENTS.get(parts.charAt(1)) : null;
        return accent == null || parts.charAt(0) > 'z'
                ? plain
                : "{\\" + accent + parts.charAt(0) + "}";
    }
}
