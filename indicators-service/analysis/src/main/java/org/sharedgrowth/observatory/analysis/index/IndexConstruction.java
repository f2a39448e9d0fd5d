package org.sharedgrowth.observatory.analysis.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.gap.Imputation;

/** Constructs an index, step by step. */
public final class IndexConstruction {
    private static final double MAX_IMPUTED_SHARE = 1.0 / 3;

    private final Pipeline pipeline;
    private final Columns raw;
    private final Map<Integer, Refused<Double>> dropped;

    private IndexConstruction(
            Pipeline pipeline, Columns raw, Map<Integer, Refused<Double>> dropped) {
        this.pipeline = pipeline;
        this.raw = raw;
        this.dropped = dropped;
    }

    /**
     * The index with all its tables.
     *
     * @param columns figures; indicators that the tree does not name are not used
     * @return the index, or refused with MISSING_COMPONENT with the indicators of the tree that
     *     have no column; BAD_DEFINITION; EMPTY_INPUT if there is no figure; ZERO_DENOMINATOR with
     *     area and indicator; ZERO_RANGE, TOO_FEW_VALUES or MISSING_REFERENCE with the indicator
     *     that cannot be normalised. Each row without a score has its own reason:
     *     COVERAGE_BELOW_THRESHOLD, MISSING_COMPONENT or NON_POSITIVE
     */
    public static Result<ConstructedIndex> construct(Pipeline pipeline, Columns columns) {
        TreeSet<String> absent = new TreeSet<>(pipeline.tree().indicators());
        columns.indicators().forEach(absent::remove);
        if (!absent.isEmpty()) {
            return Result.refused(Reason.MISSING_COMPONENT, Detail.missing(List.copyOf(absent)));
        }
        Columns raw = columnsOfTree(pipeline.tree(), columns);
        if (Arrays.stream(raw.values()).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN)) {
            return Result.refused(Reason.EMPTY_INPUT, Detail.NONE);
        }
        Screen screen = pipeline.screen();
        Result<Map<Integer, Refused<Double>>> dropped =
                screen == null ? Result.of(Map.of()) : screen.dropped(raw);
        return dropped.then(rows -> new IndexConstruction(pipeline, raw, rows).run());
    }

    private static Columns columnsOfTree(Tree tree, Columns columns) {
        List<String> indicators = tree.indicators();
        double[][] values = new double[indicators.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.values()[columns.indicators().indexOf(indicators.get(i))];
        }
        return new Columns(columns.areas(), columns.periods(), indicators, values);
    }

    private Result<ConstructedIndex> run() {
        return denominate()
                .then(denominated -> {
                    Columns imputed = impute(denominated);
                    boolean[][] isImputed = imputedCells(denominated, imputed);
                    List<List<Treatment.TreatedColumn>> treatments = new ArrayList<>();
                    Columns treated = treat(imputed, treatments);
                    return NormalisedColumns.of(pipeline, treated)
                            .map(normalised ->
                                    aggregate(
                                            denominated,
                                            imputed,
                                            isImputed,
                                            treated,
                                            treatments,
                                            normalised));
                });
    }

    private Result<Columns> denominate() {
        double[][] values = new double[raw.values().length][];
        for (int i = 0; i < values.length; i++) {
            String indicator = raw.indicators().get(i);
            double[] remaining = raw.values()[i].clone();
            dropped.keySet().forEach(row -> remaining[row] = Double.NaN);
            Denominator denominator = pipeline.denominators().get(indicator);
            Result<double[]> divided =
                    denominator == null ? Result.of(remaining) : denominator.divide(raw, remaining);
            if (divided instanceof Refused<double[]> refusal) {
                return Result.refused(refusal.reason(), refusal.detail().withIndicator(indicator));
            }
            values[i] = divided.orThrow();
        }
        return Result.of(raw.with(values));
    }

    private Columns impute(Columns from) {
        if (pipeline.imputation() == Imputation.NONE) {
            return from;
        }
        double[][] values = new double[from.values().length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = from.values()[i].clone();
            for (int first = 0; first < from.rows(); first += from.areas().size()) {
                fillPeriod(values[i], first);
            }
        }
        return from.with(values);
    }

    private void fillPeriod(double[] column, int first) {
        int end = first + raw.areas().size();
        List<@Nullable String> groups = pipeline.groups();
        double[] filled =
                pipeline.imputation()
                        .fill(
                                Arrays.copyOfRange(column, first, end),
                                groups == null ? null : groups.subList(first, end));
        for (int row = first; row < end; row++) {
            column[row] = dropped.containsKey(row) ? Double.NaN : filled[row - first];
        }
    }

    private boolean[][] imputedCells(Columns before, Columns after) {
        boolean[][] imputedCells = new boolean[before.values().length][before.rows()];
        if (pipeline.imputation() == Imputation.NONE) {
            return imputedCells;
        }
        for (int i = 0; i < imputedCells.length; i++) {
            for (int row = 0; row < imputedCells[i].length; row++) {
                imputedCells[i][row] =
                        Double.isNaN(before.values()[i][row])
                                && !Double.isNaN(after.values()[i][row]);
            }
        }
        return imputedCells;
    }

    private Columns treat(Columns from, List<List<Treatment.TreatedColumn>> treatments) {
        Treatment treatment = pipeline.treatment();
        if (treatment == null) {
            return from;
        }
        double[][] values = new double[from.values().length][from.rows()];
        int block = NormalisedColumns.block(pipeline.scope(), from);
        for (int i = 0; i < values.length; i++) {
            List<Treatment.TreatedColumn> blocks = new ArrayList<>();
            for (int first = 0; first < from.rows(); first += block) {
                double[] part = Arrays.copyOfRange(from.values()[i], first, first + block);
                Treatment.TreatedColumn treated = treatment.apply(part);
                System.arraycopy(treated.values(), 0, values[i], first, block);
                blocks.add(treated);
            }
            treatments.add(List.copyOf(blocks));
        }
        return from.with(values);
    }

    private ConstructedIndex aggregate(
            Columns denominated,
            Columns imputed,
            boolean[][] isImputed,
            Columns treated,
            List<List<Treatment.TreatedColumn>> treatments,
            Columns normalised) {
        Aggregator aggregator = new Aggregator(pipeline.tree(), raw.rows(), pipeline.threshold());
        double[][] nodes = aggregator.run(normalised.values(), pipeline.tree().weights());
        Map<Integer, Refused<Double>> refused = new TreeMap<>();
        double[] scores = nodes[nodes.length - 1];
        for (int row = 0; row < scores.length; row++) {
            if (Double.isNaN(scores[row])) {
                refused.put(row, refusal(aggregator, nodes, row));
            }
        }
        for (double[] column : nodes) {
            for (int row = 0; row < column.length; row++) {
                column[row] = column[row] == Aggregator.REFUSED ? Double.NaN : column[row];
            }
        }
        return new ConstructedIndex(
                raw,
                dropped,
                denominated,
                imputed,
                isImputed,
                treated,
                List.copyOf(treatments),
                normalised,
                nodes,
                refused,
                NormalisedColumns.ranks(scores, raw.areas().size()),
                heavilyImputed(normalised, isImputed));
    }

    private Refused<Double> refusal(Aggregator aggregator, double[][] nodes, int row) {
        Refused<Double> screened = dropped.get(row);
        if (screened != null) {
            return screened;
        }
        Tree tree = pipeline.tree();
        int refusing = aggregator.refusingBranch(row);
        Detail detail = Detail.area(raw.area(row));
        if (refusing >= 0) {
            return new Refused<>(
                    Reason.NON_POSITIVE, detail.withIndicator(tree.codes().get(refusing)));
        }
        List<String> missing = new ArrayList<>();
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            if (Double.isNaN(nodes[leaf][row])) {
                missing.add(tree.codes().get(leaf));
            }
        }
        boolean isEmpty = missing.size() == tree.leaves();
        double share = 1 - (double) missing.size() / tree.leaves();
        return new Refused<>(
                isEmpty ? Reason.MISSING_COMPONENT : Reason.COVERAGE_BELOW_THRESHOLD,
                Detail.missing(missing)
                        .withArea(detail.area())
                        .withValue(share, pipeline.threshold()));
    }

    private List<Integer> heavilyImputed(Columns normalised, boolean[][] isImputed) {
        double[] weights = pipeline.tree().effectiveWeights();
        List<Integer> rows = new ArrayList<>();
        int end = pipeline.imputation() == Imputation.NONE ? 0 : raw.rows();
        for (int row = 0; row < end; row++) {
            double all = 0;
            double filled = 0;
            for (int i = 0; i < isImputed.length; i++) {
                all += Double.isNaN(normalised.values()[i][row]) ? 0 : weights[i];
                filled += isImputed[i][row] ? weights[i] : 0;
            }
            if (filled > MAX_IMPUTED_SHARE * all) {
                rows.add(row);
            }
        }
        return rows;
    }
}
