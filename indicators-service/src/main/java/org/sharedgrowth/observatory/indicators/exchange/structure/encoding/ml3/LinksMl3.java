package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.NodeIds;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ProcessXml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Xml;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/**
 * Writes artefacts that link to others: flows, agreements, hierarchies, maps, processes. The schema
 * requires some of the references even in a stub.
 */
final class LinksMl3 {
    private final Ml3Context context;
    private final Xml xml;

    LinksMl3(Ml3Context context) {
        this.context = context;
        this.xml = context.xml();
    }

    void flow(MessageArtefact shown, Definition.Flow flow) {
        context.describe(shown);
        if (!shown.isStub()) {
            context.reference("str:Structure", flow.structure());
        }
    }

    void metadataflow(MessageArtefact shown, Definition.Metadataflow flow) {
        context.describe(shown);
        if (!shown.isStub()) {
            context.reference("str:Structure", flow.structure());
        }
        flow.targets().forEach(target -> xml.element("str:Target", target));
    }

    void categorisation(MessageArtefact shown, Definition.Categorisation link) {
        context.describe(shown);
        if (!shown.isStub()) {
            context.reference("str:Source", link.source());
            context.reference("str:Target", link.target());
        }
    }

    void agreement(MessageArtefact shown, Definition.ProvisionAgreement agreed) {
        context.describe(shown);
        context.reference("str:Dataflow", agreed.flow());
        context.reference("str:DataProvider", agreed.provider());
    }

    void association(MessageArtefact shown, Definition.Association link) {
        context.describe(shown);
        context.reference("str:LinkedHierarchy", link.hierarchy());
        context.reference("str:LinkedObject", link.object());
        if (link.context() != null) {
            context.reference("str:ContextObject", link.context());
        }
    }

    void tree(MessageArtefact shown, Definition.Tree tree) {
        xml.put("hasFormalLevels", false);
        context.describe(shown);
        nodes(tree.roots(), tree.codelist());
    }

    private void nodes(List<Definition.Node> nodes, Reference codelist) {
        NodeIds ids = new NodeIds();
        for (Definition.Node node : nodes) {
            xml.open("str:HierarchicalCode")
                    .put("id", ids.of(node))
                    .put("validFrom", node.validSince())
                    .put("validTo", node.validUntil());
            context.reference(
                    "str:Code", new Reference(codelist.type(), codelist.id(), node.code()));
            nodes(node.children(), codelist);
            xml.close();
        }
    }

    void codeMap(MessageArtefact shown, Definition.CodeMap map) {
        context.describe(shown);
        context.reference("str:SourceCodelist", map.source());
        context.reference("str:TargetCodelist", map.target());
        if (!shown.isStub()) {
            for (Definition.CodePair pair : map.pairs()) {
                xml.open("str:RepresentationMapping")
                        .element("str:SourceValue", pair.source())
                        .element("str:TargetValue", pair.target())
                        .close();
            }
        }
    }

    void process(MessageArtefact shown, Definition.Procedure process) {
        context.describe(shown);
        if (!shown.isStub()) {
            new ProcessXml(xml, context::reference).steps(process);
        }
    }
}
