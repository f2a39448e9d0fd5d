package org.sharedgrowth.observatory.gateway.portal.compare;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.revision.ChangeRow;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * A comparison in the reader's language.
 *
 * @param address of the page, including the names that were typed, without wrong values
 * @param answer the sentences at the top
 * @param pastStateNote text about the past state that is shown; empty if current figures or none
 *     are shown
 * @param today address of the same page with today's figures
 * @param areas the compared areas, each with the address of the page without it
 * @param indicators the compared indicators, each with the address of the page without it; empty if
 *     there is only one
 * @param people links to the figures of groups of people
 * @param notes about wrong values in the address
 * @param start links to examples, on the page without an indicator
 * @param sections one for each indicator
 * @param changes what changed, by data set; empty if figures are shown or nothing changed
 */
public record CompareView(
        String title,
        String address,
        List<PageLink> trail,
        Markup answer,
        String pastStateNote,
        String today,
        List<Chip> areas,
        List<Chip> indicators,
        List<Tab> people,
        List<Tab> tabs,
        List<Note> notes,
        Form form,
        List<PageLink> start,
        List<Section> sections,
        List<Changes> changes,
        List<Reason> reasons,
        Take take,
        Cite cite,
        String printed) {

    /** Whether changes are shown instead of the figures. */
    public boolean showsChanges() {
        return tabs.stream()
                .anyMatch(tab -> tab.current() && tab.address().contains("view=changes"));
    }

    /**
     * One compared area or indicator.
     *
     * @param remove address of the page without it
     * @param removeText what the link does
     * @param members a link to the countries of a group; empty if there is none
     */
    public record Chip(String label, String remove, String removeText, List<PageLink> members) {}

    /** A link to another view, or to figures of other groups of people. */
    public record Tab(String label, String address, boolean current) {}

    /** A note about an error or an omission, with links. */
    public record Note(String text, List<PageLink> links) {}

    /**
     * A field, with the explanation if its value was not understood.
     *
     * @param meant links that use what may be meant instead
     * @param all a link to everything that can be added; at most one
     */
    public record Field(String value, String fault, List<PageLink> meant, List<PageLink> all) {
        static Field of(String value) {
            return new Field(value, "", List.of(), List.of());
        }
    }

    /**
     * The form with which readers change the comparison.
     *
     * @param since the field for the day or release from which changes are counted; only where
     *     changes are shown
     */
    public record Form(
            Field area,
            Field indicator,
            Field from,
            Field to,
            Field asOf,
            List<Field> since,
            List<Choice> hidden,
            List<String> suggestions) {}

    /**
     * One indicator.
     *
     * @param heading empty if it is the only one
     * @param picture of all lines; empty for small multiples and tables, and without figures
     * @param panels small multiples
     * @param remark says that there are more lines than fit into one picture; empty if they fit
     */
    public record Section(
            String heading,
            List<Markup> answer,
            String caption,
            RawString picture,
            List<LegendItem> legend,
            List<Panel> panels,
            String remark,
            List<String> sources,
            Table table) {
        /** Whether something is drawn. */
        public boolean hasPicture() {
            return !picture.getValue().isEmpty() || !panels.isEmpty();
        }
    }

    /**
     * What changed in one data set.
     *
     * @param words of the table
     * @param caption how many rows are shown
     * @param all address of the page with all changes of the data set
     */
    public record Changes(ReleaseText words, String caption, List<ChangeRow> rows, String all) {}

    /** A mark of the drawing with its meaning. */
    public record LegendItem(RawString mark, String text) {}

    /** One small picture with its heading. */
    public record Panel(
            String name, String address, String value, String period, RawString drawing) {}

    /**
     * The figures, the newest first.
     *
     * @param open whether the rows are shown at once; long tables are collapsed unless only the
     *     table is shown
     */
    public record Table(
            String caption, String summary, boolean open, List<String> columns, List<Row> rows) {}

    /** One period. */
    public record Row(String period, List<Cell> cells) {}

    /**
     * One figure.
     *
     * @param sign letter of its status; empty for a normal one
     * @param note its period if the row is a whole year, or why there is no figure; may be empty
     */
    public record Cell(String value, String sign, String note) {}

    /** Why figures are missing. */
    public record Reason(String what, String why) {}

    /**
     * Links to download, copy or embed the figures.
     *
     * @param name of downloaded files, without an ending
     * @param lines the query for programs
     * @param embeds the markup that shows the view in a page of another site
     */
    public record Take(String name, List<Format> formats, List<Line> lines, List<Line> embeds) {}

    /** One file format. */
    public record Format(String label, String address, String ending) {}

    /** A text to copy: the query as an address or command, or the markup to embed. */
    public record Line(String label, String code) {}
}
