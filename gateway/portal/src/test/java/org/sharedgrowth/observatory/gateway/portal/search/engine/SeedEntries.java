package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.messages.Language;

/** The search entries of an observatory that has only the data in {@code deploy/seed}. */
public final class SeedEntries {
    private static final Path SEED = Path.of("..", "..", "deploy", "seed");

    private SeedEntries() {}

    public static List<Entry> all() {
        Map<String, Set<String>> areas = areasByIndicator();
        List<Entry> entries = new ArrayList<>();
        for (String file : List.of("indicators", "wdi_indicators")) {
            rows(file).forEach(row -> entries.add(indicator(row, areas)));
        }
        rows("areas").forEach(row -> entries.add(place(row)));
        rows("topics")
                .forEach(row ->
                        entries.add(
                                new Entry(
                                        Kind.TOPIC,
                                        row.get("id"),
                                        texts(row, "name_"),
                                        Map.of(),
                                        "",
                                        1)));
        entries.add(
                new Entry(
                        Kind.REPORT,
                        "digital-engine",
                        Map.of(Language.ENGLISH, "A digital engine for shared growth"),
                        Map.of(),
                        "",
                        1));
        for (String page : List.of("find", "read", "old", "take", "cite", "send")) {
            entries.add(page("/help#" + page));
        }
        for (String page :
                List.of(
                        "/docs",
                        "/calendar",
                        "/reports",
                        "/countries",
                        "/indicators",
                        "/keys",
                        "/releases",
                        "/gaps",
                        "/v",
                        "/targets",
                        "/group-figures",
                        "/indices",
                        "/unmeasured",
                        "/methods",
                        "/catalog",
                        "/lineage",
                        "/help/agents",
                        "/docs/with/r",
                        "/docs/with/python",
                        "/docs/with/spreadsheet",
                        "/docs/with/sdmx",
                        "/docs/with/world-bank",
                        "/docs/with/sdk",
                        "/docs/with/assistant",
                        "/docs/with/harvester",
                        "/offices")) {
            entries.add(page(page));
        }
        return entries;
    }

    private static Entry indicator(Row row, Map<String, Set<String>> areas) {
        String code = row.get("code");
        return new Entry(
                Kind.INDICATOR,
                code,
                texts(row, "name_"),
                texts(row, "definition_"),
                row.get("topics").split(";", -1)[0],
                areas.getOrDefault(code, Set.of()).size());
    }

    private static Entry place(Row row) {
        String iso2 = row.get("iso2").isEmpty() ? row.get("wb_iso2") : row.get("iso2");
        String code = row.get("kind").equals("country") ? iso2 : "";
        return new Entry(Kind.PLACE, row.get("code"), texts(row, "name_"), Map.of(), code, 10);
    }

    private static Entry page(String address) {
        return new Entry(
                Kind.PAGE, address, Map.of(Language.ENGLISH, "Page " + address), Map.of(), "", 1);
    }

    private static Map<Language, String> texts(Row row, String column) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = row.get(column + language.tag());
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static Map<String, Set<String>> areasByIndicator() {
        Map<String, Set<String>> areas = new HashMap<>();
        Map<String, String> headlines = new HashMap<>();
        rows("headlines").forEach(row -> headlines.put(row.get("id"), row.get("indicator")));
        rows("headline_facts")
                .forEach(row ->
                        areas.computeIfAbsent(
                                        headlines.get(row.get("headline")), _ -> new HashSet<>())
                                .add(row.get("ref_area")));
        rows("facts")
                .forEach(row ->
                        areas.computeIfAbsent(row.get("indicator"), _ -> new HashSet<>())
                                .add(row.get("ref_area")));
        return areas;
    }

    /** One row of a table. */
    private record Row(Map<String, String> cells) {
        /** Empty if there is no such column. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The rows of a table of the seed, each with its cells by column. */
    private static List<Row> rows(String file) {
        try {
            List<List<String>> lines = read(Files.readString(SEED.resolve(file + ".csv")));
            List<String> columns = lines.getFirst();
            List<Row> rows = new ArrayList<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), line.get(i));
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses CSV as RFC 4180 defines it. */
    private static List<List<String>> read(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                cell.append(c);
            } else {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        return lines;
    }
}
