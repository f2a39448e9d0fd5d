package org.sharedgrowth.observatory.gateway.portal.release;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Releases in a list, in the reader's language.
 *
 * @param notes texts about the filters and about errors in the address
 * @param narrowed whether there is any filter
 * @param feed address of the feed of the same releases, whatever their day
 */
public record ReleasesView(
        String title,
        Markup answer,
        List<Fact> facts,
        Form form,
        List<Note> notes,
        List<ReleaseLine> lines,
        Pager pager,
        boolean narrowed,
        String feed) {

    /**
     * One of the facts that the page lists beside its answer.
     *
     * @param address where more about it is; empty for no link
     */
    public record Fact(String name, String text, String address) {}

    /**
     * A text about one filter.
     *
     * @param address the same list without it
     * @param nearest lists for the codes that an unknown one resembles; may be empty
     */
    public record Note(String text, String address, List<PageLink> nearest) {
        /** A text about a filter that is known. */
        public Note(String text, String address) {
            this(text, address, List.of());
        }

        public Note {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * The fields with the chosen values.
     *
     * @param hidden filters that have no field
     */
    public record Form(
            List<Choice> offices,
            List<Choice> flows,
            String from,
            String fromFault,
            String to,
            String toFault,
            List<Choice> hidden) {}
}
