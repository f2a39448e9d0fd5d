package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Band;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Best;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.RankOn;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.SpecialCase;
import org.sharedgrowth.observatory.analysis.number.Ranks;
import org.sharedgrowth.observatory.analysis.number.Rounding;

/** Computes the scores of a definition. */
public final class Evaluation {
    private final Definition definition;
    private final Columns inputs;
    private final Map<String, NodeValues> nodes = new LinkedHashMap<>();

    private Evaluation(Definition definition, Columns inputs) {
        this.definition = definition;
        this.inputs = inputs;
    }

    /**
     * The scores of all rows. Whether they may be published is another question: {@link
     * Definition#publishable}.
     *
     * @param inputs a column for each input node of the definition, by the name of the node; other
     *     columns are not used
     * @return the scores, or refused with BAD_DEFINITION with the faulty node; MISSING_COMPONENT if
     *     a column is absent; EMPTY_INPUT if no input has a value. A row without a score has its
     *     reason: MISSING_COMPONENT with the inputs that are missing, COVERAGE_BELOW_THRESHOLD,
     *     NON_POSITIVE, ZERO_DENOMINATOR, ZERO_RANGE, TOO_FEW_VALUES, BAD_WEIGHT or OUT_OF_BOUNDS
     *     with the node
     */
    public static Result<Scores> scores(Definition definition, Columns inputs) {
        return ParsedDefinition.of(definition)
                .result()
                .then(valid -> new Evaluation(valid, inputs).run());
    }

    private Result<Scores> run() {
        TreeSet<String> absent = new TreeSet<>(definition.inputs().keySet());
        inputs.indicators().forEach(absent::remove);
        if (!absent.isEmpty()) {
            return Result.refused(
                    Reason.MISSING_COMPONENT, Detail.missing(new ArrayList<>(absent)));
        }
        if (isEmpty()) {
            return Result.refused(Reason.EMPTY_INPUT, Detail.indicator(definition.code()));
        }
        Map<String, Node> all = definition.allNodes();
        for (String name : Definitions.order(definition)) {
            Node node = Definitions.node(all, name);
            NodeValues values = values(name, node.operator());
            round(node, values);
            nodes.put(name, values);
        }
        return Result.of(scores());
    }

    private boolean isEmpty() {
        for (String name : definition.inputs().keySet()) {
            for (double figure : column(name)) {
                if (!Double.isNaN(figure)) {
                    return false;
                }
            }
        }
        return true;
    }

    private double[] column(String name) {
        return inputs.values()[inputs.indicators().indexOf(name)];
    }

    private NodeValues values(String name, Operator operator) {
        if (operator instanceof Operator.Input) {
            NodeValues values = NodeValues.ofRows(inputs.rows());
            read(name, column(name), values);
            return values;
        }
        if (operator instanceof Operator.Constant constant) {
            NodeValues values = NodeValues.ofRows(inputs.rows());
            Arrays.fill(values.values(), constant.value());
            return values;
        }
        List<NodeValues> operands =
                operator.operands().stream().map(operand -> valuesOf(nodes, operand)).toList();
        return new Computation(name, definition, inputs, operator, operands).values();
    }

    static NodeValues valuesOf(Map<String, NodeValues> nodes, String name) {
        NodeValues values = nodes.get(name);
        if (values == null) {
            throw new IllegalStateException(name + " has not been computed yet");
        }
        return values;
    }

    /** Sets the values of an input; rows without a figure share one refusal. */
    static void read(String name, double[] column, NodeValues to) {
        to.clear();
        Refused<?> missing = new Refused<>(Reason.MISSING_COMPONENT, Detail.missing(List.of(name)));
        for (int row = 0; row < column.length; row++) {
            if (Double.isNaN(column[row])) {
                to.refuse(row, missing);
            } else {
                to.set(row, column[row], name);
            }
        }
    }

    /** Rounds the values, if the node has decimals. */
    static void round(Node node, NodeValues values) {
        if (node.decimals() != null) {
            round(values.values(), node.decimals(), values.values());
        }
    }

    private static void round(double[] values, int decimals, double[] to) {
        for (int row = 0; row < values.length; row++) {
            to[row] = Rounding.of(values[row], decimals);
        }
    }

    private Scores scores() {
        NodeValues score = scoresWithSpecialCases(definition, nodes);
        double[] printed = printed(definition, score.values());
        return new Scores(
                definition,
                inputs,
                score,
                printed,
                ranks(definition.rankOn() == RankOn.PRINTED ? printed : score.values()),
                bands(score, printed),
                nodes);
    }

    private static double[] printed(Definition definition, double[] scores) {
        double[] printed = new double[scores.length];
        round(scores, definition.decimals(), printed);
        return printed;
    }

    /** The scores as ranks compare them: printed or unrounded. */
    static double[] scoresForRanking(Definition definition, double[] scores) {
        return definition.rankOn() == RankOn.PRINTED ? printed(definition, scores) : scores;
    }

    /** The values of the root; where a special case applies, its result instead. */
    static NodeValues scoresWithSpecialCases(Definition definition, Map<String, NodeValues> nodes) {
        NodeValues root = valuesOf(nodes, definition.code());
        if (definition.specialCases().isEmpty()) {
            return root;
        }
        double[] values = root.values().clone();
        List<SpecialCase> cases = definition.specialCases();
        for (int row = 0; row < values.length; row++) {
            for (int i = 0; i < cases.size() && !Double.isNaN(values[row]); i++) {
                if (valuesOf(nodes, cases.get(i).of()).values()[row] == cases.get(i).equals()) {
                    values[row] = cases.get(i).result();
                    break;
                }
            }
        }
        return root.withValues(values);
    }

    private int[] ranks(double[] scoresForRanking) {
        int areas = inputs.areas().size();
        int[] ranks = new int[scoresForRanking.length];
        for (int first = 0; first < scoresForRanking.length; first += areas) {
            double[] period = Arrays.copyOfRange(scoresForRanking, first, first + areas);
            int[] ranksOfPeriod = Ranks.of(period, definition.best() == Best.HIGHEST);
            System.arraycopy(ranksOfPeriod, 0, ranks, first, areas);
        }
        return ranks;
    }

    private List<@Nullable String> bands(NodeValues score, double[] printed) {
        String bandsOf = definition.bandsOf();
        double[] classified = bandsOf == null ? printed : valuesOf(nodes, bandsOf).values();
        List<@Nullable String> bands = new ArrayList<>();
        for (int row = 0; row < printed.length; row++) {
            bands.add(Double.isNaN(score.values()[row]) ? null : band(classified[row]));
        }
        return bands;
    }

    private @Nullable String band(double value) {
        String label = null;
        for (Band band : definition.bands()) {
            label = band.contains(value) ? band.label() : label;
        }
        return label;
    }
}
