import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.IndexConstruction;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Evaluation;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Factor;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Kind;
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.RankTally;

/**
 * Measures the computation of indices, of ranks under random weights, and of the causes of rank
 * changes: in process, on one thread, with the arrays in memory. numpy does the same work for
 * comparison.
 */
final class MethodBenchmarks {
    private static final int MANY_DRAWS = 10_000;
    private static final int DRAWS = 1_000;
    private static final double SPREAD = 0.25;

    /** A benchmark: one row of the table in README.md. */
    interface Method {
        void run() throws Exception;
    }

    /** The benchmarks by name, in the order in which they run. */
    static final Map<String, Method> ALL = new LinkedHashMap<>();

    static {
        ALL.put("index", MethodBenchmarks::index);
        ALL.put("ranks", MethodBenchmarks::ranks);
        ALL.put("causes", MethodBenchmarks::causes);
    }

    private MethodBenchmarks() {}

    /** Runs the named benchmarks of methods, or all of them, without the other benchmarks. */
    public static void main(String[] args) throws Exception {
        for (String name : args.length == 0 ? ALL.keySet() : List.of(args)) {
            Rounds.print("%s   (load average %s)", name, Rounds.load());
            ALL.get(name).run();
        }
        System.exit(0);
    }

    /**
     * Work that is repeated for a second. Its result is stored, because the compiler would
     * otherwise remove work whose result is never used.
     */
    interface Work {
        Object run();
    }

    private static Object lastResult;

    /** The average milliseconds of one run of the work. */
    static Rounds.Contestant milliseconds(Work work) {
        return _ -> {
            long start = System.nanoTime();
            int count = 0;
            while (System.nanoTime() - start < 1_000_000_000L) {
                lastResult = work.run();
                count++;
            }
            return (System.nanoTime() - start) / 1e6 / count;
        };
    }

    private static void index() throws Exception {
        Columns columns = IndexData.columns(IndexData.YEARS, 1);
        Definition definition = IndexData.definition();
        Pipeline pipeline = IndexData.pipeline();
        try (Numpy numpy = new Numpy()) {
            Map<String, Rounds.Contestant> all = new LinkedHashMap<>();
            all.put(
                    "definition, ms",
                    milliseconds(() -> Evaluation.scores(definition, columns).orThrow()));
            all.put(
                    "pipeline, ms",
                    milliseconds(() -> IndexConstruction.construct(pipeline, columns).orThrow()));
            all.put("numpy, ms", numpy.milliseconds("index"));
            Rounds rounds = Rounds.of(all);
            for (String ours : List.of("definition, ms", "pipeline, ms")) {
                printBar(ours, rounds, 20);
                rounds.ratio(ours, "numpy, ms", 2, true);
            }
        }
    }

    private static void ranks() throws Exception {
        Columns columns = IndexData.columns(1, 1);
        Definition definition = IndexData.definition();
        try (Numpy numpy = new Numpy()) {
            Map<String, Rounds.Contestant> all = new LinkedHashMap<>();
            all.put("1,000 draws, ms", milliseconds(() -> intervals(definition, columns, DRAWS)));
            all.put(
                    "10,000 draws, ms",
                    milliseconds(() -> intervals(definition, columns, MANY_DRAWS)));
            all.put("numpy without pairs, ms", numpy.milliseconds("draws"));
            all.put("numpy with pairs, ms", numpy.milliseconds("pairs"));
            Rounds rounds = Rounds.of(all);
            printBar("1,000 draws, ms", rounds, 100);
            printBar("10,000 draws, ms", rounds, 600);
            rounds.ratio("1,000 draws, ms", "numpy without pairs, ms", 3, true);
            rounds.ratio("1,000 draws, ms", "numpy with pairs, ms", 3, true);
        }
    }

    /** Quantiles and mean of the ranks of all areas. */
    private static double[][] intervals(Definition definition, Columns columns, int count) {
        RankDraws draws =
                RankDraws.of(definition, columns, RankDraws.Uncertainty.ofWeights(SPREAD), 1)
                        .orThrow();
        RankTally tally = draws.tally(count);
        double[][] intervals = new double[tally.units()][];
        for (int unit = 0; unit < intervals.length; unit++) {
            intervals[unit] =
                    new double[] {
                        tally.quantile(unit, 0.05),
                        tally.quantile(unit, 0.5),
                        tally.quantile(unit, 0.95),
                        tally.mean(unit)
                    };
        }
        return intervals;
    }

    /**
     * All five causes of a change: revisions, new data, weights, goalposts and the areas that are
     * ranked.
     */
    private static void causes() throws Exception {
        Map<String, RankChange.Cells> cells = new TreeMap<>();
        double[][] published = IndexData.columns(1, 1).values();
        double[][] revised = IndexData.columns(1, 2).values();
        double[][] later = IndexData.columns(1, 3).values();
        for (int i = 0; i < published.length; i++) {
            cells.put(
                    IndexData.indicators().get(i),
                    new RankChange.Cells(published[i], revised[i], later[i]));
        }
        RankChange.States states =
                new RankChange.States(
                        IndexData.withGoalposts(1, 0),
                        IndexData.withGoalposts(2, 5),
                        IndexData.areas(),
                        cells);
        List<Factor> factors =
                List.of(
                        Factor.of(Kind.REVISION),
                        Factor.of(Kind.NEW_DATA),
                        Factor.of(Kind.METHOD),
                        Factor.of(Kind.GOALPOSTS),
                        Factor.of(Kind.MEMBERSHIP));
        try (Numpy numpy = new Numpy()) {
            Map<String, Rounds.Contestant> all = new LinkedHashMap<>();
            all.put("5 causes, ms", milliseconds(() -> RankChange.of(states, factors).orThrow()));
            all.put("numpy, ms", numpy.milliseconds("causes"));
            Rounds rounds = Rounds.of(all);
            printBar("5 causes, ms", rounds, 50);
            Rounds.print(
                    "  numpy needs %.2f of this time",
                    rounds.median("numpy, ms") / rounds.median("5 causes, ms"));
        }
    }

    private static void printBar(String name, Rounds rounds, double bar) {
        Rounds.print(
                "  %s: %.2f (bar <= %.0f: %s)   load average %s",
                name,
                rounds.median(name),
                bar,
                Rounds.verdict(rounds.median(name) <= bar),
                Rounds.load());
    }
}
