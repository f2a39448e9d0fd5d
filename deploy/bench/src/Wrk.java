import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests with wrk as fast as they are answered. */
final class Wrk {
    private static final int CONNECTIONS = 32;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    /**
     * The result of a run: requests a second, and CPU time per request of the answering process.
     */
    record Result(double perSecond, double cpuMicros) {}

    private Wrk() {}

    /** Sends requests, so that the server's JVM compiles its code; ignores the result. */
    static void warm(int port, String path, double seconds, String... more) throws Exception {
        Machine.output(commandLine(CONNECTIONS, port, path, seconds, more));
    }

    /**
     * Measures the throughput; fails on errors and on answers other than 200.
     *
     * @param server the process that answers
     * @param more additional options of wrk
     */
    static Result measure(Process server, int port, String path, double seconds, String... more)
            throws Exception {
        double before = Machine.cpuSeconds(server);
        String output = Machine.output(commandLine(CONNECTIONS, port, path, seconds, more));
        double cpu = Machine.cpuSeconds(server) - before;
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException("wrk: " + output);
        }
        return new Result(number(output, RATE), cpu * 1e6 / number(output, REQUESTS));
    }

    /** Starts sending requests, without checking the answers. */
    static Process start(int connections, int port, String path, double seconds, String... more)
            throws Exception {
        return new ProcessBuilder(commandLine(connections, port, path, seconds, more))
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> commandLine(
            int connections, int port, String path, double seconds, String... more) {
        List<String> commandLine = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections));
        commandLine.add("-d" + Math.max(1, Math.round(seconds)) + "s");
        commandLine.addAll(Arrays.asList(more));
        commandLine.add(Machine.address(port, path));
        return commandLine;
    }

    private static double number(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
