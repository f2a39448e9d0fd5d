package org.sharedgrowth.observatory.messages.citation;

import java.time.LocalDate;
import java.util.Locale;
import org.sharedgrowth.observatory.messages.citation.Citation.Kind;

/** Writes RIS: lines of a tag and a value, each ended by CR LF. */
final class Ris {
    private Ris() {}

    static String of(Citation citation) {
        StringBuilder lines = new StringBuilder(512);
        line(lines, "TY", citation.kind() == Kind.REPORT ? "RPRT" : "DATA");
        // Programs would interpret the text after a comma as a first name.
        citation.owners().forEach(owner -> line(lines, "AU", owner.replaceAll("\\s*[,，،]", ";")));
        line(lines, "TI", citation.title());
        line(lines, "PB", citation.publisher());
        line(lines, "ET", citation.edition());
        LocalDate day = citation.day();
        if (day != null) {
            line(lines, "PY", citation.year());
            line(
                    lines,
                    "DA",
                    String.format(
                            Locale.ROOT,
                            "%s/%02d/%02d/",
                            citation.year(),
                            day.getMonthValue(),
                            day.getDayOfMonth()));
        }
        line(lines, "LA", citation.language().tag());
        line(lines, "UR", citation.address());
        if (citation.more() > 0) {
            line(lines, "N1", citation.others());
        }
        line(lines, "N1", citation.terms());
        line(lines, "ER", "");
        return lines.toString();
    }

    private static void line(StringBuilder lines, String tag, String value) {
        lines.append(tag).append("  - ").append(value.strip().replaceAll("\\s+", " "));
        lines.append("\r\n");
    }
}
