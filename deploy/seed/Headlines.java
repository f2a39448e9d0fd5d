import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Rewrites headline_facts.csv from copies of the sources: for each headline the newest figure of
 * each area, all years of the areas that are plotted as lines, all years of each country from the
 * year that the headline names, and the cells that the table already contains.
 *
 * <p>Usage, from the repository's root: {@code java deploy/seed/Headlines.java ../shared/data}
 */
final class Headlines {
    /** The newest figure of an area is not added if it is from before this year. */
    private static final String FIRST_YEAR_OF_NEWEST = "2000";

    /** The first year of areas that are plotted as lines. */
    private static final String FIRST_YEAR_OF_LINES = "2005";

    private static final int SEX = 4;
    private static final int AGE = 5;
    private static final int NATURE = 13;

    /** Codes in the copies that belong neither to ISO 3166 nor to M49 nor to the World Bank. */
    private static final Map<String, String> OTHER_CODES =
            Map.of("412", "XKX", "KOS", "XKX", "NLD_CURACAO", "CUW", "ZZK.WORLD", "001");

    /** Start of the header of copies with a row for each area and a column for each year. */
    private static final String BY_AREA = "iso3,";

    private record Figure(String value, String nature) {}

    /** A headline with the figures of its copy, by area and period. */
    private record Headline(
            Map<String, String> row, Map<String, TreeMap<String, Figure>> figures) {
        String subject() {
            return row.get("indicator") + " " + row.get("sex");
        }
    }

    private final Path seed;
    private final Path copies;
    private final Tables tables;
    private final Map<String, Map<String, String>> areas;
    private final Map<String, String> codes = new HashMap<>(OTHER_CODES);

    private Headlines(Path seed, Path copies) throws IOException {
        this.seed = seed;
        this.copies = copies;
        this.tables = new Tables(seed, new ArrayList<>());
        this.areas = tables.index("areas.csv", "code");
        areas.forEach((code, area) -> {
            codes.put(code, code);
            codes.put(area.get("wb_id").isEmpty() ? code : area.get("wb_id"), code);
            codes.put(area.get("m49"), code);
        });
    }

    public static void main(String[] args) throws IOException {
        new Headlines(Path.of("deploy/seed"), Path.of(args[0])).write();
    }

    private void write() throws IOException {
        Map<List<String>, String> existing = new HashMap<>();
        for (Map<String, String> row : tables.rows("headline_facts.csv")) {
            existing.put(
                    List.of(row.get("headline"), row.get("ref_area"), row.get("time_period")),
                    row.get("obs_status"));
        }
        List<Headline> headlines = new ArrayList<>();
        for (Map<String, String> row : tables.rows("headlines.csv")) {
            headlines.add(new Headline(row, read(row)));
        }
        StringBuilder table =
                new StringBuilder("headline,ref_area,time_period,obs_value,obs_status\n");
        Map<String, Set<String>> covered = new HashMap<>();
        for (Headline headline : headlines) {
            Set<String> coveredAreas =
                    covered.computeIfAbsent(headline.subject(), subject -> new HashSet<>());
            for (String area : areas.keySet()) {
                TreeMap<String, Figure> figures = headline.figures().get(area);
                if (figures != null && !coveredAreas.contains(area)) {
                    write(headline, area, figures, existing, headlines, table);
                }
            }
            coveredAreas.addAll(headline.figures().keySet());
        }
        Files.writeString(seed.resolve("headline_facts.csv"), table);
    }

