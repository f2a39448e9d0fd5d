import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks at a steady rate, and tells how long each answer took. */
final class H2load {
    /**
     * Milliseconds from one connection's beginning to the next: each asks by a clock of its own,
     * and those that begin at once would ask at once for ever, in bursts.
     */
    private static final int APART = 7;

    private H2load() {}

    /**
     * Milliseconds from request to answer, ascending, of requests over so many connections; fails on
     * answers that are none of 200.
     *
     * @param more of h2load's options
     */
    static double[] latencies(
            int port, String path, int connections, double perSecond, double seconds, String... more)
            throws Exception {
        Path log = Files.createTempFile("h2load", ".tsv");
        Files.delete(log); // h2load appends
        List<String> line = new ArrayList<>(List.of("h2load", "--h1", "-t1", "-c" + connections));
        long each = Math.max(1, Math.round(perSecond / connections));
        line.add("-n" + Math.round(each * seconds) * connections);
        line.add("--rps=" + each);
        line.addAll(List.of("-r1", "--rate-period=" + APART + "ms"));
        line.add("--log-file=" + log);
        line.addAll(Arrays.asList(more));
        line.add(Machine.at(port, path));
        String said = Machine.said(line);
        List<String[]> answers =
                Files.readAllLines(log).stream().map(answer -> answer.split("\t")).toList();
        Files.delete(log);
        if (answers.isEmpty() || answers.stream().anyMatch(answer -> !answer[1].equals("200"))) {
            throw new IllegalStateException("h2load: " + said);
        }
        return answers.stream()
                .mapToDouble(answer -> Long.parseLong(answer[2]) / 1000.0)
                .sorted()
                .toArray();
    }

    /** @param share of the values, which ascend, that are at most as large */
    static double at(double[] ascending, double share) {
        return ascending[(int) Math.min(ascending.length - 1, Math.floor(ascending.length * share))];
    }
}
