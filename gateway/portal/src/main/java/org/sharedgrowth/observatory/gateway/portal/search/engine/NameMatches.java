package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.messages.Language;

/** The entries of one kind that a typed name may mean, in the way the search understands it. */
public final class NameMatches {
    private NameMatches() {}

    /**
     * The entries, the likeliest first: those that the name means with typing errors corrected,
     * then those whose words begin with the typed ones; if there are none, those with a similar
     * beginning.
     *
     * @param max maximum number of entries
     */
    public static List<Entry> of(
            SearchIndex index, String typed, Language language, Kind kind, int max) {
        SearchResult found = index.find(typed, language, false);
        Question question = found.question();
        boolean namesOnlyPlaces = question.parts().isEmpty() && !question.places().isEmpty();
        List<Entry> meant =
                Stream.concat(
                                question.places().stream().flatMap(id -> index.entry(id).stream()),
                                namesOnlyPlaces
                                        ? Stream.of()
                                        : Stream.concat(
                                                best(found, kind),
                                                index.completions(typed, language)))
                        .filter(entry -> entry.kind() == kind)
                        .distinct()
                        .limit(max)
                        .toList();
        return meant.isEmpty()
                ? index.similar(found.words(), language)
                        .filter(entry -> entry.kind() == kind)
                        .limit(max)
                        .toList()
                : meant;
    }

    /** The best hits of a kind; those without figures last. */
    private static Stream<Entry> best(SearchResult found, Kind kind) {
        List<Hit> hits = found.hits().stream().filter(hit -> hit.entry().kind() == kind).toList();
        int matched = hits.stream().mapToInt(Hit::matched).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.matched() == matched)
                .map(Hit::entry)
                .sorted(Comparator.comparing(entry -> entry.extent() == 0));
    }
}
