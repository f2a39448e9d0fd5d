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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks that the seed's tables agree with each other. Prints a summary and every fault, and exits
 * with status 1 if there are any faults.
 *
 * <p>Usage, from the repository's root: {@code java deploy/seed/Check.java}
 */
final class Check {

    static final List<String> BREAKDOWNS =
            List.of("sex", "age", "urbanisation", "income", "disability");

    /** Index of the indicator in the key of a series, after dataflow, frequency and area. */
    private static final int INDICATOR = 3;

    /** The European Union's list of themes of data sets. */
    private static final Set<String> THEMES =
            Set.of(
                    "AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI",
                    "SOCI", "TECH", "TRAN");


    private final Path seed;
    private final List<String> faults = new ArrayList<>();
    private final Tables tables;
    private final Map<String, Map<String, String>> areas = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, Map<String, String>> indicators = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> offices = new HashMap<>();

    private Check(Path seed) {
        this.seed = seed;
        this.tables = new Tables(seed, faults);
    }

    public static void main(String[] args) throws IOException {
        Check check = new Check(Path.of(args.length > 0 ? args[0] : "deploy/seed"));
        check.checkStructures();
        check.checkFacts();
        new Bindings(check.tables, check.faults)
                .check(check.seed.resolve("reports/digital-engine/bindings.txt"));
        check.faults.forEach(System.err::println);
        System.out.println(check.faults.isEmpty() ? "No faults." : check.faults.size() + " faults.");
        System.exit(check.faults.isEmpty() ? 0 : 1);
    }

    private void checkStructures() throws IOException {
        areas.putAll(tables.index("areas.csv", "code"));
        tables.index("hierarchies.csv", "id");
        tables.requireUnique("groups.csv", "hierarchy", "group", "member");
        tables.requireUnique("codelists.csv", "codelist", "code");
        tables.rows("codelists.csv")
                .forEach(row ->
                        codes.computeIfAbsent(row.get("codelist"), list -> new HashSet<>())
                                .add(row.get("code")));
        codes.put("CL_AREA", areas.keySet());
        codes.put("CL_INDICATOR", indicators.keySet());
        indicators.putAll(tables.index("indicators.csv", "code"));
        tables.index("wdi_indicators.csv", "code")
                .forEach((code, row) -> {
                    if (indicators.putIfAbsent(code, row) != null) {
                        faults.add("wdi_indicators.csv: " + code + " is in indicators.csv too");
                    }
                });
        offices.putAll(tables.index("offices.csv", "provider"));
        Set<String> flows = tables.index("dataflows.csv", "id").keySet();
        tables.requireKnown("dataflows.csv", "view_of", flows);
        tables.requireKnown(
                "quality.csv", "parent", tables.index("quality.csv", "attribute").keySet());
        Set<String> topics = tables.index("topics.csv", "id").keySet();
        tables.requireKnown("dataflows.csv", "topic", topics);
        tables.requireKnown("topics.csv", "theme", THEMES);
        Set<String> concepts = tables.index("concepts.csv", "concept").keySet();
        Set<String> lists = tables.index("codelist_names.csv", "codelist").keySet();
        tables.index("schemes.csv", "id");
        tables.index("agencies.csv", "id");
        tables.requireUnique("organisations.csv", "scheme", "id");
        tables.requireKnown(
                "organisations.csv", "parent", tables.index("organisations.csv", "id").keySet());
        tables.index("chapters.csv", "id");
        tables.requireKnown("chapters.csv", "flows", flows);
        tables.index("steps.csv", "id");
        tables.requireUnique("code_maps.csv", "map", "source");
        for (String end : List.of("source", "target")) {
            tables.requireKnown("code_maps.csv", end + "_list", lists);
            for (Map<String, String> row : tables.rows("code_maps.csv")) {
                if (!isCode(row.get(end + "_list"), row.get(end))) {
                    faults.add(
                            "code_maps.csv: "
                                    + row.get(end)
                                    + " is not a code of "
                                    + row.get(end + "_list"));
                }
            }
        }
        tables.requireKnown("codelists.csv", "codelist", lists);
        Set<String> hierarchies = tables.index("hierarchies.csv", "id").keySet();
        tables.requireKnown("groups.csv", "hierarchy", hierarchies);
        tables.requireKnown("hierarchies.csv", "trees", hierarchies);
        tables.requireKnown("groups.csv", "group", areas.keySet());
        tables.requireKnown("groups.csv", "member", areas.keySet());
        tables.requireKnown("dsd.csv", "component", concepts);
        tables.requireKnown("dsd.csv", "codelist", lists);
        tables.requireKnown("offices.csv", "flow", flows);
        tables.requireKnown("headlines.csv", "flow", flows);
        tables.requireKnown("headlines.csv", "lines", areas.keySet());
        Set<String> headlines = tables.index("headlines.csv", "id").keySet();
        tables.requireKnown("headline_facts.csv", "headline", headlines);
        tables.requireKnown("copies.csv", "indicator", indicators.keySet());
        tables.requireKnown(Tables.FACTS, "flow", flows);
        Traits traits = new Traits(tables, this::isCode, indicators.keySet(), faults);
        for (String table : List.of("indicators.csv", "wdi_indicators.csv")) {
            tables.requireKnown(table, "topics", topics);
            tables.requireKnown(table, "unit_measure", codes.get("CL_UNIT_MEASURE"));
            tables.requireKnown(table, "unit_mult", codes.get("CL_UNIT_MULT"));
            tables.requireKnown(table, "decimals", codes.get("CL_DECIMALS"));
            traits.check(table);
        }
        checkParentsAndIndicatorCodes();
        checkGroups();
        new DatedGroups(tables, faults).check("dated_groups.csv", hierarchies, areas.keySet());
    }

