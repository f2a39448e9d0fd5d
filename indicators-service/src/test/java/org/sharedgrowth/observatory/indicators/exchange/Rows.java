package org.sharedgrowth.observatory.indicators.exchange;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads data messages as a client would, into rows {@code key period value status unit}. */
public final class Rows {
    private static final List<String> DIMENSIONS =
            List.of(
                    "FREQ",
                    "REF_AREA",
                    "INDICATOR",
                    "SEX",
                    "AGE",
                    "URBANISATION",
                    "INCOME",
                    "DISABILITY");

    private static final ObjectMapper EXACT_MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Rows() {}

    private static String row(Map<String, String> facts) {
        List<String> key = new ArrayList<>();
        DIMENSIONS.forEach(d -> key.add(facts.get(d)));
        String value = facts.getOrDefault("OBS_VALUE", "");
        return String.join(".", key)
                + " "
                + facts.get("TIME_PERIOD")
                + " "
                + (value.isEmpty() || value.equals("NaN") ? "none" : value)
                + " "
                + facts.get("OBS_STATUS")
                + " "
                + facts.get("UNIT_MEASURE");
    }

    public static Set<String> ofCsv(String text) {
        Set<String> rows = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            reader.forEach(line -> rows.add(row(line.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    public static Set<String> ofGeneric(String text) {
        Set<String> rows = new TreeSet<>();
        NodeList observations = document(text).getElementsByTagNameNS("*", "Obs");
        for (int i = 0; i < observations.getLength(); i++) {
            Element observation = (Element) observations.item(i);
            Map<String, String> facts = new HashMap<>();
            if (observation.getParentNode() instanceof Element parent
                    && parent.getLocalName().equals("Series")) {
                children(parent, "SeriesKey").forEach(e -> values(e, facts));
                children(parent, "Attributes").forEach(e -> values(e, facts));
            }
            children(observation, "ObsKey").forEach(e -> values(e, facts));
            children(observation, "ObsDimension")
                    .forEach(e -> facts.put(e.getAttribute("id"), e.getAttribute("value")));
            children(observation, "ObsValue")
                    .forEach(e -> facts.put("OBS_VALUE", e.getAttribute("value")));
            children(observation, "Attributes").forEach(e -> values(e, facts));
            rows.add(row(facts));
        }
        return rows;
    }

    private static void values(Element parent, Map<String, String> facts) {
        children(parent, "Value")
                .forEach(e -> facts.put(e.getAttribute("id"), e.getAttribute("value")));
    }

    public static Set<String> ofSpecific(String text) {
        Set<String> rows = new TreeSet<>();
        NodeList observations = document(text).getElementsByTagName("Obs");
        for (int i = 0; i < observations.getLength(); i++) {
            Element observation = (Element) observations.item(i);
            Map<String, String> facts = new HashMap<>();
            if (observation.getParentNode() instanceof Element parent
                    && parent.getTagName().equals("Series")) {
                attributes(parent, facts);
            }
            attributes(observation, facts);
            rows.add(row(facts));
        }
        return rows;
    }

    private static void attributes(Element element, Map<String, String> facts) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            facts.put(
                    element.getAttributes().item(i).getNodeName(),
                    element.getAttributes().item(i).getNodeValue());
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child
                    && child.getLocalName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }

    public static Document document(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text, e);
        }
    }

    public static Set<String> ofJson(String text) {
        Set<String> rows = new TreeSet<>();
        try {
            JsonNode data = EXACT_MAPPER.readTree(text).path("data");
            for (JsonNode dataSet : data.path("dataSets")) {
                JsonNode structure =
                        data.has("structure")
                                ? data.path("structure")
                                : data.path("structures").path(dataSet.path("structure").asInt());
                dataSet.path("observations")
                        .properties()
                        .forEach(o -> rows.add(row(json(structure, Map.of(), o))));
                for (Map.Entry<String, JsonNode> series : dataSet.path("series").properties()) {
                    Map<String, String> facts = new HashMap<>();
                    key(structure, "series", series.getKey(), facts);
                    addIndexed(
                            structure.at("/attributes/series"),
                            series.getValue().path("attributes"),
                            0,
                            facts);
                    series.getValue()
                            .path("observations")
                            .properties()
                            .forEach(o -> rows.add(row(json(structure, facts, o))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Map<String, String> json(
            JsonNode structure, Map<String, String> ofSeries, Map.Entry<String, JsonNode> o) {
        Map<String, String> facts = new HashMap<>(ofSeries);
        key(structure, "observation", o.getKey(), facts);
        JsonNode value = o.getValue().path(0);
        facts.put("OBS_VALUE", value.isNull() ? "" : value.decimalValue().toPlainString());
        addIndexed(structure.at("/attributes/observation"), o.getValue(), 1, facts);
        return facts;
    }

    private static void key(
            JsonNode structure, String level, String key, Map<String, String> facts) {
        String[] indexes = key.split(":", -1);
        JsonNode dimensions = structure.path("dimensions").path(level);
        if (dimensions.size() != indexes.length) {
            throw new AssertionError(key + " does not have one index for each of " + dimensions);
        }
        for (int d = 0; d < indexes.length; d++) {
            facts.put(
                    dimensions.path(d).path("id").asText(),
                    dimensions
                            .path(d)
                            .path("values")
                            .path(Integer.parseInt(indexes[d]))
                            .path("id")
                            .asText());
        }
    }

    private static void addIndexed(
            JsonNode attributes, JsonNode indexes, int from, Map<String, String> facts) {
        if (indexes.size() - from != attributes.size()) {
            throw new AssertionError(indexes + " does not have one index for each attribute");
        }
        for (int a = 0; a < attributes.size(); a++) {
            JsonNode index = indexes.path(a + from);
            if (!index.isNull()) {
                facts.put(
                        attributes.path(a).path("id").asText(),
                        attributes.path(a).path("values").path(index.asInt()).path("id").asText());
            }
        }
    }
}
