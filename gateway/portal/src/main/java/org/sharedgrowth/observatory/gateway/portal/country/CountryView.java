package org.sharedgrowth.observatory.gateway.portal.country;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * A country, in the reader's language.
 *
 * @param trail link to its continent; empty if it is in none
 * @param answer one to three sentences
 * @param facts sentences beside the answer
 * @param release text about the release of the figures
 * @param past notice about an earlier state of the figures
 * @param notes about wrong values in the address
 * @param empty says that there are no figures at all; empty if there are some
 * @param keys the key figures
 * @param gapsNote says which gaps cannot be shown; empty if all are
 * @param downloads links to files of its figures
 * @param compare address of a comparison to which other countries can be added
 * @param feed address of the feed of its releases
 */
public record CountryView(
        String name,
        List<PageLink> trail,
        Markup answer,
        List<Markup> facts,
        String release,
        PastNotice past,
        List<PageLink> notes,
        String empty,
        Keys keys,
        List<Gaps> gaps,
        String gapsNote,
        History history,
        Topics topics,
        News news,
        List<PageLink> downloads,
        String compare,
        String feed,
        Cite cite) {

    /**
     * The key figures.
     *
     * @param peers explains the drawings of ranks, in which each stroke is an economy; empty if
     *     none are drawn
     * @param others links to comparisons with other groups
     */
    public record Keys(String peers, List<PageLink> others, List<Card> cards) {}

    /**
     * One key figure.
     *
     * @param line drawing of the figure over the years; empty if there is only one value
     * @param strip drawing of its rank among peers; empty if there are none
     * @param place its rank in words
     * @param note the status of the figure, an earlier figure, and missing years; may be empty
     */
    public record Card(
            String name,
            String address,
            String value,
            String unit,
            String year,
            RawString line,
            RawString strip,
            String place,
            String note,
            Markup source) {}

    /**
     * The differences between two groups of people.
     *
     * @param first heading of the column of the first group
     * @param second heading of the column of the second group
     */
    public record Gaps(
            String heading,
            String address,
            String legend,
            String first,
            String second,
            List<Gap> rows) {}

    /**
     * One difference.
     *
     * @param people how many of each group are not reached; empty if that is not known
     */
    public record Gap(
            String name,
            String address,
            String first,
            RawString line,
            String second,
            String difference,
            String year,
            Markup source,
            String people) {}

    /**
     * The values of one figure from release to release.
     *
     * @param heading empty if no figure was ever changed
     * @param line drawing; empty if all values are from one day
     */
    public record History(String heading, RawString line, List<String> steps) {}

    /**
     * The newest figures, and the indicators without one.
     *
     * @param all the address with all topics, if only one is shown; else empty
     * @param withoutFigure text with the number of indicators without a figure; empty if there are
     *     none
     * @param empty the names of these indicators; none if only one topic is shown
     */
    public record Topics(List<Topic> topics, String all, String withoutFigure, List<Empty> empty) {}

    /**
     * The figures of one topic.
     *
     * @param more text about the number of figures that are not shown; empty if all are
     * @param address address of the page with all of them
     */
    public record Topic(String name, List<Row> rows, String more, String address) {}

    /**
     * One figure.
     *
     * @param value empty if there is none: then {@code note} says why
     */
    public record Row(
            String name,
            String address,
            String value,
            String unit,
            String year,
            String note,
            RawString line,
            String place,
            Markup source) {}

    /** The indicators of one topic without a figure. */
    public record Empty(String topic, String address, String names) {}

    /** What the office sent and announced. */
    public record News(String heading, List<Change> changes) {}

    /**
     * One entry of the news.
     *
     * @param tag the word “planned” for a planned release; else empty
     */
    public record Change(String day, String tag, Markup text) {}
}
