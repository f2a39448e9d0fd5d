import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading what was released then. */
final class Past {
    private Past() {}

    static void replay(Stage stage) throws Exception {
        Service service = stage.vintages();
        long wrong = stage.replayed().mismatches(service);
        Rounds.say("  six vintages replayed, mismatches = %d", wrong);
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " cells differ from the file");
        }
    }

    static void asOf(Stage stage) throws Exception {
        Service service = stage.vintages();
        List<String> now = new ArrayList<>();
        List<String> then = new ArrayList<>();
        for (String key : stage.longSeries(service, 55, "2026-03-04")) {
            now.add(Stage.FLOW + key);
            then.add(Stage.FLOW + key + "?asOf=2026-03-04");
        }
        compare(service, "series", now, then);
        List<String> sections = new ArrayList<>();
        List<String> older = new ArrayList<>();
        for (String section : Reads.sections(stage, service)) {
            String asOf = section + "&asOf=2026-03-04";
            if (Reads.rows(service, asOf) > 0) {
                sections.add(section);
                older.add(asOf);
            }
        }
        compare(service, "section", sections, older);
    }

    private static void compare(Service service, String what, List<String> now, List<String> then)
            throws Exception {
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(what + " now", Reads.requests(service, now, "", 200));
        contestants.put(what + " as of a release", Reads.requests(service, then, "", 200));
        Rounds.of(contestants).ratio(what + " as of a release", what + " now", 0.9, false);
    }
}
