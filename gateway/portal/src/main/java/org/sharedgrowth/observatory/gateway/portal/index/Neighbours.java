package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Rank;

/**
 * Finds the economies that are nearest in rank to a given one, among those whose rank cannot be
 * told apart from its rank.
 */
final class Neighbours {
    /** Maximum number of neighbours that are drawn beside an economy. */
    private static final int MAX_NEIGHBOURS = 6;

    private Neighbours() {}

    /** The economy and its nearest neighbours, sorted by rank; none if it has no neighbours. */
    static List<Rank> of(Rank one, List<Rank> all) {
        Set<String> peers = new HashSet<>(one.peers());
        List<Rank> nearest =
                all.stream()
                        .filter(other -> peers.contains(other.area()))
                        .sorted(
                                Comparator.comparingInt(
                                                (Rank other) -> Math.abs(other.rank() - one.rank()))
                                        .thenComparingInt(Rank::rank)
                                        .thenComparing(Rank::area))
                        .limit(MAX_NEIGHBOURS)
                        .toList();
        if (nearest.isEmpty()) {
            return List.of();
        }
        return Stream.concat(nearest.stream(), Stream.of(one))
                .sorted(Comparator.comparingInt(Rank::rank).thenComparing(Rank::area))
                .toList();
    }
}
