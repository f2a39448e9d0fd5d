package org.sharedgrowth.observatory.indicators.series.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSources;

/**
 * The order of preference among the offices that have sent a series: first the offices named in the
 * flow's preference, in its order; then the others, in the order of the releases with their first
 * public rows, those without public rows last. Confidential rows do not count, so that their
 * existence is not revealed.
 */
public final class SourceOrder {
    private static final Comparator<Candidate> BY_FIRST_PUBLIC_RELEASE =
            Comparator.comparing(
                            Candidate::firstPublicRelease,
                            Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                    .thenComparing(Candidate::provider);

    private final List<String> declared;

    /**
     * @param declared see {@link FlowSources#declaredOrder}
     */
    public SourceOrder(List<String> declared) {
        this.declared = declared;
    }

    /**
     * The data of one office for a series.
     *
     * @param firstPublicRelease the first release with a public row; null for none
     * @param packed the packed rows, possibly none
     */
    public record Candidate(String provider, @Nullable Long firstPublicRelease, byte[] packed) {
        /** A candidate with the current version of a source. */
        public static Candidate of(Source source) {
            return new Candidate(
                    source.provider(), source.firstPublicRelease(), source.newest().bytes());
        }
    }

    /** The candidates in order of preference. */
    public List<Candidate> sort(Collection<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(BY_FIRST_PUBLIC_RELEASE))
                .toList();
    }

    private int rank(Candidate candidate) {
        int rank = declared.indexOf(candidate.provider());
        return rank < 0 ? declared.size() : rank;
    }
}
