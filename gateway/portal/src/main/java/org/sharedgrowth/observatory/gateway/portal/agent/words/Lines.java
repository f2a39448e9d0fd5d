package org.sharedgrowth.observatory.gateway.portal.agent.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a structured answer as lines of text, because some clients show only the structure and
 * others only the text. A list of objects is a table: the names of its columns, then a line for
 * each object.
 *
 * @param quotes puts marks around texts that others wrote
 */
public record Lines(Quotes quotes) {
    private static final String COLUMN = " | ";

    /** Names of the members whose texts others wrote, at any depth of the answer. */
    private static final Set<String> QUOTED =
            Set.of(
                    "sentence",
                    "now",
                    "printed",
                    "binding",
                    "title",
                    "definition",
                    "text",
                    "bibtex",
                    "licence");

    /** The summary without its name, then the other members in their order. */
    public String of(ObjectNode structure) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : structure.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.equals("summary")) {
                lines.addFirst(value.asText());
            } else if (value.isArray()) {
                addList(lines, name, value);
            } else {
                lines.add(name + ": " + cell(name, value));
            }
        }
        return String.join("\n", lines);
    }

    private void addList(List<String> lines, String name, JsonNode list) {
        if (list.isEmpty()) {
            lines.add(name + ": none");
            return;
        }
        if (!list.path(0).isObject()) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(cell(name, each)));
            lines.add(name + ": " + String.join(", ", texts));
            return;
        }
        if (list.path(0).has("by")) {
            lines.add(name + ":");
            for (int i = 0; i < list.size(); i++) {
                lines.add(i + " " + object(list.path(i)));
            }
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        list.forEach(each -> each.fieldNames().forEachRemaining(columns::add));
        lines.add(name + ": " + String.join(COLUMN, columns));
        for (JsonNode each : list) {
            List<String> cells = new ArrayList<>();
            columns.forEach(
                    column -> cells.add(each.has(column) ? cell(column, each.path(column)) : "-"));
            lines.add(String.join(COLUMN, cells));
        }
    }

    private String cell(String name, JsonNode value) {
        if (value.isObject()) {
            return object(value);
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(cell(name, each)));
            return String.join("; ", texts);
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.toPlainString();
        }
        return QUOTED.contains(name) ? quotes.of(value.asText()) : oneCell(value.asText());
    }

    /** A text that does not look like several columns. */
    private static String oneCell(String text) {
        return text.replace('|', '¦');
    }

    /** A quotation with its author, or a few named values. */
    private String object(JsonNode value) {
        if (value.has("by")) {
            String release = value.has("release") ? " (release " + value.path("release") + ")" : "";
            return oneCell(value.path("by").asText())
                    + ": "
                    + quotes.of(value.path("text").asText())
                    + release;
        }
        List<String> members = new ArrayList<>();
        value.properties()
                .forEach(member ->
                        members.add(
                                member.getKey() + " " + cell(member.getKey(), member.getValue())));
        return String.join("; ", members);
    }
}
