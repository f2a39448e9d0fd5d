package org.sharedgrowth.observatory.gateway.portal.area;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * A group of countries, in the reader's language.
 *
 * @param release the release of its figures
 * @param totals figures of the whole group, as their sources publish them
 * @param note text about what could not be read; empty if everything was read
 * @param parts smaller regions within it; empty if there are none
 * @param measure the indicator whose figures are shown beside the members
 * @param map address of the map of the group
 * @param computed address of the figures that are computed from the members
 */
public record GroupView(
        String name,
        List<Markup> answer,
        int economies,
        String release,
        String note,
        List<Total> totals,
        List<PageLink> parts,
        String measure,
        List<Member> members,
        String map,
        String computed) {

    /** A figure of the whole group. */
    public record Total(PageLink indicator, String value, String year, String source) {}

    /**
     * A country of the group.
     *
     * @param value empty if there is no figure
     */
    public record Member(PageLink country, String value, String year) {}
}
