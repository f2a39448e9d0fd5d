package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes agreements, hierarchies and their associations. */
final class LinkJson {
    private static final String CODES = "hierarchicalCodes";

    private final JsonContext context;
    private final Json json;

    LinkJson(JsonContext context) {
        this.context = context;
        this.json = context.json();
    }

    void agreement(Definition.Agreed agreed) {
        json.put(context.isFirst() ? "structureUsage" : "dataflow", context.urn(agreed.flow()))
                .put("dataProvider", context.urn(agreed.provider()));
    }

    void association(Definition.Association link) {
        json.put("linkedHierarchy", context.urn(link.hierarchy()))
                .put("linkedObject", context.urn(link.object()));
        if (link.context() != null) {
            json.put("contextObject", context.urn(link.context()));
        }
    }

    void tree(Artefact artefact, Definition.Tree tree) {
        if (!context.isFirst()) {
            json.put("hasFormalLevels", false);
            nodes(tree.roots(), tree.codelist());
            return;
        }
        json.object(
                "includedCodelists",
                () -> json.put(tree.codelist().id().id(), context.urn(tree.codelist())));
        json.array(
                "hierarchies",
                List.of(artefact),
                each ->
                        json.object(() -> {
                            json.put("id", each.id().id()).put("leveled", false);
                            context.texts(each.names(), Names.NONE, List.of(), true);
                            nodes(tree.roots(), tree.codelist());
                        }));
    }

    private void nodes(List<Definition.Node> nodes, Reference codelist) {
        if (nodes.isEmpty()) {
            return;
        }
        json.array(
                CODES,
                nodes,
                node ->
                        json.object(() -> {
                            json.put("id", node.code())
                                    .put(
                                            "code",
                                            context.urn(
                                                    new Reference(
                                                            codelist.type(),
                                                            codelist.id(),
                                                            node.code())));
                            nodes(node.children(), codelist);
                        }));
    }
}
