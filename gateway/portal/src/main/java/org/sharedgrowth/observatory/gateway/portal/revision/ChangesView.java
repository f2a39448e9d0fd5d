package org.sharedgrowth.observatory.gateway.portal.revision;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * What changed in a data set between two releases, in the reader's language.
 *
 * @param notes texts about the filters and about errors in the address
 */
public record ChangesView(
        Markup answer,
        Form form,
        List<Note> notes,
        String caption,
        List<ChangeRow> rows,
        Pager pager) {

    /**
     * The fields with the chosen values.
     *
     * @param from the first release, by its number or a day, as sent
     * @param fromFault what is wrong with it; empty if it is valid
     * @param to the last release, by its number or a day, as sent
     * @param toFault what is wrong with it; empty if it is valid
     * @param hidden filters that have no field
     */
    public record Form(
            List<Choice> flows,
            String from,
            String fromFault,
            String to,
            String toFault,
            List<Choice> hidden) {}
}
