import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of the seed, each read once, and the errors within single tables. */
final class Tables {

    /** The rows of facts.csv and of headline_facts.csv, all with the columns of facts.csv. */
    static final String FACTS = "facts";

    private static final String IN_SIX_LANGUAGES =
            "(name|definition|description)_(en|fr|es|ru|zh|ar)";

    private final Path seed;
    private final List<String> faults;
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    /** @param faults receives the errors */
    Tables(Path seed, List<String> faults) {
        this.seed = seed;
        this.faults = faults;
    }

    /** The rows of a table by its key, in their order; reports keys that occur twice. */
    Map<String, Map<String, String>> index(String table, String column) throws IOException {
        requireUnique(table, column);
        return rows(table).stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get(column),
                                row -> row,
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    /** Reports rows that are equal in all of the given columns. */
    void requireUnique(String table, String... columns) throws IOException {
        Set<List<String>> seen = new HashSet<>();
        for (Map<String, String> row : rows(table)) {
            List<String> key = Arrays.stream(columns).map(row::get).toList();
            if (!seen.add(key)) {
                faults.add(table + ": " + key + " occurs twice");
            }
        }
    }

    /** Reports codes of a column that are not allowed; a cell may list several. */
    void requireKnown(String table, String column, Set<String> allowed) throws IOException {
        for (Map<String, String> row : rows(table)) {
            for (String code : row.get(column).split(";")) {
                if (!code.isEmpty() && !allowed.contains(code)) {
                    faults.add(table + ": unknown " + column + " " + code);
                }
            }
        }
    }

    /** The rows of a table, cells by column. */
    List<Map<String, String>> rows(String table) throws IOException {
        if (!tables.containsKey(table)) {
            tables.put(table, table.equals(FACTS) ? facts() : read(table));
        }
        return tables.get(table);
    }

    private List<Map<String, String>> facts() throws IOException {
        Map<String, String> offices = new HashMap<>();
        for (Map<String, String> row : rows("offices.csv")) {
            if (List.of(row.get("flow").split(";")).contains("DF_DIGITAL")) {
                for (String area : row.get("areas").split(";")) {
                    offices.put(area, row.get("provider"));
                }
            }
        }
        Map<String, Map<String, String>> headlines = index("headlines.csv", "id");
        Map<String, Map<String, String>> indicators = index("indicators.csv", "code");
        List<Map<String, String>> facts = new ArrayList<>(rows("facts.csv"));
        for (Map<String, String> row : rows("headline_facts.csv")) {
            Map<String, String> headline = headlines.getOrDefault(row.get("headline"), Map.of());
            Map<String, String> fact = new HashMap<>(headline);
            fact.putAll(row);
            fact.put("freq", "A");
            fact.put("conf_status", "F");
            if (headline.getOrDefault("provider", "").isEmpty()) {
                fact.put("provider", offices.get(row.get("ref_area")));
            }
            String total =
                    "DF_DIGITAL".equals(headline.get("flow"))
                            ? indicators.get(headline.get("indicator")).get("total")
                            : "_T._T._T._T._T";
            for (int i = 1; i < Check.BREAKDOWNS.size(); i++) {
                fact.put(Check.BREAKDOWNS.get(i), total.split("\\.")[i]);
            }
            facts.add(fact);
        }
        return facts;
    }

    private List<Map<String, String>> read(String table) throws IOException {
        List<List<String>> lines = Csv.read(seed.resolve(table));
        List<String> header = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != header.size()) {
                faults.add(
                        table
                                + ": "
                                + line.size()
                                + " cells instead of "
                                + header.size()
                                + ": "
                                + line);
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.get(i));
                if (header.get(i).matches(IN_SIX_LANGUAGES) && line.get(i).isBlank()) {
                    faults.add(table + ": no " + header.get(i) + " for " + line.getFirst());
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
