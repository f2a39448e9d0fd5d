package org.sharedgrowth.observatory.gateway.portal.discovery.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.ModelSamples;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Graph;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.JsonLd;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.RdfXml;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.Turtle;
import org.sharedgrowth.observatory.messages.citation.Licence;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Tests the descriptions of data sets. The whole-system tests validate them with the shapes of
 * DCAT-AP.
 */
class DcatTest {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final Flow SIMPLE =
            ModelSamples.flow("DF_A", "Digital economy", "What it has.", Optional.empty());
    private static final Flow HOSTILE =
            ModelSamples.flow(
                    "DF_B",
                    ModelSamples.HOSTILE,
                    ModelSamples.HOSTILE,
                    Optional.of(Licence.CC_BY_4_0));
    private static final DataCatalogue CATALOGUE = ModelSamples.catalogue(List.of(SIMPLE, HOSTILE));

    @Test
    void hostileNamesSurviveAsTextInEachFormat() throws Exception {
        Graph graph = Dcat.ofAll(CATALOGUE);

        String json = node(JsonLd.of(graph), "/flows/DF_B").at("/dct:title/0/@value").asText();
        assertEquals(ModelSamples.HOSTILE.strip(), json);
        Element xml = element(document(RdfXml.of(graph)), "/flows/DF_B");
        assertEquals(
                ModelSamples.HOSTILE.strip(),
                xml.getElementsByTagNameNS(DCT, "title").item(0).getTextContent());
        String turtle = Turtle.of(graph, ModelSamples.ORIGIN + "/");
        assertTrue(
                turtle.contains(
                        "\"</script><b> ]]> \\\"x\\\" 'y' \\\\ & \\n line \u202Eright-to-left\u2028"
                                + " <!--<script>\"@en"),
                turtle);
    }

    @Test
    void jsonAndXmlSayTheSame() throws Exception {
        for (Graph graph :
                List.of(
                        Dcat.ofAll(CATALOGUE),
                        Dcat.of(CATALOGUE, HOSTILE),
                        Dcat.of(CATALOGUE, HOSTILE, HOSTILE.current()))) {
            Set<String> json = new TreeSet<>();
            JsonNode read = new ObjectMapper().readTree(JsonLd.of(graph));
            read.path("@graph").forEach(node -> statements(read.path("@context"), node, json));
            Set<String> xml = new TreeSet<>();
            NodeList nodes = document(RdfXml.of(graph)).getElementsByTagNameNS(RDF, "Description");
            for (int i = 0; i < nodes.getLength(); i++) {
                statements((Element) nodes.item(i), xml);
            }
            assertTrue(json.size() > 20, json::toString);
            assertEquals(json, xml);
        }
    }

    @Test
    void everyFileAndInterfaceHasTermsOfUse() throws Exception {
        JsonNode graph =
                new ObjectMapper().readTree(JsonLd.of(Dcat.ofAll(CATALOGUE))).path("@graph");
        int found = 0;
        for (JsonNode node : graph) {
            String type = node.path("@type").path(0).asText();
            if (type.equals("dcat:Distribution") || type.equals("dcat:DataService")) {
                assertTrue(node.has("dct:license") != node.has("dct:rights"), node::toString);
                found++;
            }
        }
        int filesOfADataSet = 2;
        int distributionsOfADataSet = filesOfADataSet + DataService.Form.values().length;
        assertEquals(
                CATALOGUE.flows().size() * distributionsOfADataSet + DataService.values().length,
                found);
    }

    @Test
    void aLicenceIsStatedOnlyWhereAllOwnersGaveIt() throws Exception {
        String json = JsonLd.of(Dcat.ofAll(CATALOGUE));

        assertFalse(node(json, "/flows/DF_A#csv").has("dct:license"));
        assertEquals(
                "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0",
                node(json, "/flows/DF_B#csv").at("/dct:license/0/@id").asText());
        // The interfaces serve both data sets.
        assertTrue(node(json, "/docs#sdmx-3.0").has("dct:rights"));
    }

    @Test
    void editionsAreVersionsOfTheDataSetAndNotDataSetsOfTheCatalogue() throws Exception {
        String whole = JsonLd.of(Dcat.ofAll(CATALOGUE));
        assertFalse(whole.contains("/releases/"), whole);

        String json = JsonLd.of(Dcat.of(CATALOGUE, SIMPLE));
        JsonNode newest = node(json, "/flows/DF_A/releases/17");
        assertEquals(ModelSamples.ORIGIN + "/flows/DF_A", at(newest, "dcat:isVersionOf"));
        assertEquals(
                ModelSamples.ORIGIN + "/flows/DF_A/releases/5", at(newest, "dcat:previousVersion"));
        assertFalse(node(json, "/flows/DF_A/releases/5").has("dcat:previousVersion"));
        JsonNode file = node(json, "/flows/DF_A/releases/17#parquet");
        JsonNode sum = node(json, "/flows/DF_A/releases/17#parquet-sha256");
        assertEquals("912345", file.at("/dcat:byteSize/0/@value").asText());
        assertEquals("ab".repeat(32), sum.at("/spdx:checksumValue/0/@value").asText());
    }

