package org.sharedgrowth.observatory.local.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The observations of the seed: those of {@code facts.csv}, whose rows are complete, and those of
 * {@code headline_facts.csv}, whose subject and source are in {@code headlines.csv}.
 */
final class Facts {
    /** Comment of a figure that could not be compared with a copy of its source. */
    static final String NOT_COMPARED = "Not compared with its source";

    private static final List<String> BREAKDOWNS =
            List.of("sex", "age", "urbanisation", "income", "disability");
    private static final String DIGITAL = "DF_DIGITAL";

    private record Citation(String indicator, String source) {}

    private final Set<Citation> comparedCitations = new HashSet<>();
    private final Map<String, String> totals = new HashMap<>();
    private final Map<String, String> officeByArea = new HashMap<>();

    private Facts(Tables tables) {
        tables.rows("copies")
                .forEach(row ->
                        comparedCitations.add(
                                new Citation(row.get("indicator"), row.get("source"))));
        tables.rows("indicators").forEach(row -> totals.put(row.get("code"), row.get("total")));
        for (Row office : tables.rows("offices")) {
            if (office.list("flow").contains(DIGITAL)) {
                office.list("areas")
                        .forEach(area -> officeByArea.put(area, office.get("provider")));
            }
        }
    }

    /** All observations, in the order of the two tables. */
    static List<Fact> all(Tables tables) {
        Facts facts = new Facts(tables);
        List<Fact> all = new ArrayList<>();
        tables.rows("facts").forEach(row -> all.add(facts.ofFactsRow(row)));
        Map<String, Row> headlines = new HashMap<>();
        tables.rows("headlines").forEach(row -> headlines.put(row.get("id"), row));
        for (Row row : tables.rows("headline_facts")) {
            Row headline = headlines.get(row.get("headline"));
            if (headline == null) {
                throw new IllegalStateException(
                        "headline_facts.csv, line "
                                + row.line()
                                + ": unknown headline "
                                + row.get("headline"));
            }
            all.add(facts.ofHeadlineRow(headline, row));
        }
        return all;
    }

    private Fact ofFactsRow(Row row) {
        Map<String, String> cells = new HashMap<>(row.fields());
        if (!row.get("obs_value").isEmpty()
                && !comparedCitations.contains(
                        new Citation(row.get("indicator"), row.get("source")))) {
            cells.merge("comment", NOT_COMPARED, Facts::join);
        }
        return new Fact("facts.csv line " + row.line(), cells);
    }

    private static String join(String comment, String addition) {
        return comment.isEmpty() ? addition : comment + ". " + addition;
    }

    private Fact ofHeadlineRow(Row headline, Row row) {
        Map<String, String> cells = new HashMap<>(row.fields());
        for (String column : List.of("flow", "indicator", "source", "source_date")) {
            cells.put(column, headline.get(column));
        }
        cells.put("freq", "A");
        cells.put("conf_status", "F");
        cells.put(
                "provider",
                headline.get("provider").isEmpty()
                        ? officeByArea.getOrDefault(row.get("ref_area"), "")
                        : headline.get("provider"));
        String[] total = totalsOf(headline).split("\\.", -1);
        for (int i = 0; i < BREAKDOWNS.size(); i++) {
            cells.put(BREAKDOWNS.get(i), total[i]);
        }
        cells.put("sex", headline.get("sex"));
        return new Fact("headline_facts.csv line " + row.line(), cells);
    }

    /**
     * The codes of the totals in the five breakdowns, joined by full stops; in the World Bank's
     * flow, each is always {@code _T}.
     */
    private String totalsOf(Row headline) {
        return headline.get("flow").equals(DIGITAL)
                ? totals.getOrDefault(headline.get("indicator"), "_T._T._T._T._T")
                : "_T._T._T._T._T";
    }
}
