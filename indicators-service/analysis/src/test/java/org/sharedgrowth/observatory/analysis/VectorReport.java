package org.sharedgrowth.observatory.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The table of all vector files that were compared, printed after the last test. With {@code
 * -Dvectors=FOLDER} it is also written to {@code target/classes}, so that a program built from
 * these classes publishes it; with {@code -Dconformance.renew=true} it updates the repository's own
 * report.
 */
final class VectorReport implements BeforeAllCallback, AutoCloseable {
    static final Path REPORT = Path.of("src/main/resources/conformance.csv");
    private static final Path BUILT = Path.of("target/classes/conformance.csv");
    private static final String HEADER = "file,cases,largest_deviation,tolerance";
    private static final String DEFAULT_FOLDER = "../../../shared/vectors";
    private static final String JSON = ".json";

    private static final Map<String, Line> LINES = new ConcurrentSkipListMap<>();
    private static final Set<String> ABSENT = new ConcurrentSkipListSet<>();

    /**
     * The outcome of comparing one file.
     *
     * @param failed number of cases that do not agree
     * @param largest the largest deviation
     */
    record Line(String file, int cases, int failed, double largest, double tolerance) {
        String csv() {
            return String.format(Locale.ROOT, "%s,%d,%.2e,%.2e", file, cases, largest, tolerance);
        }

        String printed() {
            return String.format(
                    Locale.ROOT,
                    "%-22s %6d %7d %17.2e %10.2e",
                    file,
                    cases,
                    failed,
                    largest,
                    tolerance);
        }

        /**
         * Whether a line of a report agrees with this one, apart from the deviation, whose last
         * digits may differ between processors.
         */
        boolean isReported(String line) {
            return line.startsWith(file + "," + cases + ",")
                    && line.endsWith(String.format(Locale.ROOT, ",%.2e", tolerance));
        }
    }

    /** The folder of the vector files. */
    static Path folder() {
        return Path.of(System.getProperty("vectors", DEFAULT_FOLDER));
    }

    /** Whether a folder was given, instead of the one beside the repository. */
    static boolean isFolderGiven() {
        return System.getProperty("vectors") != null;
    }

    static void add(Line line) {
        LINES.put(line.file(), line);
    }

    static void addAbsent(String file) {
        ABSENT.add(file);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(VectorReport.class))
                .computeIfAbsent(VectorReport.class, _ -> this, VectorReport.class);
    }

    /** Prints and writes the report, after the last test. */
    @Override
    public void close() throws IOException {
        if (LINES.isEmpty()) {
            return;
        }
        StringBuilder table = new StringBuilder("Results in ");
        table.append(folder().toAbsolutePath().normalize()).append('\n');
        table.append("file                    cases  failed largest deviation  tolerance\n");
        LINES.values().forEach(line -> table.append(line.printed()).append('\n'));
        if (!ABSENT.isEmpty()) {
            table.append("not in the folder: ").append(String.join(", ", ABSENT)).append('\n');
        }
        List<String> uncompared = uncompared();
        if (!uncompared.isEmpty()) {
            table.append("not compared by any test: ")
                    .append(String.join(", ", uncompared))
                    .append('\n');
        }
        System.out.print(table);
        if (isFolderGiven()) {
            replace(BUILT, false);
        }
        if (Boolean.getBoolean("conformance.renew")) {
            replace(REPORT, true);
        }
    }

    /** Files of the folder that no test compared and that the repository's report does not list. */
    private static List<String> uncompared() throws IOException {
        Set<String> known = lines(REPORT).keySet();
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(JSON))
                    .map(name -> name.substring(0, name.length() - JSON.length()))
                    .filter(name -> !LINES.containsKey(name) && !known.contains(name))
                    .sorted()
                    .toList();
        }
    }

    /** The lines of a report by file. */
    private static Map<String, String> lines(Path report) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(report)) {
            Files.readAllLines(report).stream()
                    .skip(1)
                    .forEach(line -> lines.put(line.substring(0, line.indexOf(',')), line));
        }
        return lines;
    }

    /**
     * Replaces the lines of the compared files in a report; its lines of other files stay.
     *
     * @param keep whether to keep a line if the deviation is not larger, because the last digits of
     *     a deviation differ between machines
     */
    private static void replace(Path report, boolean keep) throws IOException {
        Map<String, String> lines = lines(Files.exists(report) ? report : REPORT);
        for (Line line : LINES.values()) {
            String known = lines.get(line.file());
            boolean stays =
                    keep
                            && known != null
                            && line.isReported(known)
                            && line.largest() <= Double.parseDouble(known.split(",", -1)[2]);
            if (!stays) {
                lines.put(line.file(), line.csv());
            }
        }
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(lines.values());
        Files.write(report, all);
    }
}
