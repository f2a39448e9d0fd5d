import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.analysis.index.Branch;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Normaliser;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.Scope;
import org.sharedgrowth.observatory.analysis.index.Tree;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.number.Draws;

/** Random figures and the definitions of an index, in the size that the benchmarks use. */
final class IndexData {
    static final int INDICATORS = 30;
    static final int AREAS = 215;
    static final int YEARS = 30;
    static final int FIRST_YEAR = 1990;
    static final String CODE = "BENCH";
    private static final double MISSING_SHARE = 0.05;

    private IndexData() {}

    /** Normally distributed figures with one decimal, of which one in twenty is missing. */
    static Columns columns(int years, long seed) {
        double[][] values = new double[INDICATORS][years * AREAS];
        Draws draws = new Draws(seed, 0);
        for (double[] column : values) {
            for (int row = 0; row < column.length; row++) {
                double value = Math.rint(10 * (50 + 20 * draws.normal())) / 10;
                column[row] = draws.uniform() < MISSING_SHARE ? Double.NaN : value;
            }
        }
        List<String> periods = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            periods.add(Integer.toString(FIRST_YEAR + year));
        }
        return new Columns(areas(), periods, indicators(), values);
    }

    static List<String> areas() {
        return codes("X", AREAS);
    }

    static List<String> indicators() {
        return codes("I", INDICATORS);
    }

    private static List<String> codes(String prefix, int count) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(String.format(Locale.ROOT, "%s%03d", prefix, i));
        }
        return codes;
    }

    private static List<Double> weights(long seed) {
        Draws draws = new Draws(seed, 1);
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            weights.add(0.5 + draws.uniform());
        }
        return weights;
    }

    /**
     * A weighted mean of indicators, each scaled between its minimum and its maximum of the year.
     */
    static Definition definition() {
        return definition("1", 1, null);
    }

    /**
     * The same index, but with each indicator scaled between fixed goalposts.
     *
     * @param seed seed of the random weights
     * @param shift the lower goalpost; the upper one is 100 above it
     */
    static Definition withGoalposts(long seed, double shift) {
        return definition("with goalposts " + seed, seed, shift);
    }

    private static Definition definition(String version, long seed, Double shift) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        for (String indicator : indicators()) {
            nodes.put(indicator, Node.of(new Operator.Input(indicator, Map.of())));
            String part = "Z" + indicator;
            parts.add(part);
            nodes.put(
                    part,
                    Node.of(
                            new Operator.MinMax(
                                    indicator,
                                    shift,
                                    shift == null ? null : (Double) (100 + shift),
                                    1,
                                    shift != null,
                                    100,
                                    false,
                                    shift == null ? Scope.PER_PERIOD : null)));
        }
        Node root =
                Node.of(new Operator.WeightedMean(Mean.ARITHMETIC, 0, parts, weights(seed)));
        return new Definition(
                CODE,
                version,
                "OBS",
                null,
                Definition.Status.VERIFIED,
                List.of(),
                3,
                Definition.RankOn.UNROUNDED,
                Definition.Best.HIGHEST,
                Definition.Missing.AVAILABLE,
                0.5,
                root,
                nodes,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same index as {@link #definition}, as a pipeline. */
    static Pipeline pipeline() {
        Branch root = new Branch(CODE, Mean.ARITHMETIC, 0, indicators(), weights(1));
        return Pipeline.of(
                Tree.of(List.of(root)).orThrow(),
                new Normaliser.MinMax(0, 100),
                Map.of(),
                Scope.PER_PERIOD);
    }
}
