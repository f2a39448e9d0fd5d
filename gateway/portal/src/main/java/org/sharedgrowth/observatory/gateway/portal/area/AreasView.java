package org.sharedgrowth.observatory.gateway.portal.area;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Countries by region and name, in the reader's language.
 *
 * @param query the name that was searched for; empty if none was
 * @param found text with the number of matches; empty if all areas are shown
 * @param notes errors in the request, each with a link that solves it
 * @param otherGroups groups that are not regions
 */
public record AreasView(
        Markup answer,
        String query,
        List<Choice> groups,
        String found,
        List<Note> notes,
        List<Region> regions,
        List<Links> otherGroups) {

    /** An error in the request, and a link that solves it. */
    public record Note(String text, PageLink solution) {}

    /**
     * A continent, or the countries without a continent.
     *
     * @param group link to its page; its address is empty if there is no page
     */
    public record Region(PageLink group, List<Links> parts) {}

    /**
     * A list of links under a heading.
     *
     * @param group the heading; its address is empty if it has no page
     */
    public record Links(PageLink group, List<Economy> economies) {}

    /**
     * A country or a group.
     *
     * @param measured whether it has figures
     */
    public record Economy(String address, String name, boolean measured) {}
}
