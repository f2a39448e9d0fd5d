package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.rows.PartsBar;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Part;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Score;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Scores;

/**
 * What the scores of an index are made of: the parts that the last step of its definition combines.
 * Pure: depends only on its arguments.
 */
final class ScoreComposition {
    /** Nothing is known, or the last step is of another kind. */
    static final ScoreComposition UNKNOWN =
            new ScoreComposition(Kind.UNKNOWN, List.of(), new double[0], Map.of());

    /** More parts cannot be distinguished in a bar. */
    private static final int MAX_PARTS = 6;

    /** The largest difference between a score and the sum of its parts, as a share of the score. */
    private static final double ROUNDING = 1e-6;

    /** How the parts become the score. */
    enum Kind {
        UNKNOWN,
        /** They add up to it, each with its weight. */
        SUM,
        /** Their geometric mean is the score, so they do not add up. */
        GEOMETRIC
    }

    private final Kind kind;
    private final List<Part> parts;
    private final double[] shares;
    private final Map<String, double[]> byArea;
    private final double highest;
    private final double highestSum;

    private ScoreComposition(
            Kind kind, List<Part> parts, double[] shares, Map<String, double[]> byArea) {
        this.kind = kind;
        this.parts = parts;
        this.shares = shares;
        this.byArea = byArea;
        this.highest = byArea.values().stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        this.highestSum =
                byArea.values().stream()
                        .mapToDouble(values -> Arrays.stream(values).sum())
                        .max()
                        .orElse(1);
    }

    /**
     * The parts of these scores.
     *
     * @param period whose scores are used; others are left out
     */
    static ScoreComposition of(Scores scores, String period) {
        if (scores.parts().isEmpty()) {
            return UNKNOWN;
        }
        Part root = scores.parts().getLast();
        Kind kind = kind(requireNonNullElse(root.operator(), ""));
        List<String> names = requireNonNullElse(root.of(), List.<String>of());
        if (kind == Kind.UNKNOWN || names.size() < 2 || names.size() > MAX_PARTS) {
            return UNKNOWN;
        }
        double[] shares = shares(root, names.size());
        Map<String, double[]> byArea = new HashMap<>();
        for (Score score : scores.scores()) {
            double[] values = names.stream().mapToDouble(score::part).toArray();
            if (kind == Kind.SUM) {
                Arrays.setAll(values, i -> values[i] * (shares.length == 0 ? 1 : shares[i]));
            }
            if (period.equals(score.period()) && canBeDrawn(kind, values, score.score())) {
                byArea.put(score.area(), values);
            }
        }
        return byArea.isEmpty()
                ? UNKNOWN
                : new ScoreComposition(
                        kind,
                        names.stream().map(name -> part(scores.parts(), name)).toList(),
                        shares,
                        byArea);
    }

    private static Kind kind(String operator) {
        return switch (operator) {
            case "sum", "arithmetic mean" -> Kind.SUM;
            case "geometric mean" -> Kind.GEOMETRIC;
            default -> Kind.UNKNOWN;
        };
    }

    private static Part part(List<Part> parts, String name) {
        return parts.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(new Part(name, null, null, null, null));
    }

    /** The weights of a mean as shares of 1; none for a sum. */
    private static double[] shares(Part root, int parts) {
        List<Double> weights = requireNonNullElse(root.weights(), List.<Double>of());
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.size() == parts && sum > 0
                ? weights.stream().mapToDouble(weight -> weight / sum).toArray()
                : new double[0];
    }

    /** Whether every part is known and not below zero, and parts of a sum add up to the score. */
    private static boolean canBeDrawn(Kind kind, double[] values, @Nullable Double score) {
        if (score == null || !Arrays.stream(values).allMatch(value -> value >= 0)) {
            return false;
        }
        double sum = Arrays.stream(values).sum();
        return kind != Kind.SUM || Math.abs(sum - score) <= ROUNDING * Math.abs(score);
    }

    /** How the parts become the score. */
    Kind kind() {
        return kind;
    }

    /** The parts in the order of the definition. */
    List<Part> parts() {
        return parts;
    }

    /** The share of each part in a weighted sum, in their order; none if they have no weights. */
    double[] shares() {
        return kind == Kind.SUM ? shares.clone() : new double[0];
    }

    /**
     * What each part adds to the score of an area, or its value if parts do not add up; in the
     * order of the parts, none if it is not known.
     */
    double[] of(String area) {
        double[] values = byArea.get(area);
        return values == null ? new double[0] : values.clone();
    }

    /** The highest value of one part in any area. */
    double highest() {
        return highest;
    }

    /** The drawing of the parts of an area; empty if they are not known. */
    String bar(String area, boolean mirrored) {
        double[] values = byArea.get(area);
        if (values == null) {
            return "";
        }
        return kind == Kind.SUM
                ? PartsBar.sum(new Span(0, highestSum, mirrored), values)
                : PartsBar.columns(new Span(0, highest, mirrored), values);
    }
}
