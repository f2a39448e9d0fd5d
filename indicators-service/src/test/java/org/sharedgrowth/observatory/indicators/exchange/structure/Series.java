package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedgrowth.observatory.indicators.exchange.Rows;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The series of a message by key; each has its values by period, in the order of the message. */
record Series(List<String> dimensions, Map<String, Map<String, String>> byKey) {
    Set<String> keys() {
        return new TreeSet<>(byKey.keySet());
    }

    List<String> periods(String key) {
        return List.copyOf(byKey.getOrDefault(key, Map.of()).keySet());
    }

    int observations() {
        return byKey.values().stream().mapToInt(Map::size).sum();
    }

    /** Codes by dimension. */
    Map<String, Set<String>> codes() {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (String key : byKey.keySet()) {
            String[] parts = key.split("\\.", -1);
            for (int d = 0; d < parts.length; d++) {
                codes.computeIfAbsent(dimensions.get(d), _ -> new TreeSet<>()).add(parts[d]);
            }
        }
        return codes;
    }

    /** Reads the series of a generic message. */
    static Series of(String message) {
        List<String> dimensions = new ArrayList<>();
        Map<String, Map<String, String>> byKey = new TreeMap<>();
        NodeList found = Rows.document(message).getElementsByTagNameNS("*", "Series");
        for (int i = 0; i < found.getLength(); i++) {
            List<String> codes = new ArrayList<>();
            dimensions.clear();
            Map<String, String> periods = new LinkedHashMap<>();
            NodeList parts = found.item(i).getChildNodes();
            for (int p = 0; p < parts.getLength(); p++) {
                if (parts.item(p) instanceof Element part) {
                    NodeList values = part.getElementsByTagNameNS("*", "Value");
                    for (int v = 0; v < values.getLength() && hasName(part, "SeriesKey"); v++) {
                        dimensions.add(((Element) values.item(v)).getAttribute("id"));
                        codes.add(((Element) values.item(v)).getAttribute("value"));
                    }
                    if (hasName(part, "Obs")) {
                        periods.put(firstValue(part, "ObsDimension"), firstValue(part, "ObsValue"));
                    }
                }
            }
            assertTrue(
                    byKey.put(String.join(".", codes), periods) == null, "duplicate key: " + codes);
        }
        return new Series(List.copyOf(dimensions), byKey);
    }

    private static boolean hasName(Element element, String name) {
        return element.getLocalName().equals(name);
    }

    private static String firstValue(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute("value");
    }
}
