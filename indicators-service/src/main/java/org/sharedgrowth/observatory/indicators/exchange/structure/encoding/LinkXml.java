package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/**
 * Writes artefacts that link other artefacts: dataflows, categorisations, agreements, hierarchies.
 */
final class LinkXml {
    private LinkXml() {}

    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        boolean full = !shown.isStub();
        switch (shown.artefact().definition()) {
            case Definition.Flow flow -> {
                XmlNames.open(xml, "str:Dataflow", shown);
                if (full) {
                    XmlNames.reference(xml, "str:Structure", flow.structure(), registry);
                }
            }
            case Definition.Categorisation link -> {
                XmlNames.open(xml, "str:Categorisation", shown);
                if (full) {
                    XmlNames.referenceOrItem(xml, "str:Source", link.source(), registry);
                    XmlNames.referenceOrItem(xml, "str:Target", link.target(), registry);
                }
            }
            case Definition.ProvisionAgreement agreed -> {
                XmlNames.open(xml, "str:ProvisionAgreement", shown);
                // The standard's schema requires both references even in a stub.
                XmlNames.reference(xml, "str:StructureUsage", agreed.flow(), registry);
                XmlNames.referenceOrItem(xml, "str:DataProvider", agreed.provider(), registry);
            }
            case Definition.Tree tree -> {
                XmlNames.open(xml, "str:HierarchicalCodelist", shown);
                if (full) {
                    tree(xml, shown, tree, registry);
                }
            }
            default -> throw new IllegalArgumentException(shown.artefact().urn());
        }
        xml.close();
    }

    private static void tree(
            Xml xml, MessageArtefact shown, Definition.Tree tree, Registry registry) {
        XmlNames.reference(xml, "str:IncludedCodelist", tree.codelist(), registry);
        xml.open("str:Hierarchy").put("id", shown.artefact().id().id()).put("leveled", false);
        XmlNames.texts(xml, shown.artefact().names(), Names.NONE, List.of());
        nodes(xml, tree.roots(), tree.codelist(), registry);
        xml.close();
    }

    private static void nodes(
            Xml xml, List<Definition.Node> nodes, Reference codelist, Registry registry) {
        NodeIds ids = new NodeIds();
        for (Definition.Node node : nodes) {
            xml.open("str:HierarchicalCode").put("id", ids.of(node));
            putValidity(xml, node);
            XmlNames.item(xml, "str:Code", codelist, node.code(), registry);
            nodes(xml, node.children(), codelist, registry);
            xml.close();
        }
    }

    private static void putValidity(Xml xml, Definition.Node node) {
        if (node.validSince() != null) {
            xml.put("validFrom", node.validSince());
        }
        if (node.validUntil() != null) {
            xml.put("validTo", node.validUntil());
        }
    }
}
