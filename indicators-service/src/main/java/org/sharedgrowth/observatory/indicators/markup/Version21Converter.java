package org.sharedgrowth.observatory.indicators.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Converts artefacts of SDMX-ML 2.1 to the form that 3.0 uses. Artefacts that 3.0 lacks stay
 * unchanged and are refused later.
 */
final class Version21Converter {
    private static final Set<String> TEXTS = Set.of("Annotations", "Name", "Description");

    private Version21Converter() {}

    /**
     * Converts an artefact to its form in 3.0; unchanged if the form is the same or 3.0 lacks the
     * artefact.
     */
    static Element toVersion30(Element artefact) {
        return switch (artefact.name()) {
            case "ContentConstraint" -> constraint(artefact);
            case "HierarchicalCodelist" -> hierarchy(artefact);
            case "StructureSet" -> codeMap(artefact);
            case "MetadataStructure" -> metadataStructure(artefact);
            default -> artefact;
        };
    }

    private static Element constraint(Element artefact) {
        Map<String, String> attributes = new LinkedHashMap<>(artefact.attributes());
        attributes.put("role", Objects.requireNonNullElse(attributes.remove("type"), "Actual"));
        return new Element("DataConstraint", attributes, artefact.children(), "");
    }

    /** A hierarchical codelist that has exactly one hierarchy becomes that hierarchy. */
    private static Element hierarchy(Element artefact) {
        List<Element> hierarchies = artefact.each("Hierarchy");
        if (hierarchies.size() != 1) {
            return artefact;
        }
        Map<String, Element> aliases = new HashMap<>();
        for (Element included : artefact.each("IncludedCodelist")) {
            String alias = included.attribute("alias");
            if (alias != null) {
                aliases.put(alias, included);
            }
        }
        List<Element> children = texts(artefact);
        hierarchies
                .getFirst()
                .each("HierarchicalCode")
                .forEach(code -> children.add(replaceAlias(code, aliases)));
        return artefact.as("Hierarchy", children);
    }

    /** Replaces the alias of the codelist with the URN of the code, here and in all children. */
    private static Element replaceAlias(Element code, Map<String, Element> aliases) {
        List<Element> children = new ArrayList<>();
        Element alias = code.child("CodelistAliasRef");
        Element id = code.child("CodeID");
        Element codelist = alias == null ? null : aliases.get(alias.text().strip());
        if (codelist != null && id != null) {
            String urn = Reference21.of(code, codelist);
            Element idRef = id.child("Ref");
            String item = idRef == null ? id.text().strip() : idRef.attribute("id");
            if (urn != null) {
                String full = urn.replace("codelist.Codelist=", "codelist.Code=") + "." + item;
                children.add(new Element("Code", Map.of(), List.of(), full));
            }
        }
        for (Element child : code.children()) {
            children.add(
                    child.name().equals("HierarchicalCode") ? replaceAlias(child, aliases) : child);
        }
        return code.as(code.name(), children);
    }

    /** A structure set that consists of one codelist map becomes that map. */
    private static Element codeMap(Element artefact) {
        List<Element> maps =
                artefact.children().stream()
                        .filter(child -> !TEXTS.contains(child.name()))
                        .toList();
        if (maps.size() != 1 || !maps.getFirst().name().equals("CodelistMap")) {
            return artefact;
        }
        Element map = maps.getFirst();
        List<Element> children = texts(artefact);
        map.each("Source").forEach(end -> children.add(end.as("SourceCodelist", end.children())));
        map.each("Target").forEach(end -> children.add(end.as("TargetCodelist", end.children())));
        for (Element pair : map.each("CodeMap")) {
            List<Element> ends = new ArrayList<>();
            pair.each("Source").forEach(end -> ends.add(end.as("SourceValue", end.children())));
            pair.each("Target").forEach(end -> ends.add(end.as("TargetValue", end.children())));
            children.add(new Element("RepresentationMapping", Map.of(), ends, ""));
        }
        return artefact.as("RepresentationMap", children);
    }

    /** A metadata structure that has exactly one report gets the attributes of that report. */
    private static Element metadataStructure(Element artefact) {
        List<Element> children = texts(artefact);
        for (Element components : artefact.each("MetadataStructureComponents")) {
            List<Element> reports = components.each("ReportStructure");
            List<Element> lists =
                    reports.size() == 1
                            ? List.of(
                                    new Element(
                                            "MetadataAttributeList",
                                            Map.of(),
                                            reports.getFirst().each("MetadataAttribute"),
                                            ""))
                            : reports;
            children.add(components.as(components.name(), lists));
        }
        return artefact.as(artefact.name(), children);
    }

    private static List<Element> texts(Element artefact) {
        List<Element> texts = new ArrayList<>();
        for (Element child : artefact.children()) {
            if (TEXTS.contains(child.name())) {
                texts.add(child);
            }
        }
        return texts;
    }
}