    private void checkParentsAndIndicatorCodes() throws IOException {
        for (Map<String, String> row : tables.rows("codelists.csv")) {
            String parent = row.get("parent");
            if (!parent.isEmpty() && !isCode(row.get("codelist"), parent)) {
                faults.add("codelists.csv: unknown parent " + parent);
            }
        }
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : tables.rows("topics.csv")) {
            String id = row.get("id");
            if (id.contains(".") && !seen.contains(id.substring(0, id.lastIndexOf('.')))) {
                faults.add("topics.csv: the parent of " + id + " is not listed before it");
            }
            seen.add(id);
        }
        indicators.keySet().stream()
                .filter(code -> !code.matches("[A-Z][A-Z0-9_]*"))
                .forEach(code ->
                        faults.add(
                                "indicator code "
                                        + code
                                        + " must consist of capitals, digits and _"));
        Map<String, String> aliases = new HashMap<>();
        indicators.forEach((code, row) -> {
            String alias = row.get("wb_id");
            if (!alias.isEmpty() && aliases.put(alias, code) != null) {
                faults.add("two indicators have the wb_id " + alias);
            }
        });
    }

    /** Checks that each group is an area of the kind group, and that none contains itself. */
    private void checkGroups() throws IOException {
        Map<String, List<String>> members = new HashMap<>();
        for (Map<String, String> row : tables.rows("groups.csv")) {
            String group = row.get("group");
            if (!areas.getOrDefault(group, Map.of("kind", "")).get("kind").equals("group")) {
                faults.add("groups.csv: " + group + " is not a group");
            }
            String node = row.get("hierarchy") + " " + group;
            members.computeIfAbsent(node, n -> new ArrayList<>())
                    .add(row.get("hierarchy") + " " + row.get("member"));
        }
        for (String group : members.keySet()) {
            descend(group, group, members, 0);
        }
    }

    private void descend(String root, String node, Map<String, List<String>> members, int depth) {
        if (depth > 10) {
            faults.add("groups.csv: " + root + " contains itself");
            return;
        }
        members.getOrDefault(node, List.of())
                .forEach(member -> descend(root, member, members, depth + 1));
    }

    private void checkFacts() throws IOException {
        List<String> key = new ArrayList<>(List.of("flow", "freq", "ref_area", "indicator"));
        key.addAll(BREAKDOWNS);
        Map<String, Set<String>> periods = new TreeMap<>();
        FactRows rows = new FactRows(this::isCode, indicators, offices, faults);
        for (Map<String, String> row : tables.rows(Tables.FACTS)) {
            String series = key.stream().map(row::get).collect(Collectors.joining("."));
            String period = row.get("time_period");
            if (!periods.computeIfAbsent(series, s -> new TreeSet<>()).add(period)) {
                faults.add(Tables.FACTS + ": " + series + " " + period + " occurs twice");
            }
            rows.check(Tables.FACTS + " " + series + " " + period, row);
        }
        checkCounts(periods);
    }

    private boolean isCode(String list, String code) {
        return codes.getOrDefault(list, Set.of()).contains(code);
    }

    private void checkCounts(Map<String, Set<String>> periods) throws IOException {
        List<Map<String, String>> digital =
                tables.rows(Tables.FACTS).stream()
                        .filter(row -> row.get("flow").equals("DF_DIGITAL"))
                        .toList();
        requireAtLeast(
                450,
                digital.stream().filter(row -> !row.get("obs_value").isEmpty()).count(),
                "digital figures");
        requireAtLeast(
                15,
                digital.stream().map(row -> row.get("indicator")).distinct().count(),
                "digital indicators");
        requireAtLeast(
                34,
                digital.stream()
                        .map(row -> row.get("ref_area"))
                        .filter(area -> areas.get(area).get("kind").equals("country"))
                        .distinct()
                        .count(),
                "economies");
        for (Map<String, String> flow : tables.rows("dataflows.csv")) {
            String id = flow.get("id");
            requireAtLeast(
                    2,
                    offices.values().stream()
                            .filter(o -> List.of(o.get("flow").split(";")).contains(id))
                            .count(),
                    "agreements for " + id);
            String source = flow.get("view_of").isEmpty() ? id : flow.get("view_of");
            requireAtLeast(
                    2,
                    periods.entrySet().stream()
                            .filter(e ->
                                    e.getKey().startsWith(source + ".") && e.getValue().size() >= 4)
                            .filter(e ->
                                    isUnder(flow.get("topic"), e.getKey().split("\\.")[INDICATOR]))
                            .count(),
                    "series of four or more periods in " + id);
        }
        Set<String> withFigures =
                tables.rows(Tables.FACTS).stream()
                        .filter(row ->
                                !row.get("obs_value").isEmpty()
                                        && indicators.containsKey(row.get("indicator")))
                        .flatMap(row ->
                                Arrays.stream(
                                        indicators
                                                .get(row.get("indicator"))
                                                .get("topics")
                                                .split(";")))
                        .collect(Collectors.toSet());
        tables.rows("topics.csv").stream()
                .map(row -> row.get("id"))
                .filter(id -> id.contains(".") && !withFigures.contains(id))
                .forEach(id -> faults.add("no figure on topic " + id));
        System.out.printf(
                "%d areas, %d indicators, %d offices, %d facts in %d series%n",
                areas.size(),
                indicators.size(),
                offices.size(),
                tables.rows(Tables.FACTS).size(),
                periods.size());
    }

    /** Whether an indicator belongs to a first-level topic; always true without a topic. */
    private boolean isUnder(String topic, String indicator) {
        return topic.isEmpty()
                || Arrays.stream(indicators.get(indicator).get("topics").split(";"))
                        .anyMatch(path -> path.equals(topic) || path.startsWith(topic + "."));
    }

    private void requireAtLeast(long minimum, long found, String description) {
        System.out.println(found + " " + description);
        if (found < minimum) {
            faults.add(found + " " + description + "; at least " + minimum + " are needed");
        }
    }
}
