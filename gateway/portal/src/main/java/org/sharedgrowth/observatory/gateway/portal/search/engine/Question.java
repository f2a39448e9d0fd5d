package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.List;
import java.util.Set;

/**
 * The interpretation of a search.
 *
 * @param places codes of the places that it names
 * @param year empty if it names none
 * @param marks what its other words mean: a group of people, the gap between women and men, or the
 *     people outside a share, as in "without internet"
 * @param parts the other parts, each of which is searched for separately
 */
public record Question(List<String> places, String year, Set<Mark> marks, List<Part> parts) {
    /**
     * One or more words with one meaning.
     *
     * @param text as typed, with typing errors corrected
     * @param entries ids of entries with this name, the likeliest first; empty for other words
     */
    public record Part(String text, List<String> entries) {}

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return places.isEmpty() && parts.isEmpty();
    }
}
