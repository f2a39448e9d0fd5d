package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.SourceLetters.Source;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * One indicator for the whole world, in the reader's language.
 *
 * @param topics above the indicator in the trail
 * @param answer one or two sentences
 * @param pastStateNote text about the past state that is shown; empty for current figures
 * @param firstFigures a link to the first figures if none had been released by the chosen day; else
 *     empty
 * @param today address of the same page with today's figures
 * @param chips groups of people; empty if no group is reported separately
 * @param notBrokenDown text about the dimensions by which nobody reports; empty if there are none
 * @param notes about wrong values in the address
 * @param form the chosen values, which the form keeps
 * @param since what changed since the past state that is shown; empty for current figures
 * @param withoutFigure the economies without a figure
 * @param history the newest releases that changed this indicator
 * @param releases address of the list of all releases that changed it
 * @param feed address of the feed of these releases
 */
public record WorldView(
        String name,
        String title,
        List<PageLink> topics,
        Markup answer,
        List<Fact> facts,
        String pastStateNote,
        List<PageLink> firstFigures,
        String today,
        List<Chip> chips,
        String notBrokenDown,
        List<Chip> tabs,
        List<Note> notes,
        Picture picture,
        Form form,
        Table table,
        List<SinceThen> since,
        EconomiesWithoutFigure withoutFigure,
        Meaning meaning,
        Download download,
        Cite cite,
        List<Changed> history,
        String releases,
        String feed) {

    /**
     * A release that changed the indicator.
     *
     * @param address address of its changes
     * @param stateAddress address of this page as of this release
     */
    public record Changed(String label, String address, String stateAddress) {}

    /**
     * Address of all downloads and citations, which the page of the map omits because of its size
     * limit.
     */
    public String fullView() {
        return tableView() + "#take";
    }

    /** Address of the same figures as a table, whose page has room for everything else. */
    public String tableView() {
        return tabs.getLast().address();
    }

    /**
     * Whether the page leaves out everything below the figures, because a map together with the
     * changes since a past state, or with an error about the day, leaves no room for it.
     */
    public boolean isBrief() {
        return picture.hasMap() && (!since.isEmpty() || !form.asOfFault().isEmpty());
    }

    /**
     * What changed since a past state.
     *
     * @param rows the largest changes, then figures that are no longer published
     * @param all address of all changes; empty if there are none
     */
    public record SinceThen(String sentence, String caption, List<SinceRow> rows, String all) {}

    /**
     * One changed figure.
     *
     * @param today empty if it is no longer published
     * @param drawing an old ring and a new dot
     */
    public record SinceRow(
            String name,
            String address,
            String year,
            String then,
            String today,
            String change,
            RawString drawing) {}

    /** One of the facts that the page lists beside its answer. */
    public record Fact(String name, String text) {}

    /**
     * A link to another view or other people.
     *
     * @param count number of the economies that report it; empty if they were not counted
     */
    public record Chip(String label, String count, String address, boolean current) {}

    /** A note about an invalid value in the address, and the address without it. */
    public record Note(String text, String address) {}

    /**
     * A drawing of all figures; none for the view of the table.
     *
     * @param map the map with its legend; empty in other views
     * @param narrow the same map for a narrow screen
     * @param ranking empty in other views
     */
    public record Picture(
            RawString map,
            RawString narrow,
            String since,
            List<LegendItem> legend,
            List<Rank> ranking) {
        /** Whether there is a map. */
        public boolean hasMap() {
            return !map.getValue().isEmpty();
        }
    }

    /** A mark of the drawing with its meaning. */
    public record LegendItem(RawString mark, String text) {}

    /**
     * One row of the ranking.
     *
     * @param rank empty for the world, which has no rank but is listed among the economies
     */
    public record Rank(
            String rank,
            String name,
            String address,
            RawString bar,
            String value,
            String year,
            boolean marked) {}

    /** The fields of the form after the drawing. */
    public record Form(
            String address,
            List<Choice> years,
            List<Choice> groups,
            String asOf,
            String asOfFault,
            String mark,
            String markFault,
            List<Choice> hidden) {}

    /**
     * The figures as a table.
     *
     * @param open whether it is expanded at first, because it is short or what the page is about
     * @param comments the statements that rows refer to by number
     * @param more text with the number of comments that are not shown; empty if all are
     */
    public record Table(
            String caption,
            String summary,
            boolean open,
            List<Row> rows,
            List<Source> sources,
            List<Source> comments,
            String more) {}

    /**
     * One row of the table.
     *
     * @param address of the economy's page; empty for no link
     * @param lineage address of what a computed figure was computed from; empty for no link
     * @param comment the number of a comment; empty if there is none
     */
    public record Row(
            String name,
            String address,
            String value,
            String lineage,
            String year,
            String note,
            String source,
            String comment) {}

    /**
     * The economies without a figure.
     *
     * @param more text with the number of economies that are not named; empty if all are
     */
    public record EconomiesWithoutFigure(String heading, List<PageLink> named, String more) {}

    /**
     * The meaning of the indicator; texts are empty if there are none.
     *
     * @param lineage the page that shows what computed figures were computed from; none for
     *     delivered figures
     * @param targets address of the page of targets for it
     * @param groupFigures address of its figures of groups
     */
    public record Meaning(
            String definition,
            List<PageLink> lineage,
            String code,
            String worldBankCode,
            String targets,
            String groupFigures) {}
}
