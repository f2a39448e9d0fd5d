package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Writes data structure definitions. */
record DataStructureXml(Xml xml, Registry registry) {
    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        XmlNames.open(xml, "str:DataStructure", shown);
        if (!shown.isStub()
                && shown.artefact().definition() instanceof Definition.Structure structure) {
            new DataStructureXml(xml, registry).components(structure);
        }
        xml.close();
    }

    private void components(Definition.Structure structure) {
        xml.open("str:DataStructureComponents");
        xml.open("str:DimensionList").put("id", "DimensionDescriptor");
        int position = 1;
        for (Definition.Part dimension : structure.dimensions()) {
            xml.open("str:Dimension").put("id", dimension.id()).put("position", position++);
            part(dimension);
            xml.close();
        }
        xml.open("str:TimeDimension").put("id", structure.time().id()).put("position", position);
        part(structure.time());
        xml.close().close();
        attributes(structure);
        xml.open("str:MeasureList").put("id", "MeasureDescriptor");
        xml.open("str:PrimaryMeasure").put("id", Dsd.PRIMARY_MEASURE);
        part(structure.measure());
        xml.close().close().close();
    }

    private void attributes(Definition.Structure structure) {
        if (structure.seriesAttributes().isEmpty() && structure.observationAttributes().isEmpty()) {
            return;
        }
        xml.open("str:AttributeList").put("id", "AttributeDescriptor");
        for (Definition.Part attribute : structure.seriesAttributes()) {
            attribute(attribute);
            xml.open("str:AttributeRelationship");
            attachment(attribute, structure);
            xml.close().close();
        }
        for (Definition.Part attribute : structure.observationAttributes()) {
            attribute(attribute);
            xml.open("str:AttributeRelationship");
            local("str:PrimaryMeasure", Dsd.PRIMARY_MEASURE);
            xml.close().close();
        }
        xml.close();
    }

    private void attachment(Definition.Part attribute, Definition.Structure structure) {
        if (attribute.attachedTo() == null) {
            structure.dimensions().forEach(d -> local("str:Dimension", d.id()));
        } else if (attribute.attachedTo().isEmpty()) {
            xml.open("str:None").close();
        } else {
            attribute.attachedTo().forEach(id -> local("str:Dimension", id));
        }
    }

    private void attribute(Definition.Part attribute) {
        xml.open("str:Attribute")
                .put("id", attribute.id())
                .put("assignmentStatus", attribute.mandatory() ? "Mandatory" : "Conditional");
        part(attribute);
    }

    private void local(String element, String id) {
        xml.open(element).open("Ref").put("id", id).close().close();
    }

    private void part(Definition.Part part) {
        concept(xml, part.concept(), registry);
        representation(xml, part.codelist(), part.textType(), part.facets(), registry);
    }

    static void concept(Xml xml, Reference concept, Registry registry) {
        XmlNames.item(
                xml, "str:ConceptIdentity", concept, String.valueOf(concept.item()), registry);
    }

    static void representation(
            Xml xml,
            @Nullable Reference codelist,
            @Nullable String textType,
            @Nullable Map<String, String> facets,
            Registry registry) {
        if (codelist == null && textType == null) {
            return;
        }
        xml.open("str:LocalRepresentation");
        if (codelist != null) {
            XmlNames.reference(xml, "str:Enumeration", codelist, registry);
        } else if (textType != null) {
            xml.open("str:TextFormat").put("textType", textType(textType));
            if (facets != null) {
                new TreeMap<>(facets).forEach(xml::put);
            }
            xml.close();
        }
        xml.close();
    }

    /** The name of a data type in SDMX-ML 2.1; {@code String} if 2.1 does not have the type. */
    private static String textType(String type) {
        return switch (type) {
            case "GeospatialInformation", "XHTML" -> "String";
            default -> type;
        };
    }
}
