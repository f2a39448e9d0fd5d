import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sends requests at a steady rate with h2load, and returns the time of each answer. */
final class H2load {
    /**
     * Milliseconds between the starts of two connections. Each connection sends at fixed intervals,
     * so connections that start together would send in bursts.
     */
    private static final int START_INTERVAL_MILLIS = 7;

    private H2load() {}

    /**
     * The times in milliseconds from request to answer, ascending; fails if any answer is not a
     * 200.
     *
     * @param more additional options of h2load
     */
    static double[] latencies(
            int port, String path, int connections, double perSecond, double seconds, String... more)
            throws Exception {
        Path log = Files.createTempFile("h2load", ".tsv");
        Files.delete(log); // h2load appends
        List<String> line = new ArrayList<>(List.of("h2load", "--h1", "-t1", "-c" + connections));
        long perConnection = Math.max(1, Math.round(perSecond / connections));
        line.add("-n" + Math.round(perConnection * seconds) * connections);
        line.add("--rps=" + perConnection);
        line.addAll(List.of("-r1", "--rate-period=" + START_INTERVAL_MILLIS + "ms"));
        line.add("--log-file=" + log);
        line.addAll(Arrays.asList(more));
        line.add(Machine.address(port, path));
        String output = Machine.output(line);
        List<String[]> answers =
                Files.readAllLines(log).stream().map(answer -> answer.split("\t")).toList();
        Files.delete(log);
        if (answers.isEmpty() || answers.stream().anyMatch(answer -> !answer[1].equals("200"))) {
            throw new IllegalStateException("h2load: " + output);
        }
        return answers.stream()
                .mapToDouble(answer -> Long.parseLong(answer[2]) / 1000.0)
                .sorted()
                .toArray();
    }

    /** @param share the share of the values that are at most as large as the result */
    static double quantile(double[] ascending, double share) {
        return ascending[(int) Math.min(ascending.length - 1, Math.floor(ascending.length * share))];
    }
}
