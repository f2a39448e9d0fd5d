import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs benchmarks by name, all of them without one: each prints what it measured, five rounds and
 * their median, and the ratio against a baseline that was measured in turn with it.
 */
final class Bench {
    /** One row of the table in README.md. */
    interface Row {
        void run(Stage stage) throws Exception;
    }

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("load", Load::whole);
        ROWS.put("reload", Load::onePercent);
        ROWS.put("stream", Reads::stream);
        ROWS.put("series", Reads::series);
        ROWS.put("section", Reads::section);
        ROWS.put("copies", Reads::copies);
        ROWS.put("vintages", Past::replay);
        ROWS.put("asof", Past::asOf);
        ROWS.put("startup", Footprint::startUp);
        ROWS.put("memory", Footprint::memory);
        ROWS.put("growth", Growth::run);
        ROWS.put("door", Doors::verified);
        ROWS.put("newtokens", Doors::newTokens);
        ROWS.put("kept", Doors::kept);
        ROWS.put("pass", Doors::pass);
        ROWS.put("rival", Doors::rival);
        ROWS.put("latency", Latency::added);
        ROWS.put("overload", Crowd::overload);
        ROWS.put("aborted", Crowd::aborted);
        ROWS.put("greedy", Crowd::greedy);
        ROWS.put("opening", Opening::run);
    }

    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>(List.of(args).subList(2, args.length));
        if (names.isEmpty()) {
            names.addAll(ROWS.keySet());
        }
        if (!ROWS.keySet().containsAll(names)) {
            throw new IllegalArgumentException("The benchmarks are " + ROWS.keySet());
        }
        try (Stage stage = new Stage(Path.of(args[0]), Path.of(args[1]))) {
            for (String name : names) {
                Rounds.say("%s   (load average %s)", name, Rounds.load());
                ROWS.get(name).run(stage);
            }
        }
        System.exit(0);
    }
}