    @Test
    void aDataSetHasThemesKeywordsAndUnits() throws Exception {
        JsonNode brief = node(JsonLd.of(Dcat.ofAll(CATALOGUE)), "/flows/DF_A");
        String json = JsonLd.of(Dcat.of(CATALOGUE, SIMPLE));
        JsonNode whole = node(json, "/flows/DF_A");
        String unit = "/sdmx/3.0/structure/codelist/DIGOBS/CL_UNIT_MEASURE/1.0#PT";

        for (JsonNode set : List.of(brief, whole)) {
            assertEquals(
                    List.of("SOCI", "TECH"),
                    set.path("dcat:theme")
                            .valueStream()
                            .map(theme -> theme.path("@id").asText().replaceFirst(".*/", ""))
                            .toList());
        }
        assertFalse(brief.has("dcat:keyword"), brief::toString);
        assertEquals(3 * 6, whole.path("dcat:keyword").size());
        assertFalse(brief.has("stat:statUnitMeasure"), brief::toString);
        assertEquals(ModelSamples.ORIGIN + unit, at(whole, "stat:statUnitMeasure"));
        assertEquals(6, node(json, unit).path("skos:prefLabel").size());
    }

    @Test
    void aCompressedFileSaysWhatIsInIt() throws Exception {
        JsonNode file = node(JsonLd.of(Dcat.of(CATALOGUE, SIMPLE)), "/flows/DF_A#csv-gz");

        assertTrue(at(file, "dcat:mediaType").endsWith("/text/csv"), file::toString);
        assertTrue(at(file, "dcat:compressFormat").endsWith("/gzip"), file::toString);
        assertTrue(at(file, "dct:format").endsWith("/CSV"), file::toString);
    }

    @Test
    void theCatalogueHasTermsOfUse() throws Exception {
        assertTrue(node(JsonLd.of(Dcat.ofAll(CATALOGUE)), "/catalog").has("dct:rights"));
        DataCatalogue free = ModelSamples.catalogue(List.of(HOSTILE));
        assertTrue(node(JsonLd.of(Dcat.ofAll(free)), "/catalog").has("dct:license"));
    }

    @Test
    void twentyDataSetsFitIntoSixtyKilobytes() {
        DataCatalogue catalogue = ModelSamples.ofSize(20);
        String turtle = Turtle.of(Dcat.ofAll(catalogue), catalogue.origin() + "/");

        int bytes = turtle.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= 60_000, bytes + " bytes");
    }

    @Test
    void equalEditionsGiveEqualBytes() {
        Edition copy = ModelSamples.edition("DF_A", 17);
        assertEquals(
                RdfXml.of(Dcat.of(CATALOGUE, SIMPLE, SIMPLE.current())),
                RdfXml.of(Dcat.of(CATALOGUE, SIMPLE, copy)));
    }

    private static String at(JsonNode node, String property) {
        return node.path(property).path(0).path("@id").asText();
    }

    private static JsonNode node(String json, String target) throws Exception {
        for (JsonNode node : new ObjectMapper().readTree(json).path("@graph")) {
            if (node.path("@id").asText().equals(ModelSamples.ORIGIN + target)) {
                return node;
            }
        }
        throw new AssertionError(target + " is not in " + json);
    }

    private static Document document(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Element element(Document document, String target) {
        NodeList nodes = document.getElementsByTagNameNS(RDF, "Description");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            if (node.getAttributeNS(RDF, "about").equals(ModelSamples.ORIGIN + target)) {
                return node;
            }
        }
        throw new AssertionError(target + " is missing");
    }

    private static void statements(JsonNode context, JsonNode node, Set<String> found) {
        String about = node.path("@id").asText();
        node.properties()
                .forEach(property -> {
                    for (JsonNode value : property.getValue()) {
                        if (property.getKey().equals("@type")) {
                            found.add(
                                    about + " " + RDF + "type " + expand(context, value.asText()));
                        } else if (!property.getKey().equals("@id")) {
                            found.add(
                                    about
                                            + " "
                                            + expand(context, property.getKey())
                                            + " "
                                            + value(context, value));
                        }
                    }
                });
    }

    private static String value(JsonNode context, JsonNode value) {
        return value.isTextual()
                ? value.asText()
                : value.has("@id")
                        ? value.path("@id").asText()
                        : value.path("@value").asText()
                                + value.path("@language").asText()
                                + (value.has("@type")
                                        ? expand(context, value.path("@type").asText())
                                        : "");
    }

    private static String expand(JsonNode context, String name) {
        int end = name.indexOf(':');
        return context.path(name.substring(0, end)).asText() + name.substring(end + 1);
    }

    private static void statements(Element node, Set<String> found) {
        NodeList children = node.getChildNodes();
        Stream.iterate(0, i -> i < children.getLength(), i -> i + 1)
                .map(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(one ->
                        found.add(
                                node.getAttributeNS(RDF, "about")
                                        + " "
                                        + one.getNamespaceURI()
                                        + one.getLocalName()
                                        + " "
                                        + one.getAttributeNS(RDF, "resource")
                                        + one.getTextContent()
                                        + one.getAttribute("xml:lang")
                                        + one.getAttributeNS(RDF, "datatype")));
    }
}
