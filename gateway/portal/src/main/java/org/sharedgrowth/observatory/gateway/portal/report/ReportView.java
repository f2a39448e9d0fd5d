package org.sharedgrowth.observatory.gateway.portal.report;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * One report. What stands around the sealed text is in the reader's language.
 *
 * @param languageTag of the sealed text
 * @param languageNote that the text is in another language than the page; empty if it is not
 * @param article the sealed article, byte for byte
 * @param marks rules of style that mark overtaken sentences
 * @param banner what later releases overtook; without sentences if nothing
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
        Ways ways) {

    /** What later figures overtook, and how many figures still hold. */
    public record Banner(String heading, String hold, List<Overtaken> sentences) {}

    /**
     * One overtaken sentence.
     *
     * @param sentence with each old value struck out and the new one behind it; empty if a table is
     *     meant
     * @param table text about the table; empty if a sentence is meant
     * @param address of the place on the page
     */
    public record Overtaken(
            String happened, Markup sentence, String table, String address, String goThere) {}

    /** One figure as it is now and as it was, with the way to its history. */
    public record Note(String heading, Markup now, String before, String address) {}

    /**
     * A bound value.
     *
     * @param address of the indicator's page with this series; empty for calculated values
     */
    public record Figure(
            String printed,
            String address,
            String place,
            String period,
            String source,
            String cell) {}

    /** How a copy is checked; the sum is empty if the service does not tell it. */
    public record Verify(String sum, String record) {}

    /** The forms of the report. */
    public record Ways(String heading, List<PageLink> forms, String same) {}
}
