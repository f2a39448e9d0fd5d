package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Writes the structures and flows of reference metadata. */
final class MetadataXml {
    private static final String TARGET = "TARGET";

    private MetadataXml() {}

    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        switch (shown.artefact().definition()) {
            case Definition.MetadataStructure structure -> {
                XmlNames.open(xml, "str:MetadataStructure", shown);
                if (!shown.isStub()) {
                    components(xml, shown.artefact().id().id(), structure, registry);
                }
                xml.close();
            }
            case Definition.Metadataflow flow -> {
                XmlNames.open(xml, "str:Metadataflow", shown);
                if (!shown.isStub()) {
                    XmlNames.reference(xml, "str:Structure", flow.structure(), registry);
                }
                xml.close();
            }
            default -> throw new IllegalArgumentException(shown.artefact().urn());
        }
    }

    /**
     * Writes the components with a target that allows any object, because 2.1 requires a target
     * here. Since 3.0 the flow defines the targets.
     */
    private static void components(
            Xml xml, String id, Definition.MetadataStructure structure, Registry registry) {
        xml.open("str:MetadataStructureComponents");
        xml.open("str:MetadataTarget").put("id", TARGET);
        xml.open("str:IdentifiableObjectTarget").put("id", "OBJECT").put("objectType", "Any");
        xml.open("str:LocalRepresentation")
                .open("str:TextFormat")
                .put("textType", "IdentifiableReference");
        xml.close().close().close().close();
        xml.open("str:ReportStructure").put("id", id);
        structure.attributes().forEach(attribute -> attribute(xml, attribute, registry));
        xml.open("str:MetadataTarget").open("Ref").put("id", TARGET).close().close();
        xml.close().close();
    }

    private static void attribute(Xml xml, Definition.MetadataPart attribute, Registry registry) {
        xml.open("str:MetadataAttribute")
                .put("id", attribute.id())
                .put("minOccurs", attribute.least())
                .put("maxOccurs", attribute.most() == null ? "unbounded" : "" + attribute.most());
        if (attribute.presentational()) {
            xml.put("isPresentational", true);
        }
        DataStructureXml.concept(xml, attribute.concept(), registry);
        DataStructureXml.representation(
                xml, attribute.codelist(), attribute.textType(), null, registry);
        attribute.children().forEach(child -> attribute(xml, child, registry));
        xml.close();
    }
}
