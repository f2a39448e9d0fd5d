package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The ranking of an index.
 *
 * @param notices what a reader must know first: that the index is not verified, that the weights
 *     are not those of the owner, or that a value was refused
 * @param backToOwner link to the page with the weights of the owner; without an address if they are
 *     shown
 * @param since heading of the change of ranks since an earlier year; empty if it is not known
 * @param sinceLegend what its symbols mean
 * @param made what scores are made of
 * @param marked the texts about the marked economy
 * @param lastRank the last rank, at the end of the drawings
 * @param unranked how many economies have no rank
 * @param unrankedAreas the economies without a rank, sorted by name
 * @param dataLinks links to the same ranks in machine-readable form
 * @param needs the figures that the index is computed from, if it has no ranks
 */
public record RankingView(
        String title,
        Markup answer,
        List<String> notices,
        PageLink backToOwner,
        String caption,
        String lastRank,
        List<Row> rows,
        Pager pager,
        String since,
        String sinceLegend,
        Made made,
        Marked marked,
        Form form,
        String changes,
        String unranked,
        List<PageLink> unrankedAreas,
        List<String> figures,
        String method,
        PageLink release,
        List<PageLink> dataLinks,
        List<String> needs) {

    /**
     * An economy.
     *
     * @param address of this page with the economy marked
     * @param interval the places that it may have
     * @param line the drawing of the interval
     * @param parts the drawing of what the score is made of; empty if that is not known
     * @param since places gained or lost
     */
    public record Row(
            String address,
            String name,
            int rank,
            String interval,
            Markup line,
            String score,
            Markup parts,
            String since,
            boolean marked) {}

    /**
     * What the scores are made of.
     *
     * @param keys the parts, in the order of the drawings; none if it is not known
     * @param legend how to read the drawings
     */
    public record Made(List<String> keys, String legend) {
        static final Made UNKNOWN = new Made(List.of(), "");
    }

    /**
     * The economy that is marked.
     *
     * @param change why its rank changed; empty if that is not known
     * @param steps the parts of that change, with places gained or lost
     * @param heading of the economies of similar rank; empty if no economy is marked
     * @param beside text about the economies whose rank cannot be told apart from its own
     * @param rows the economy and the nearest of those that cannot be told apart from it
     * @param made heading of what its score is made of; empty if that is not known
     * @param adds heading of the numbers of the parts of its score
     * @param parts of its score
     */
    public record Marked(
            String change,
            List<Step> steps,
            String heading,
            String beside,
            List<Row> rows,
            String made,
            String adds,
            List<Step> parts) {
        static final Marked NONE = new Marked("", List.of(), "", "", List.of(), "", "", List.of());
    }

    /** A part of a change or of a score, its number, and the drawing of that number. */
    public record Step(String name, String number, Markup bar) {}

    /**
     * The form in which visitors mark an economy and enter weights of their own.
     *
     * @param hidden fields with the years of the address, which it does not ask for
     */
    public record Form(
            String action, List<Choice> hidden, List<Choice> economies, List<Weight> weights) {}

    /** The weight of a part. */
    public record Weight(String field, String label, String value) {}
}
