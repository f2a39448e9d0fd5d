package org.sharedgrowth.observatory.gateway.portal.revision;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The changes to a series, or to one of its figures, grouped by release, in the reader's language.
 *
 * @param notes text that names the figure to which the page is limited
 * @param seriesLink link to the series with all its figures
 * @param key codes of the data set and the series, in small print
 */
public record HistoryView(
        String title,
        Markup answer,
        List<Note> notes,
        PageLink seriesLink,
        List<Group> groups,
        Pager pager,
        String key) {

    /**
     * One release.
     *
     * @param reason why figures changed; empty if the office gave none
     */
    public record Group(
            PageLink release, String day, String office, String reason, List<Row> rows) {}

    /**
     * One figure that the release changed.
     *
     * @param address of the history of this figure alone
     */
    public record Row(
            String period, String address, String sign, String kind, String before, String after) {}
}
