package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.List;
import java.util.Set;

/**
 * A search as it was understood.
 *
 * @param places codes of the places that it names
 * @param year empty if it names none
 * @param marks who is counted, and whether those without are meant
 * @param parts what else is searched for, each to be found on its own
 */
public record Question(List<String> places, String year, Set<Mark> marks, List<Part> parts) {
    /**
     * One or more words with one meaning.
     *
     * @param text as typed
     * @param entries ids of what is called so, the likeliest first; empty if it is only words
     */
    public record Part(String text, List<String> entries) {}

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return places.isEmpty() && parts.isEmpty();
    }
}
