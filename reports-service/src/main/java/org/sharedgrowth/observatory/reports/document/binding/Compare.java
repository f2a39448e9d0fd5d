package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.List;

/**
 * A comparison of rounded values. Its possible results have a fixed order; the author gives one
 * phrase for each, in that order.
 */
sealed interface Compare {
    /** Compares a newer with an older value; a change within the band counts as held. */
    record Trend(Expr older, Expr newer, BigDecimal band) implements Compare {}

    /** Compares a ratio with a fraction. */
    record Share(Expr ratio, BigDecimal fraction) implements Compare {}

    /** Whether every value reaches a threshold. */
    record Every(List<Expr> values, BigDecimal threshold) implements Compare {}

    /** Compares the gap between two values at one time with the gap at a later time. */
    record Gap(Expr earlierFirst, Expr earlierSecond, Expr laterFirst, Expr laterSecond)
            implements Compare {}

    /** The rank of one value among others. */
    record Rank(Expr one, List<Expr> others) implements Compare {}

    /** Compares two values. */
    record Versus(Expr left, Expr right) implements Compare {}

    /** The names of the possible results, in their fixed order. */
    default List<String> results() {
        return switch (this) {
            case Trend t -> List.of("rose", "fell", "held steady");
            case Share s -> List.of("more than", "exactly", "less than");
            case Every e -> List.of("all", "not all");
            case Gap g -> List.of("widened", "narrowed", "held");
            case Rank r -> List.of("highest", "lowest", "tied", "between");
            case Versus v -> List.of("above", "below", "level with");
        };
    }

    /** The operands. */
    default List<Expr> operands() {
        return switch (this) {
            case Trend t -> List.of(t.older(), t.newer());
            case Share s -> List.of(s.ratio());
            case Every e -> e.values();
            case Gap g ->
                    List.of(g.earlierFirst(), g.earlierSecond(), g.laterFirst(), g.laterSecond());
            case Rank r -> {
                List<Expr> all = new java.util.ArrayList<>(r.others());
                all.addFirst(r.one());
                yield List.copyOf(all);
            }
            case Versus v -> List.of(v.left(), v.right());
        };
    }
}
