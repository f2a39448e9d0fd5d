import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the errors in groups whose members change. */
final class DatedGroups {
    private final Tables tables;
    private final List<String> faults;

    /** Creates a check that adds its faults to the given list. */
    DatedGroups(Tables tables, List<String> faults) {
        this.tables = tables;
        this.faults = faults;
    }

    /**
     * Checks that codes are known, that years are in order, and that no area is in two groups of a
     * hierarchy in the same year.
     */
    void check(String table, Set<String> hierarchies, Set<String> areas) throws IOException {
        tables.requireKnown(table, "hierarchy", hierarchies);
        tables.requireKnown(table, "group", areas);
        tables.requireKnown(table, "member", areas);
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : tables.rows(table)) {
            String at = table + ": " + row.get("group") + " " + row.get("member") + " ";
            if (!row.get("valid_from").matches("\\d{4}")
                    || !row.get("valid_to").matches("\\d{4}")
                    || row.get("valid_to").compareTo(row.get("valid_from")) < 0) {
                faults.add(at + "has no valid range of years");
                continue;
            }
            int last = Integer.parseInt(row.get("valid_to"));
            for (int year = Integer.parseInt(row.get("valid_from")); year <= last; year++) {
                if (!seen.add(row.get("hierarchy") + " " + row.get("member") + " " + year)) {
                    faults.add(at + "is in two groups in " + year);
                }
            }
        }
    }
}
