package org.sharedgrowth.observatory.local.seed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The facts of one office for one dataflow, in the format in which it would send them: SDMX-CSV
 * 2.0.
 *
 * @param positions position of each row in the tables of the seed
 */
record FactFile(String flow, String provider, byte[] csv, List<String> positions) {
    private static final List<String> HEADER =
            List.of(
                    "STRUCTURE",
                    "STRUCTURE_ID",
                    "ACTION",
                    "FREQ",
                    "REF_AREA",
                    "INDICATOR",
                    "SEX",
                    "AGE",
                    "URBANISATION",
                    "INCOME",
                    "DISABILITY",
                    "TIME_PERIOD",
                    "OBS_VALUE",
                    "UNIT_MEASURE",
                    "UNIT_MULT",
                    "DECIMALS",
                    "OBS_STATUS",
                    "CONF_STATUS",
                    "SOURCE",
                    "COMMENT_OBS");
    private static final List<String> COPIED_COLUMNS =
            List.of(
                    "freq",
                    "ref_area",
                    "indicator",
                    "sex",
                    "age",
                    "urbanisation",
                    "income",
                    "disability",
                    "time_period",
                    "obs_value");

    private record Sender(String flow, String provider) {}

    /** One file for each office and dataflow that has facts, in order of appearance. */
    static List<FactFile> all(Tables tables) {
        Map<String, Row> indicators = new HashMap<>();
        Stream.of("indicators", "wdi_indicators")
                .flatMap(table -> tables.rows(table).stream())
                .forEach(row -> indicators.put(row.get("code"), row));
        Map<Sender, List<Fact>> bySender = new LinkedHashMap<>();
        for (Fact fact : Facts.all(tables)) {
            bySender.computeIfAbsent(
                            new Sender(fact.get("flow"), fact.get("provider")),
                            sender -> new ArrayList<>())
                    .add(fact);
        }
        return bySender.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), indicators))
                .toList();
    }

    private static FactFile of(Sender sender, List<Fact> facts, Map<String, Row> indicators) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (Fact fact : facts) {
                csv.writeRecord(cells(sender.flow(), fact, indicators));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new FactFile(
                sender.flow(),
                sender.provider(),
                text.toString().getBytes(StandardCharsets.UTF_8),
                facts.stream().map(Fact::position).toList());
    }

    private static List<String> cells(String flow, Fact fact, Map<String, Row> indicators) {
        Row indicator = indicators.get(fact.get("indicator"));
        if (indicator == null) {
            throw new IllegalStateException(
                    fact.position() + ": unknown indicator " + fact.get("indicator"));
        }
        List<String> cells = new ArrayList<>();
        cells.add("dataflow");
        cells.add(Sdmx.AGENCY + ":" + flow + "(" + Sdmx.VERSION + ")");
        cells.add("I");
        COPIED_COLUMNS.forEach(column -> cells.add(fact.get(column)));
        cells.add(indicator.get("unit_measure"));
        cells.add(indicator.get("unit_mult"));
        cells.add(indicator.get("decimals"));
        cells.add(fact.get("obs_status"));
        cells.add(fact.get("conf_status"));
        cells.add(
                fact.get("source_date").isEmpty()
                        ? fact.get("source")
                        : fact.get("source") + ", " + fact.get("source_date"));
        cells.add(fact.get("comment"));
        return cells;
    }

    /** The position in the seed's tables of the given row of the sent file; row 1 is the header. */
    String positionOf(int row) {
        int index = row - 2;
        return index >= 0 && index < positions.size() ? positions.get(index) : "an unknown row";
    }
}
