import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.DefinitionWriter;
import org.sharedgrowth.observatory.analysis.index.definition.Evaluation;

/**
 * Benchmarks the index of {@link MethodBenchmarks} over HTTP: its figures are read from the store,
 * its scores are computed for all areas and years, and an answer shows the scores of one area.
 */
final class ScoreBenchmarks {
    private static final String TARGET =
            "%s/indices/%s/scores?from=%d&to=%d"
                    .formatted(
                            Service.API,
                            IndexData.CODE,
                            IndexData.FIRST_YEAR,
                            IndexData.FIRST_YEAR + IndexData.YEARS - 1);

    /** The maximum ratio of the time over HTTP to the time in process. */
    private static final double BAR = 2;

    /** Parameters with the caller's own weights; their scores are computed for each request. */
    private static final String OWN_WEIGHTS = "&area=X001&weights=ZI000:1.5";

    private ScoreBenchmarks() {}

    static void run(Setup setup) throws Exception {
        Columns columns = IndexData.columns(IndexData.YEARS, 1);
        Definition definition = IndexData.definition();
        setup.database.createForService("scores");
        try (Service service =
                Service.start(setup.jar, setup.database, "scores", Setup.FIRST_PATH)) {
            service.register(Structures.ofIndicators(columns.areas(), columns.indicators()));
            Path file = setup.work.resolve("scores.csv");
            service.release(service.submit(file, write(file, columns)));
            service.registerIndex(
                    definition.code(), definition.version(), DefinitionWriter.write(definition));
            long warmUpEnd = System.nanoTime() + (long) (Rounds.WARM * 1e9);
            while (System.nanoTime() < warmUpEnd) {
                milliseconds(service, "&area=X001", IndexData.YEARS);
                milliseconds(service, OWN_WEIGHTS, IndexData.YEARS);
                milliseconds(service, "&format=csv", 0);
            }
            Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
            contestants.put(
                    "scores of an area, ms",
                    repeatForASecond(() -> milliseconds(service, "&area=X001", IndexData.YEARS)));
            contestants.put(
                    "with own weights, ms",
                    repeatForASecond(() -> milliseconds(service, OWN_WEIGHTS, IndexData.YEARS)));
            contestants.put(
                    "all as CSV, ms",
                    repeatForASecond(() -> milliseconds(service, "&format=csv", 0)));
            contestants.put(
                    "in process, ms",
                    MethodBenchmarks.milliseconds(
                            () -> Evaluation.scores(definition, columns).orThrow()));
            Rounds rounds = Rounds.of(contestants);
            rounds.ratio("scores of an area, ms", "in process, ms", BAR, true);
            rounds.ratio("with own weights, ms", "in process, ms", BAR, true);
        }
    }

    /** Writes the figures as an office would send them; returns the number of rows. */
    private static long write(Path file, Columns columns) throws Exception {
        StringBuilder text = new StringBuilder("indicator,area,period,value\n");
        long rows = 0;
        for (int i = 0; i < columns.indicators().size(); i++) {
            for (int row = 0; row < columns.rows(); row++) {
                double value = columns.values()[i][row];
                if (!Double.isNaN(value)) {
                    String period = columns.periods().get(row / columns.areas().size());
                    text.append(columns.indicators().get(i)).append(',');
                    text.append(columns.area(row)).append(',').append(period).append(',');
                    text.append(value).append('\n');
                    rows++;
                }
            }
        }
        Files.writeString(file, text);
        return rows;
    }

    /** A request that is repeated for a second. */
    private interface Request {
        double milliseconds() throws Exception;
    }

    private static Rounds.Contestant repeatForASecond(Request request) {
        return _ -> {
            double sum = 0;
            int count = 0;
            while (sum < 1000) {
                sum += request.milliseconds();
                count++;
            }
            return sum / count;
        };
    }

    private static double milliseconds(Service service, String parameters, int minRows)
            throws Exception {
        long start = System.nanoTime();
        byte[] answer;
        try (InputStream in = service.open(TARGET + parameters)) {
            answer = in.readAllBytes();
        }
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.length < 100 * minRows) {
            throw new IllegalStateException("the answer has only " + answer.length + " bytes");
        }
        return milliseconds;
    }
}
