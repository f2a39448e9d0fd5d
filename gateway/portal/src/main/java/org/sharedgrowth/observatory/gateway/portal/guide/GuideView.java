package org.sharedgrowth.observatory.gateway.portal.guide;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * A guide, in the reader's language.
 *
 * @param menu all guides, with this one marked
 * @param about who it is for, and how to read it
 * @param steps in the order in which a newcomer needs them
 * @param limits how many requests and how much data a program may ask for, in words
 * @param next where to go from here
 */
public record GuideView(
        String title,
        List<MenuEntry> menu,
        Markup about,
        List<Step> steps,
        List<Markup> limits,
        List<Markup> next) {
    /** A link to a guide. */
    public record MenuEntry(String name, String address, boolean current) {}
}
