package org.sharedgrowth.observatory.gateway.portal.home;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The home page, in the reader's language.
 *
 * @param examples links to searches that have results
 * @param cards key figures; empty if they could not be read
 */
public record HomeView(
        Band band,
        List<PageLink> examples,
        List<Card> cards,
        Gaps gaps,
        News news,
        Newest report,
        List<Topic> topics) {

    /**
     * The world at a glance.
     *
     * @param heading a sentence for each line
     * @param map of every economy; empty if the figures could not be read
     * @param small the map for a narrow screen
     * @param legend the marks of the map with their meanings
     * @param sources who published the figures, and the release
     * @param all link to the page with all figures
     */
    public record Band(
            List<Markup> heading,
            RawString map,
            RawString small,
            List<LegendItem> legend,
            Markup sources,
            PageLink all) {
        /** Whether there is a map. */
        public boolean hasMap() {
            return !map.getValue().isEmpty();
        }
    }

    /** A mark of the map and its meaning. */
    public record LegendItem(RawString mark, String text) {}

    /**
     * A key figure.
     *
     * @param sentence its earlier value, or a remark about it
     * @param source with its date
     * @param release link to the release that published it
     */
    public record Card(
            PageLink title,
            List<Amount> numbers,
            RawString picture,
            String sentence,
            String source,
            PageLink release) {}

    /**
     * A number and its meaning.
     *
     * @param mark how it is drawn in the picture; empty if it is the only one
     * @param type class of the mark
     */
    public record Amount(String value, String label, String mark, String type) {}

    /**
     * Economies with figures of women and of men.
     *
     * @param rows empty if there are none
     * @param notReporting text with the number of economies that report no such figures; empty if
     *     all do
     */
    public record Gaps(
            Markup answer,
            List<Pair> rows,
            Markup sources,
            PageLink release,
            PageLink all,
            String notReporting) {}

    /** Women and men of one economy. */
    public record Pair(
            PageLink economy,
            String women,
            RawString drawing,
            String men,
            String gap,
            String year) {}

    /**
     * What changed and what is planned.
     *
     * @param known whether the releases could be read
     */
    public record News(boolean known, List<Item> items) {
        /**
         * One change.
         *
         * @param reason in the words of the office; empty if it gave none
         * @param office empty if the sentence names it
         * @param release link to the release; without an address if it is planned
         */
        public record Item(
                String day,
                boolean planned,
                Markup sentence,
                String reason,
                String office,
                PageLink release) {}
    }

    /**
     * The newest report.
     *
     * @param known whether the reports could be read
     * @param title without an address if there is no report
     * @param language of its title and quote
     * @param holds whether no sentence of it is out of date
     * @param quote the first sentence that is out of date, else the summary
     */
    public record Newest(
            boolean known,
            PageLink title,
            String language,
            boolean holds,
            String state,
            String facts,
            Markup quote) {}

    /** A topic, and a text with the names of topics below it. */
    public record Topic(PageLink topic, String below, String count) {}
}
