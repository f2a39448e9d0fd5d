package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The code lists: plain ones, areas, and indicators with their units and other properties. */
final class Codelists {
    private final Tables tables;

    Codelists(Tables tables) {
        this.tables = tables;
    }

    ArrayNode lists() {
        Map<String, ArrayNode> codes = new LinkedHashMap<>();
        for (Row row : tables.rows("codelists")) {
            ObjectNode code = Sdmx.item(row.get("code"), row);
            if (!row.get("parent").isEmpty()) {
                code.put("parent", row.get("parent"));
            }
            codes.computeIfAbsent(row.get("codelist"), list -> Sdmx.array()).add(code);
        }
        codes.put("CL_AREA", areas());
        codes.put("CL_INDICATOR", indicators());
        ArrayNode lists = Sdmx.array();
        for (Row row : tables.rows("codelist_names")) {
            String id = row.get("codelist");
            ObjectNode list = Sdmx.artefact(id, Sdmx.AGENCY, Sdmx.VERSION, row);
            list.set("codes", codes.getOrDefault(id, Sdmx.array()));
            lists.add(list);
        }
        return lists;
    }

    private ArrayNode areas() {
        ArrayNode codes = Sdmx.array();
        for (Row row : tables.rows("areas")) {
            ObjectNode code = Sdmx.item(row.get("code"), row);
            Sdmx.annotate(code, "KIND", row.get("kind"));
            Sdmx.annotate(code, "ISO2", row.get("iso2"));
            Sdmx.annotate(code, "M49", row.get("m49"));
            Sdmx.annotate(code, "WB_ID", row.get("wb_id"));
            Sdmx.annotate(code, "WB_ISO2", row.get("wb_iso2"));
            Sdmx.annotate(code, "SOURCE", row.get("source"));
            codes.add(code);
        }
        return codes;
    }

    private ArrayNode indicators() {
        ArrayNode codes = Sdmx.array();
        Stream.of("indicators", "wdi_indicators")
                .flatMap(table -> tables.rows(table).stream())
                .map(Codelists::indicator)
                .forEach(codes::add);
        return codes;
    }

    private static ObjectNode indicator(Row row) {
        ObjectNode code = Sdmx.item(row.get("code"), row);
        Sdmx.annotate(code, "WB_ID", row.get("wb_id"));
        Sdmx.annotate(code, "UNIT_MEASURE", row.get("unit_measure"));
        Sdmx.annotate(code, "UNIT_MULT", row.get("unit_mult"));
        Sdmx.annotate(code, "DECIMALS", row.get("decimals"));
        Sdmx.annotate(code, "MIN_VALUE", row.get("min_value"));
        Sdmx.annotate(code, "MAX_VALUE", row.get("max_value"));
        Sdmx.annotate(code, "TOTAL", row.get("total"));
        Sdmx.annotate(code, "DIRECTION", row.get("direction"));
        Sdmx.annotate(code, "UNIT_KIND", row.get("unit_kind"));
        Sdmx.annotate(code, "WEIGHT_INDICATOR", row.get("weight"));
        Sdmx.annotate(code, "AGGREGATION", row.get("aggregation"));
        Sdmx.annotate(code, "PART_OF", row.get("part_of"));
        Sdmx.annotate(code, "PART", row.get("part"));
        row.list("topics").forEach(topic -> Sdmx.annotate(code, "TOPIC", topic));
        String source = row.get("source_en");
        if (!source.isEmpty()) {
            ObjectNode annotation = code.withArray("annotations").addObject();
            annotation.put("type", "SOURCE").put("title", source).put("text", source);
            annotation.putObject("texts").put("en", source);
        }
        return code;
    }
}
