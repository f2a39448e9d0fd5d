package org.sharedgrowth.observatory.indicators.series.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSources;

/**
 * Whose rows come first where several offices have sent a series: first those that the flow's
 * preference names, in its order; then whoever was the first to show everybody a row of the series.
 * Rows that are hidden do not count, lest one sees that they are there.
 */
public final class SourceOrder {
    private static final Comparator<Candidate> UNDECLARED =
            Comparator.comparing(
                            Candidate::firstShown,
                            Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                    .thenComparing(Candidate::provider);

    private final List<String> declared;

    /**
     * @param declared see {@link FlowSources#declared}
     */
    public SourceOrder(List<String> declared) {
        this.declared = declared;
    }

    /**
     * What an office has of a series.
     *
     * @param firstShown the first release with a row of its that everybody may see; null for none
     * @param packed its rows, perhaps none
     */
    public record Candidate(String provider, @Nullable Long firstShown, byte[] packed) {
        /** A source as it now is. */
        public static Candidate of(Source source) {
            return new Candidate(source.provider(), source.firstShown(), source.newest().bytes());
        }
    }

    /** The candidates, whose rows to show first at the beginning. */
    public List<Candidate> sort(Collection<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(UNDECLARED))
                .toList();
    }

    private int rank(Candidate candidate) {
        int rank = declared.indexOf(candidate.provider());
        return rank < 0 ? declared.size() : rank;
    }
}
