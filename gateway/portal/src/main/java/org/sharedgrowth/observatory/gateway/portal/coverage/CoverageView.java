package org.sharedgrowth.observatory.gateway.portal.coverage;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The page that shows for whom there are no figures.
 *
 * @param topics names of the columns
 * @param parts sentences about groups of people
 * @param release the release whose figures were counted; empty if it is not known
 */
public record CoverageView(
        Markup answer,
        List<String> topics,
        List<Group> groups,
        List<String> parts,
        Form form,
        List<Economy> economies,
        Pager pager,
        PageLink release,
        List<PageLink> dataLinks) {

    /**
     * A row of the first table.
     *
     * @param address the page of the group; empty for all economies
     */
    public record Group(String name, String address, List<Cell> cells) {}

    /**
     * The coverage of a topic in a group.
     *
     * @param economiesWithout text with the number of economies without any figure; empty if there
     *     are none
     */
    public record Cell(String percent, String economiesWithout) {}

    /** A row of the second table. */
    public record Economy(String name, String address, String count, String topicsWithout) {}

    /**
     * The choice of group and topic.
     *
     * @param fault about a value that does not exist; empty if all do
     */
    public record Form(List<Choice> groups, List<Choice> topics, String fault) {}
}
