import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks as fast as it is answered. */
final class Wrk {
    private static final int CONNECTIONS = 32;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    /** What one run told: requests, and what each cost the process that answered it. */
    record Load(double perSecond, double cpuMicros) {}

    private Wrk() {}

    /** Asks until the code for it is fast; what comes back does not count. */
    static void warm(int port, String path, double seconds, String... more) throws Exception {
        Machine.said(line(CONNECTIONS, port, path, seconds, more));
    }

    /**
     * Measures; fails on errors and on answers that are none of 200.
     *
     * @param whose answers
     * @param more of wrk's options
     */
    static Load measure(Process whose, int port, String path, double seconds, String... more)
            throws Exception {
        double before = Machine.cpuSeconds(whose);
        String said = Machine.said(line(CONNECTIONS, port, path, seconds, more));
        double cpu = Machine.cpuSeconds(whose) - before;
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException("wrk: " + said);
        }
        return new Load(number(said, RATE), cpu * 1e6 / number(said, REQUESTS));
    }

    /** Begins to ask, whatever is answered. */
    static Process begun(int connections, int port, String path, double seconds, String... more)
            throws Exception {
        return new ProcessBuilder(line(connections, port, path, seconds, more))
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> line(
            int connections, int port, String path, double seconds, String... more) {
        List<String> line = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections));
        line.add("-d" + Math.max(1, Math.round(seconds)) + "s");
        line.addAll(Arrays.asList(more));
        line.add(Machine.at(port, path));
        return line;
    }

    private static double number(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
