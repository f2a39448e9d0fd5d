import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures contestants in turn, in {@link #COUNT} rounds, and prints medians and ratios. */
final class Rounds {
    static final int COUNT = Integer.getInteger("rounds", 5);

    /** Seconds for which a contestant is measured in a round. */
    static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "4"));

    /** Seconds of warm-up before the rounds, in which a JVM compiles its code. */
    static final double WARM = Double.parseDouble(System.getProperty("warm", "20"));

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    /** A measurement that yields a number: seconds, or requests a second. Round 0 does not count. */
    interface Contestant {
        double measure(int round) throws Exception;
    }

    /** Runs every contestant once in each round, after one round that does not count. */
    static Rounds of(Map<String, Contestant> contestants) throws Exception {
        Rounds rounds = new Rounds();
        for (Contestant contestant : contestants.values()) {
            contestant.measure(0);
        }
        for (int round = 1; round <= COUNT; round++) {
            for (Map.Entry<String, Contestant> each : contestants.entrySet()) {
                rounds.measured
                        .computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                        .add(each.getValue().measure(round));
            }
        }
        rounds.measured.forEach(
                (name, values) ->
                        print("  %-34s median %12.3f   of %s", name, median(values), format(values)));
        return rounds;
    }

    double median(String name) {
        return median(measured.get(name));
    }

    /** Prints the ratio of one contestant's median to another's, and whether the bar is met. */
    void ratio(String name, String baseline, double bar, boolean atMost) {
        double ratio = median(name) / median(baseline);
        boolean met = atMost ? ratio <= bar : ratio >= bar;
        print(
                "  RATIO %s / %s = %.3f (bar %s %.2f: %s)   load average %s",
                name,
                baseline,
                ratio,
                atMost ? "<=" : ">=",
                bar,
                verdict(met),
                load());
    }

    /** The text for a bar that was met or missed. */
    static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String format(List<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, "%.3f", value))
                .toList()
                .toString();
    }

    /** The load average of the last minute. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
