import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the named benchmarks, or all of them. Each prints its measurements and their
 * medians; most also print the ratio to a baseline measured in the same rounds.
 */
final class Bench {
    /** A benchmark: one row of the table in README.md. */
    interface Benchmark {
        void run(Setup setup) throws Exception;
    }

    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("load", LoadBenchmarks::whole);
        BENCHMARKS.put("reload", LoadBenchmarks::onePercent);
        BENCHMARKS.put("stream", ReadBenchmarks::stream);
        BENCHMARKS.put("series", ReadBenchmarks::series);
        BENCHMARKS.put("section", ReadBenchmarks::section);
        BENCHMARKS.put("copies", ReadBenchmarks::copies);
        BENCHMARKS.put("vintages", HistoryBenchmarks::replay);
        BENCHMARKS.put("asof", HistoryBenchmarks::asOf);
        BENCHMARKS.put("startup", ServiceBenchmarks::startUp);
        BENCHMARKS.put("memory", ServiceBenchmarks::memory);
        BENCHMARKS.put("gaps", GapBenchmarks::run);
        BENCHMARKS.put("scores", ScoreBenchmarks::run);
        BENCHMARKS.put("growth", GrowthBenchmarks::run);
        BENCHMARKS.put("aggregates", AggregateBenchmarks::run);
        BENCHMARKS.put("door", ThroughputBenchmarks::compareChecked);
        BENCHMARKS.put("newtokens", ThroughputBenchmarks::measureNewTokens);
        BENCHMARKS.put("kept", ThroughputBenchmarks::compareCached);
        BENCHMARKS.put("pass", ThroughputBenchmarks::compareDownload);
        BENCHMARKS.put("rival", ThroughputBenchmarks::compareRival);
        BENCHMARKS.put("latency", LatencyBenchmarks::measureAdded);
        BENCHMARKS.put("overload", OverloadBenchmarks::overload);
        BENCHMARKS.put("aborted", OverloadBenchmarks::aborted);
        BENCHMARKS.put("greedy", OverloadBenchmarks::runFastClient);
        BENCHMARKS.put("pages", PageBenchmarks::run);
        BENCHMARKS.put("documents", DocumentBenchmarks::run);
        BENCHMARKS.put("agents", AgentBenchmarks::run);
        BENCHMARKS.put("opening", GatewayStartBenchmarks::run);
        MethodBenchmarks.ALL.forEach((name, each) -> BENCHMARKS.put(name, _ -> each.run()));
    }

    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>(List.of(args).subList(2, args.length));
        if (names.isEmpty()) {
            names.addAll(BENCHMARKS.keySet());
        }
        if (!BENCHMARKS.keySet().containsAll(names)) {
            throw new IllegalArgumentException("The benchmarks are " + BENCHMARKS.keySet());
        }
        try (Setup setup = new Setup(Path.of(args[0]), Path.of(args[1]))) {
            for (String name : names) {
                Rounds.print("%s   (load average %s)", name, Rounds.load());
                BENCHMARKS.get(name).run(setup);
            }
        }
        System.exit(0);
    }
}
