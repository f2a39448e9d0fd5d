package org.sharedgrowth.observatory.gateway.portal.revision;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * What changed in a data set between two releases, in the reader's language.
 *
 * @param notes what the rows are limited to, and what in the address is wrong
 */
public record ChangesView(
        Markup answer,
        Form form,
        List<Note> notes,
        String caption,
        List<ChangeRow> rows,
        Pager pager) {

    /**
     * The fields with what was chosen.
     *
     * @param hidden what is chosen without a field
     */
    public record Form(
            List<Choice> flows,
            String from,
            String fromFault,
            String to,
            String toFault,
            List<Choice> hidden) {}
}
