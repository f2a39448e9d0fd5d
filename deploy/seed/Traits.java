import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds the errors in the traits that indicators declare for computations. */
final class Traits {
    private static final Set<String> UNIT_KINDS =
            Set.of(
                    "SHARE",
                    "RATIO",
                    "RATE",
                    "GROWTH",
                    "COUNT",
                    "MONEY",
                    "QUANTITY",
                    "DURATION",
                    "INDEX",
                    "PRICE");

    private final Tables tables;
    private final BiPredicate<String, String> isCode;
    private final Set<String> indicators;
    private final List<String> faults;

    /**
     * Creates a check that adds its faults to the given list.
     *
     * @param isCode whether a code list has a code
     * @param indicators all codes
     */
    Traits(
            Tables tables,
            BiPredicate<String, String> isCode,
            Set<String> indicators,
            List<String> faults) {
        this.tables = tables;
        this.isCode = isCode;
        this.indicators = indicators;
        this.faults = faults;
    }

    /** Checks a table of indicators. */
    void check(String table) throws IOException {
        tables.requireKnown(table, "direction", Set.of("HIGHER", "LOWER"));
        tables.requireKnown(table, "unit_kind", UNIT_KINDS);
        tables.requireKnown(table, "aggregation", Set.of("w", "s", "t", "growth", "m", "u"));
        tables.requireKnown(table, "weight", indicators);
        tables.requireKnown(table, "part_of", indicators);
        tables.rows(table).forEach(row -> check(table, row));
    }

    /** Checks that the traits of an indicator agree with each other. */
    private void check(String table, Map<String, String> row) {
        String at = table + ": " + row.get("code") + " ";
        if (row.get("unit_kind").isEmpty()) {
            faults.add(at + "has no unit_kind");
        }
        if (List.of("t", "growth").contains(row.get("aggregation"))
                && row.get("weight").isEmpty()) {
            faults.add(at + "has no weight for its aggregation");
        }
        if (row.get("code").equals(row.get("part_of"))) {
            faults.add(at + "is a part of itself");
        }
        String[] dimensionAndCode = row.get("part").split("=", -1);
        if (row.get("part").isEmpty()) {
            if (!row.get("part_of").isEmpty()) {
                faults.add(at + "does not say which part it is");
            }
        } else if (dimensionAndCode.length != 2
                || !isCode.test("CL_" + dimensionAndCode[0], dimensionAndCode[1])) {
            faults.add(at + "is an unknown part: " + row.get("part"));
        }
    }
}
