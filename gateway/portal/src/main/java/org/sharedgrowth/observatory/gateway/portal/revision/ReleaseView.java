package org.sharedgrowth.observatory.gateway.portal.revision;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Fact;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * One release, in the reader's language.
 *
 * @param reason why figures changed, in the office's words; empty if it gave none
 * @param compared text that names the release with which it is compared
 * @param notes texts about the filters
 * @param code codes of the data set and the office, in small print
 * @param fingerprint of the release; empty if it is not known
 */
public record ReleaseView(
        String title,
        Markup answer,
        List<Fact> facts,
        String reason,
        String compared,
        String compareAddress,
        List<Note> notes,
        String caption,
        List<ChangeRow> rows,
        Pager pager,
        String code,
        String fingerprint) {}
