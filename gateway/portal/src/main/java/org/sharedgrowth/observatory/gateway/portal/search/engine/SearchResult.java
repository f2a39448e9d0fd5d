package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;

/**
 * The answer to a search.
 *
 * @param words the words that were searched for, after typing errors were corrected
 * @param corrected whether they differ from what was typed
 * @param hits the best first; places that the search names are not among them
 * @param unknown words of the search that no entry contains
 */
public record SearchResult(
        String words, boolean corrected, Question question, List<Hit> hits, List<String> unknown) {

    /**
     * The hits of one kind whose {@link Hit#matched} equals the highest of any kind, best first;
     * none if all of them match less.
     */
    public List<Hit> best(Kind kind) {
        int maxMatched = hits.stream().mapToInt(Hit::matched).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.entry().kind() == kind && hit.matched() == maxMatched)
                .toList();
    }

    /** Whether neither a place nor anything else was found. */
    public boolean isEmpty() {
        return hits.isEmpty() && question.places().isEmpty();
    }
}
