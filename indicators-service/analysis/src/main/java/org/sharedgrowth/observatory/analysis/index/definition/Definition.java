package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * One version of an index.
 *
 * @param code code of the index; also the name by which other nodes refer to its root
 * @param version version of the definition, such as HDR2021-22
 * @param owner who publishes the index
 * @param source where the owner defines the index; null if nothing is cited
 * @param unverified what nobody has confirmed yet, in English; empty if {@code status} is verified
 * @param decimals how many decimals of a score are printed
 * @param rankOn whether ranks compare the printed or the unrounded scores
 * @param best which end of the scores has rank 1
 * @param missing what happens if a part has no value
 * @param threshold smallest share of the operands of a mean that must have a value, for {@link
 *     Missing#AVAILABLE}; else null
 * @param root the node whose value is the score
 * @param nodes all other nodes by name, in the order of the definition
 * @param bandsOf the node that bands classify; null: the printed score
 * @param bands classes of values, ordered by their lower ends, the lowest first
 * @param specialCases the first that applies replaces the score
 * @param also names of nodes that are results besides the score
 */
public record Definition(
        String code,
        String version,
        String owner,
        @Nullable String source,
        Status status,
        List<String> unverified,
        int decimals,
        RankOn rankOn,
        Best best,
        Missing missing,
        @Nullable Double threshold,
        Node root,
        Map<String, Node> nodes,
        @Nullable String bandsOf,
        List<Band> bands,
        List<SpecialCase> specialCases,
        List<String> also) {
    /** Maximum number of nodes, the root included. */
    public static final int MAX_NODES = 500;

    /** Maximum number of decimals with which scores and nodes are printed. */
    public static final int MAX_DECIMALS = 12;

    public Definition {
        unverified = List.copyOf(unverified);
        nodes = OrderedMaps.copy(nodes);
        bands = List.copyOf(bands);
        specialCases = List.copyOf(specialCases);
        also = List.copyOf(also);
    }

    /** Whether somebody confirmed every value against its source. */
    public enum Status {
        VERIFIED,
        /** May be previewed, not published. */
        UNVERIFIED
    }

    /** What ranks compare; equal scores share the smallest rank. */
    public enum RankOn {
        PRINTED,
        UNROUNDED
    }

    /** Which end of the scores has rank 1. */
    public enum Best {
        HIGHEST,
        LOWEST
    }

    /** What happens if a part has no value. */
    public enum Missing {
        /** There is no score. */
        ALL_REQUIRED,
        /**
         * Means use the parts that have a value, if these are enough; all other operators need all
         * their operands.
         */
        AVAILABLE
    }

    /**
     * A class of values, up to the next band.
     *
     * @param from its lower end; null for the lowest band, which has none
     * @param exclusive whether the lower end itself belongs to the band below
     */
    public record Band(@Nullable Double from, boolean exclusive, String label) {
        boolean contains(double value) {
            return from == null || value > from || (!exclusive && value == from);
        }
    }

    /**
     * If the node {@code of} has exactly the value {@code equals}, the score is {@code result};
     * applies only to rows that would have a score without it.
     */
    public record SpecialCase(String of, double equals, double result) {}

    /** The nodes and the root by name. */
    public Map<String, Node> allNodes() {
        Map<String, Node> all = new LinkedHashMap<>(nodes);
        all.put(code, root);
        return all;
    }

    /** The figures that the index needs: the input nodes by name, in their order. */
    public Map<String, Operator.Input> inputs() {
        Map<String, Operator.Input> inputs = new LinkedHashMap<>();
        allNodes()
                .forEach((name, node) -> {
                    if (node.operator() instanceof Operator.Input input) {
                        inputs.put(name, input);
                    }
                });
        return inputs;
    }

    /**
     * This definition, if its scores may be published.
     *
     * @return this, or UNVERIFIED_DEFINITION with the code; {@code missing} of its detail lists
     *     what is not confirmed
     */
    public Result<Definition> publishable() {
        return status == Status.VERIFIED
                ? Result.of(this)
                : Result.refused(
                        Reason.UNVERIFIED_DEFINITION,
                        Detail.missing(unverified).withIndicator(code));
    }
}
