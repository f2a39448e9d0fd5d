package org.sharedgrowth.observatory.indicators.exchange.structure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.indicators.exchange.Rows;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The content of a structure message, read as a client would: its references are found in the
 * message alone.
 *
 * @param artefacts by {@link CrawledArtefact#key}
 */
record CrawledStructures(Map<String, CrawledArtefact> artefacts) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern URN =
            Pattern.compile(
                    "urn:sdmx:org\\.sdmx\\.infomodel\\.[a-z]+\\.([A-Za-z]+)=([^:]+):([^(]+)\\(([^)]+)\\)");
    private static final Set<String> TEXTS = Set.of("Name", "Description", "Annotations");

    /**
     * An artefact of a message.
     *
     * @param type the type, as it is named in paths
     * @param isStub whether it is marked as a stub
     * @param textCount number of its own members (JSON) or elements (XML) that are descriptions or
     *     annotations
     * @param hasContent whether it has more than names, descriptions and annotations
     * @param references keys of referenced artefacts
     */
    record CrawledArtefact(
            String type,
            String agency,
            String id,
            String version,
            boolean isStub,
            boolean isPartial,
            int textCount,
            boolean hasContent,
            List<String> items,
            Set<String> references,
            String body) {
        String key() {
            return CrawledStructures.key(type, agency, id, version);
        }
    }

    private static String key(String type, String agency, String id, String version) {
        return type + "=" + agency + ":" + id + "(" + version + ")";
    }

    private static CrawledStructures of(List<CrawledArtefact> found) {
        Map<String, CrawledArtefact> artefacts = new LinkedHashMap<>();
        for (CrawledArtefact each : found) {
            if (artefacts.put(each.key(), each) != null) {
                throw new AssertionError("an artefact occurs twice in one message: " + each.key());
            }
        }
        return new CrawledStructures(artefacts);
    }

    static CrawledStructures ofXml(String text) {
        List<CrawledArtefact> found = new ArrayList<>();
        Element root = Rows.document(text).getDocumentElement();
        for (Element structures : children(root)) {
            if (structures.getLocalName().equals("Structures")) {
                for (Element collection : children(structures)) {
                    children(collection).forEach(artefact -> found.add(crawl(artefact)));
                }
            }
        }
        return of(found);
    }

    private static CrawledArtefact crawl(Element artefact) {
        Set<String> references = new LinkedHashSet<>();
        collectReferences(artefact, references);
        List<String> items = new ArrayList<>();
        collectItems(artefact, "", items);
        List<String> names = children(artefact).stream().map(Element::getLocalName).toList();
        return new CrawledArtefact(
                type(artefact.getLocalName()),
                artefact.getAttribute("agencyID"),
                artefact.getAttribute("id"),
                artefact.getAttribute("version"),
                artefact.getAttribute("isExternalReference").equals("true"),
                artefact.getAttribute("isPartial").equals("true"),
                (int) names.stream().filter(n -> TEXTS.contains(n) && !n.equals("Name")).count(),
                names.stream().anyMatch(name -> !TEXTS.contains(name)),
                items,
                references,
                body(artefact));
    }

    private static void collectReferences(Element element, Set<String> references) {
        if (element.getLocalName().equals("Ref") && !element.getAttribute("agencyID").isEmpty()) {
            String parent = element.getAttribute("maintainableParentID");
            references.add(
                    key(
                            type(element.getAttribute("class")),
                            element.getAttribute("agencyID"),
                            parent.isEmpty() ? element.getAttribute("id") : parent,
                            parent.isEmpty()
                                    ? element.getAttribute("version")
                                    : element.getAttribute("maintainableParentVersion")));
        }
        children(element).forEach(child -> collectReferences(child, references));
    }

    private static void collectItems(Element parent, String prefix, List<String> items) {
        for (Element child : children(parent)) {
            if (Set.of(
                            "Code",
                            "Concept",
                            "Category",
                            "Agency",
                            "DataProvider",
                            "DataConsumer",
                            "OrganisationUnit",
                            "ReportingCategory")
                    .contains(child.getLocalName())) {
                items.add(prefix + child.getAttribute("id"));
                collectItems(child, prefix + child.getAttribute("id") + ".", items);
            }
        }
    }

    private static String body(Element element) {
        StringBuilder body = new StringBuilder(element.getLocalName());
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        body.append(attributes);
        // Constraints are compared without their period, because messages include it only if
        // constraints are requested.
        List<Element> children =
                children(element).stream()
                        .filter(child -> !child.getLocalName().equals("ReferencePeriod"))
                        .toList();
        children.forEach(child -> body.append('[').append(body(child)).append(']'));
        return children.isEmpty()
                ? body.append(element.getTextContent()).toString()
                : body.toString();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static CrawledStructures ofJson(String text) {
        List<CrawledArtefact> found = new ArrayList<>();
        try {
            for (Map.Entry<String, JsonNode> entry :
                    JSON.readTree(text).path("data").properties()) {
                entry.getValue().forEach(node -> found.add(crawl((ObjectNode) node)));
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
        return of(found);
    }

    private static CrawledArtefact crawl(ObjectNode node) {
        Matcher self = URN.matcher(node.path("links").path(0).path("urn").asText());
        if (!self.find()) {
            throw new AssertionError("no self link: " + node);
        }
        ObjectNode rest = node.deepCopy();
        List.of("links", "targets").forEach(rest::remove);
        Set<String> references = new LinkedHashSet<>();
        Matcher urns = URN.matcher(rest.toString());
        while (urns.find()) {
            references.add(key(type(urns.group(1)), urns.group(2), urns.group(3), urns.group(4)));
        }
        String type = type(self.group(1));
        List<String> items = new ArrayList<>();
        for (String member :
                List.of(
                        "codes",
                        "concepts",
                        "agencies",
                        "dataProviders",
                        "categories",
                        "dataConsumers",
                        "organisationUnits",
                        "reportingCategories")) {
            collectItems(node, member, "", items);
        }
        int textCount =
                (int) List.of("descriptions", "annotations").stream().filter(node::has).count();
        List<String> texts =
                List.of(
                        "id version agencyID isExternalReference isPartial type role name names"
                                .split(" ", -1));
        List<String> moreTexts =
                List.of("description descriptions annotations links isFinal".split(" ", -1));
        boolean hasContent =
                node.properties().stream()
                        .map(Map.Entry::getKey)
                        .anyMatch(name -> !texts.contains(name) && !moreTexts.contains(name));
        return new CrawledArtefact(
                type,
                node.path("agencyID").asText(),
                node.path("id").asText(),
                node.path("version").asText(),
                node.path("isExternalReference").asBoolean(),
                node.path("isPartial").asBoolean(),
                textCount,
                hasContent,
                items,
                references,
                node.toString());
    }

    private static void collectItems(
            JsonNode parent, String member, String prefix, List<String> items) {
        for (JsonNode item : parent.path(member)) {
            items.add(prefix + item.path("id").asText());
            collectItems(item, member, prefix + item.path("id").asText() + ".", items);
        }
    }

    private static String type(String urnClass) {
        return switch (urnClass) {
            case "Code" -> "codelist";
            case "Concept",
                    "Category",
                    "DataProvider",
                    "DataConsumer",
                    "OrganisationUnit",
                    "Agency" ->
                    urnClass.toLowerCase(Locale.ROOT) + "scheme";
            case "ReportingCategory" -> "reportingtaxonomy";
            default -> urnClass.toLowerCase(Locale.ROOT);
        };
    }

    /** Keys of the artefacts that an artefact refers to. */
    Set<String> children(String key) {
        Set<String> children = new LinkedHashSet<>(get(key).references());
        children.retainAll(artefacts.keySet());
        return children;
    }

    /** Keys of the artefacts that refer to an artefact. */
    Set<String> parents(String key) {
        Set<String> parents = new LinkedHashSet<>();
        artefacts.forEach((other, found) -> {
            if (found.references().contains(key)) {
                parents.add(other);
            }
        });
        return parents;
    }

    CrawledArtefact get(String key) {
        CrawledArtefact found = artefacts.get(key);
        if (found == null) {
            throw new AssertionError("no such artefact: " + key);
        }
        return found;
    }
}
