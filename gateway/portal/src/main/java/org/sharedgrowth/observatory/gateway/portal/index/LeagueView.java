package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The league of an index.
 *
 * @param notices what a reader must know first: not verified, own weights, a value that was refused
 * @param back to the weights of the owner; without an address if they are shown
 * @param change why the rank of the marked economy changed; empty if that is not known
 * @param beside who cannot be told apart from the marked economy; empty if none is marked
 * @param last the last rank, at the end of the drawings
 * @param unranked how many economies have no rank
 * @param unrankedAreas these economies, by name
 * @param programs the same as data
 * @param needs the figures that the index is computed from, if it has no ranks
 */
public record LeagueView(
        String title,
        Markup answer,
        List<String> notices,
        PageLink back,
        String caption,
        String last,
        List<Row> rows,
        Pager pager,
        String change,
        String besideHeading,
        String beside,
        Form form,
        String changes,
        String unranked,
        List<PageLink> unrankedAreas,
        List<String> figures,
        String method,
        PageLink release,
        List<PageLink> programs,
        List<String> needs) {

    /**
     * An economy.
     *
     * @param address of this page with the economy marked
     * @param interval the places that it may have
     * @param line the drawing of the interval
     */
    public record Row(
            String address,
            String name,
            int rank,
            String interval,
            Markup line,
            String score,
            boolean marked) {}

    /** The form of own weights. */
    public record Form(String action, List<Choice> economies, List<Weight> weights) {}

    /** The weight of a part. */
    public record Weight(String field, String label, String value) {}
}
