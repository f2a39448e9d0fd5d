package org.sharedgrowth.observatory.gateway.portal.docs;

import java.util.List;

/**
 * The operations of one subject.
 *
 * @param menu all subjects, with this one marked
 */
public record SubjectView(List<MenuEntry> menu, DocsView.Tag subject) {
    /** A link to a subject. */
    public record MenuEntry(String name, String address, boolean current) {}

    /** The menu. */
    static List<MenuEntry> menu(DocsView docs, String current) {
        return docs.tags().stream()
                .map(tag -> new MenuEntry(tag.name(), address(tag), tag.anchor().equals(current)))
                .toList();
    }

    /** The address of the page of a subject. */
    static String address(DocsView.Tag tag) {
        return "/docs/" + tag.anchor();
    }
}
