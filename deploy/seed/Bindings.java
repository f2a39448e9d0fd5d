import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that the cells named in a report exist in the facts of the seed.
 *
 * @param faults receives the errors
 */
record Bindings(Tables tables, List<String> faults) {
    private static final Pattern CELL =
            Pattern.compile("(\\w+)\\[([^\\],]+),([^\\],]+)((?:,[^\\],]+)*)]");

    /** Checks that each cell names exactly one fact. */
    void check(Path bindings) throws IOException {
        Matcher cell = CELL.matcher(Files.readString(bindings));
        while (cell.find()) {
            Map<String, String> codes = new HashMap<>();
            Arrays.stream(cell.group(4).split(","))
                    .map(String::strip)
                    .filter(part -> part.contains("="))
                    .map(part -> part.split("="))
                    .forEach(part -> codes.put(part[0].toLowerCase(Locale.ROOT), part[1]));
            List<String> named =
                    List.of(cell.group(1), cell.group(2).strip(), cell.group(3).strip());
            long found =
                    tables.rows(Tables.FACTS).stream()
                            .filter(row ->
                                    named.equals(
                                            List.of(
                                                    row.get("indicator"),
                                                    row.get("ref_area"),
                                                    row.get("time_period"))))
                            .filter(row ->
                                    Check.BREAKDOWNS.stream()
                                            .allMatch(name ->
                                                    codes.containsKey(name)
                                                            ? codes.get(name).equals(row.get(name))
                                                            : row.get(name).matches("_[TZ]")))
                            .count();
            if (found != 1) {
                faults.add(
                        bindings.getFileName()
                                + ": "
                                + cell.group()
                                + " names "
                                + found
                                + " facts");
            }
        }
    }
}
