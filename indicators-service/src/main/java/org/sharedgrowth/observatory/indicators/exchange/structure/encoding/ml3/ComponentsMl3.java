package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Xml;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes the components of data structures and of metadata structures. */
final class ComponentsMl3 {
    private final Ml3Context context;
    private final Xml xml;

    ComponentsMl3(Ml3Context context) {
        this.context = context;
        this.xml = context.xml();
    }

    void structure(Definition.Structure structure) {
        xml.open("str:DataStructureComponents");
        xml.open("str:DimensionList").put("id", "DimensionDescriptor");
        int position = 1;
        for (Definition.Part dimension : structure.dimensions()) {
            xml.open("str:Dimension").put("id", dimension.id()).put("position", position++);
            part(dimension);
            xml.close();
        }
        xml.open("str:TimeDimension").put("id", structure.time().id());
        part(structure.time());
        xml.close().close();
        attributes(structure);
        xml.open("str:MeasureList").put("id", "MeasureDescriptor");
        open("str:Measure", structure.measure());
        part(structure.measure());
        xml.close().close().close();
    }

    private void attributes(Definition.Structure structure) {
        if (structure.seriesAttributes().isEmpty() && structure.observationAttributes().isEmpty()) {
            return;
        }
        xml.open("str:AttributeList").put("id", "AttributeDescriptor");
        for (Definition.Part attribute : structure.seriesAttributes()) {
            open("str:Attribute", attribute);
            part(attribute);
            xml.open("str:AttributeRelationship");
            attachment(attribute.attachedTo(), structure);
            xml.close().close();
        }
        for (Definition.Part attribute : structure.observationAttributes()) {
            open("str:Attribute", attribute);
            part(attribute);
            xml.open("str:AttributeRelationship").open("str:Observation").close().close();
            xml.open("str:MeasureRelationship").element("str:Measure", structure.measure().id());
            xml.close().close();
        }
        xml.close();
    }

    private void attachment(@Nullable List<String> attachedTo, Definition.Structure structure) {
        if (attachedTo == null) {
            structure.dimensions().forEach(each -> xml.element("str:Dimension", each.id()));
        } else if (attachedTo.isEmpty()) {
            xml.open("str:Dataflow").close();
        } else {
            attachedTo.forEach(id -> xml.element("str:Dimension", id));
        }
    }

    private void open(String element, Definition.Part part) {
        xml.open(element)
                .put("id", part.id())
                .put("usage", part.mandatory() ? "mandatory" : "optional");
    }

    private void part(Definition.Part part) {
        context.reference("str:ConceptIdentity", part.concept());
        representation(part.codelist(), part.textType(), part.facets());
    }

    private void representation(
            @Nullable Reference codelist,
            @Nullable String textType,
            @Nullable Map<String, String> facets) {
        if (codelist == null && textType == null) {
            return;
        }
        xml.open("str:LocalRepresentation");
        if (codelist != null) {
            context.reference("str:Enumeration", codelist);
        } else {
            xml.open("str:TextFormat").put("textType", textType);
            if (facets != null) {
                new TreeMap<>(facets).forEach(xml::put);
            }
            xml.close();
        }
        xml.close();
    }

    void metadata(Definition.MetadataStructure metadata) {
        xml.open("str:MetadataStructureComponents");
        xml.open("str:MetadataAttributeList").put("id", "MetadataAttributeDescriptor");
        metadata.attributes().forEach(this::attribute);
        xml.close().close();
    }

    private void attribute(Definition.MetadataPart attribute) {
        xml.open("str:MetadataAttribute")
                .put("id", attribute.id())
                .put("minOccurs", attribute.least())
                .put("maxOccurs", attribute.most() == null ? "unbounded" : "" + attribute.most());
        if (attribute.presentational()) {
            xml.put("isPresentational", true);
        }
        context.reference("str:ConceptIdentity", attribute.concept());
        representation(attribute.codelist(), attribute.textType(), null);
        attribute.children().forEach(this::attribute);
        xml.close();
    }
}
