package org.sharedgrowth.observatory.gateway.portal.docs;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * What the API is, and all of its operations or those that a search found.
 *
 * @param unknown text about a subject that does not exist; empty otherwise
 * @param query the words searched for; may be empty
 * @param result text with the number of results; empty without a search
 * @param question asks what the reader works with; empty with a search
 * @param guides links to the guides; none with a search
 * @param about introductory paragraphs, which are not shown with a result
 * @param lines commands that read a whole data set
 */
public record OverviewView(
        List<SubjectView.MenuEntry> menu,
        String unknown,
        String query,
        String result,
        String question,
        List<Markup> guides,
        List<Markup> about,
        List<String> lines,
        List<Group> groups) {

    /** Operations of a subject, in English as in the contract. */
    public record Group(String name, String address, String description, List<Line> operations) {}

    /** A link to an operation. */
    public record Line(String id, String verb, String path, String summary, String address) {}
}