    private void write(
            Headline headline,
            String area,
            TreeMap<String, Figure> figures,
            Map<List<String>, String> existing,
            List<Headline> headlines,
            StringBuilder table)
            throws IOException {
        String id = headline.row().get("id");
        boolean isPlottedAsLine = List.of(headline.row().get("lines").split(";")).contains(area);
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            String period = figure.getKey();
            String status = existing.get(List.of(id, area, period));
            boolean newest =
                    period.equals(figures.lastKey()) && period.compareTo(FIRST_YEAR_OF_NEWEST) >= 0;
            boolean selected =
                    newest
                            || isPlottedAsLine && period.compareTo(FIRST_YEAR_OF_LINES) >= 0
                            || isIncludedForAllCountries(headline, area, period);
            if ((status != null || selected) && !isInFacts(headline.row(), area, period)) {
                table.append(
                        Csv.line(
                                List.of(
                                        id,
                                        area,
                                        period,
                                        figure.getValue().value(),
                                        status != null
                                                ? status
                                                : status(headline, area, figure, headlines))));
            }
        }
    }

    /**
     * Whether the headline includes this period for all countries and the world, that is, from its
     * year {@code since} on.
     */
    private boolean isIncludedForAllCountries(Headline headline, String area, String period) {
        String since = headline.row().get("since");
        return !since.isEmpty()
                && period.compareTo(since) >= 0
                && (area.equals("001") || areas.get(area).get("kind").equals("country"));
    }

    /** Whether facts.csv already contains the cell. */
    private boolean isInFacts(Map<String, String> headline, String area, String period)
            throws IOException {
        return tables.rows("facts.csv").stream()
                .anyMatch(row ->
                        row.get("time_period").equals(period)
                                && row.get("ref_area").equals(area)
                                && row.get("flow").equals(headline.get("flow"))
                                && row.get("indicator").equals(headline.get("indicator"))
                                && row.get("sex").equals(headline.get("sex"))
                                && Check.BREAKDOWNS.stream()
                                        .skip(1)
                                        .allMatch(name -> row.get(name).matches("_[TZ]")));
    }

    /**
     * The status of a figure: E (estimated) if the source, or the SDG database for the same year,
     * marks it as an estimate, and for all figures of groups except population; otherwise A.
     */
    private String status(
            Headline headline,
            String area,
            Map.Entry<String, Figure> figure,
            List<Headline> headlines) {
        if (areas.get(area).get("kind").equals("group")) {
            return headline.row().get("indicator").equals("SP_POP_TOTL") ? "A" : "E";
        }
        boolean estimated =
                headlines.stream()
                        .filter(other -> other.subject().equals(headline.subject()))
                        .map(other -> other.figures().getOrDefault(area, new TreeMap<>()))
                        .map(figures -> figures.get(figure.getKey()))
                        .anyMatch(other -> other != null && other.nature().matches("[em]"));
        return estimated ? "E" : "A";
    }

    private Map<String, TreeMap<String, Figure>> read(Map<String, String> headline)
            throws IOException {
        Map<String, TreeMap<String, Figure>> figures = new LinkedHashMap<>();
        String begin = headline.get("series") + ",";
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(copies.resolve(headline.get("copy")))),
                                StandardCharsets.UTF_8))) {
            List<String> columns = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(BY_AREA)) {
                    columns = Csv.cells(line);
                } else if (!columns.isEmpty()) {
                    store(columns, Csv.cells(line), headline.get("series"), figures);
                } else if (line.startsWith(begin)) {
                    store(line.split(",", -1), headline.get("copy_sex"), figures);
                }
            }
        }
        return figures;
    }

    /**
     * Stores one row of a copy: series, area, period and value; rows of the SDG database have more
     * columns.
     */
    private void store(
            String[] cells, String sex, Map<String, TreeMap<String, Figure>> figures) {
        boolean sdg = cells.length > NATURE;
        String area = codes.get(sdg ? ("00" + cells[1]).replaceFirst("^0+(?=...)", "") : cells[1]);
        String nature = sdg ? cells[NATURE] : "";
        if (area == null
                || sdg && !(cells[SEX].equals(sex) && cells[AGE].matches("|notspec"))
                // The copy lists some single countries under codes of regions.
                || sdg && areas.get(area).get("kind").equals("group") && !nature.equals("n")) {
            return;
        }
        figures.computeIfAbsent(area, code -> new TreeMap<>())
                .put(cells[2], new Figure(cells[3], nature));
    }

    /** Stores the years of a series from one row of a copy with a row for each area. */
    private void store(
            List<String> columns,
            List<String> cells,
            String series,
            Map<String, TreeMap<String, Figure>> figures) {
        String area = codes.get(cells.getFirst());
        for (int i = 0; area != null && i < columns.size(); i++) {
            if (columns.get(i).matches(series + "_\\d{4}") && !cells.get(i).isEmpty()) {
                figures.computeIfAbsent(area, code -> new TreeMap<>())
                        .put(
                                columns.get(i).substring(series.length() + 1),
                                new Figure(cells.get(i), ""));
            }
        }
    }
}
