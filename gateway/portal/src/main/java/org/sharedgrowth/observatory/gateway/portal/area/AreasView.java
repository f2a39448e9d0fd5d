package org.sharedgrowth.observatory.gateway.portal.area;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Countries by region and name, in the reader's language.
 *
 * @param query the name that was searched for; empty if none was
 * @param found how many there are of the chosen ones; empty if all are shown
 * @param notes what is wrong with the choice, each with a way on
 * @param otherGroups groups that are no regions
 */
public record AreasView(
        Markup answer,
        String query,
        List<Choice> groups,
        String found,
        List<Note> notes,
        List<Region> regions,
        List<Links> otherGroups) {

    /** What is wrong, and where to go instead. */
    public record Note(String text, PageLink way) {}

    /**
     * A continent, or the countries that belong to none.
     *
     * @param group its page; empty address if it has none
     */
    public record Region(PageLink group, List<Links> parts) {}

    /**
     * A list of links under a heading.
     *
     * @param group its page; empty address and label if it has none
     */
    public record Links(PageLink group, List<Economy> economies) {}

    /**
     * A country or a group.
     *
     * @param measured whether it has figures
     */
    public record Economy(String address, String name, boolean measured) {}
}
