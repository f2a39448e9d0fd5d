import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Benchmarks of reading data as of an earlier date. */
final class HistoryBenchmarks {
    private HistoryBenchmarks() {}

    static void replay(Setup setup) throws Exception {
        Service service = setup.vintages();
        long wrong = setup.replayedVintages().mismatches(service);
        Rounds.print("  six vintages replayed, mismatches = %d", wrong);
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " cells differ from the vintage file");
        }
    }

    static void asOf(Setup setup) throws Exception {
        Service service = setup.vintages();
        List<String> now = new ArrayList<>();
        List<String> past = new ArrayList<>();
        for (String key : setup.longSeries(service, 55, "2026-03-04")) {
            now.add(Setup.FLOW + key);
            past.add(Setup.FLOW + key + "?asOf=2026-03-04");
        }
        compare(service, "series", now, past);
        List<String> sections = new ArrayList<>();
        List<String> sectionsAsOf = new ArrayList<>();
        for (String section : ReadBenchmarks.sections(setup, service)) {
            String asOf = section + "&asOf=2026-03-04";
            if (ReadBenchmarks.countRows(service, asOf) > 0) {
                sections.add(section);
                sectionsAsOf.add(asOf);
            }
        }
        compare(service, "section", sections, sectionsAsOf);
    }

    private static void compare(Service service, String description, List<String> now, List<String> past)
            throws Exception {
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(description + " now", ReadBenchmarks.requests(service, now, "", 200));
        contestants.put(description + " as of an earlier date", ReadBenchmarks.requests(service, past, "", 200));
        Rounds.of(contestants).ratio(description + " as of an earlier date", description + " now", 0.9, false);
    }
}
