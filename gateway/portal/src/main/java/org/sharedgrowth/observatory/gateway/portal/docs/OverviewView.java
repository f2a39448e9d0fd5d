package org.sharedgrowth.observatory.gateway.portal.docs;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * What the API is, and all of its operations or those that a search found.
 *
 * @param unknown about an address without a subject; empty if there is none
 * @param query that was searched for; may be empty
 * @param result how much was found; empty without a search
 * @param about paragraphs, which a result does not repeat
 * @param lines commands that read a whole data set
 */
public record OverviewView(
        List<SubjectView.MenuEntry> menu,
        String unknown,
        String query,
        String result,
        List<Markup> about,
        List<String> lines,
        List<Group> groups) {

    /** Operations of a subject, in English as in the contract. */
    public record Group(String name, String address, String description, List<Line> operations) {}

    /** A link to an operation. */
    public record Line(String id, String verb, String path, String summary, String address) {}
}
