package org.sharedgrowth.observatory.gateway.portal.report;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * One report. The texts around the sealed text are in the reader's language.
 *
 * @param languageTag language of the sealed text
 * @param languageNote says that the language of the report differs from that of the page; empty if
 *     it does not
 * @param article the sealed article, byte for byte
 * @param marks style rules that mark the sentences that are out of date
 * @param banner summary of what later releases changed; without sentences if all still hold
 * @param uncertain whether some sentence cannot be assessed now
 * @param line version, release, time to read
 * @param notes one for each figure that changed
 * @param figures every bound value with its cell
 * @param figuresSummary "37 figures, cell by cell"
 */
public record ReportView(
        String title,
        String languageTag,
        String languageDirection,
        String languageNote,
        RawString article,
        RawString marks,
        Banner banner,
        boolean uncertain,
        List<String> line,
        List<Note> notes,
        List<Figure> figures,
        String figuresSummary,
        Cite cite,
        Verify verify,
        OtherFormats otherFormats) {

    /**
     * How many sentences later figures have made out of date, and how many figures are still
     * current.
     */
    public record Banner(String heading, String stillValid, List<Overtaken> sentences) {}

    /**
     * One sentence that later figures have made out of date.
     *
     * @param sentence the sentence with each old value struck out, followed by the new one; empty
     *     for a table
     * @param table text about the table; empty for a sentence
     * @param address its address on the page
     */
    public record Overtaken(
            String happened, Markup sentence, String table, String address, String linkText) {}

    /** The current and the published value of one figure, with a link to its series. */
    public record Note(String heading, Markup now, String before, String address) {}

    /**
     * A bound value.
     *
     * @param address of the page with this series; empty for calculated values
     * @param code check code; empty while there is none
     * @param check address of the page that checks this code
     */
    public record Figure(
            String printed,
            String address,
            String place,
            String period,
            String source,
            String cell,
            String code,
            String check) {}

    /** How to verify a copy; the checksum is empty if the service does not return it. */
    public record Verify(String checksum, String recordAddress) {}

    /** Links to the report in other formats; {@code same} says that all have the same figures. */
    public record OtherFormats(String heading, List<PageLink> links, String same) {}
}
