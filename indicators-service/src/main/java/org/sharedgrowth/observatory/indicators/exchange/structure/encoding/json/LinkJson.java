package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.NodeIds;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes artefacts that link other artefacts: agreements, hierarchies, maps, processes. */
final class LinkJson {
    private static final String CODES = "hierarchicalCodes";

    private final JsonContext context;
    private final Json json;

    LinkJson(JsonContext context) {
        this.context = context;
        this.json = context.json();
    }

    void agreement(Definition.ProvisionAgreement agreed) {
        json.put(context.isVersionOne() ? "structureUsage" : "dataflow", context.urn(agreed.flow()))
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
        if (!context.isVersionOne()) {
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
        NodeIds ids = new NodeIds();
        json.array(
                CODES,
                nodes,
                node ->
                        json.object(() -> {
                            json.put("id", ids.of(node))
                                    .put(
                                            "code",
                                            context.urn(
                                                    new Reference(
                                                            codelist.type(),
                                                            codelist.id(),
                                                            node.code())));
                            putValidity(node);
                            nodes(node.children(), codelist);
                        }));
    }

    private void putValidity(Definition.Node node) {
        if (node.validSince() != null) {
            json.put("validFrom", node.validSince());
        }
        if (node.validUntil() != null) {
            json.put("validTo", node.validUntil());
        }
    }

    /**
     * Writes a map of codelists: in version 1.0 as part of a set of maps, in later versions as a
     * separate artefact.
     */
    void codeMap(Artefact artefact, Definition.CodeMap map) {
        if (context.isVersionOne()) {
            json.array(
                    "codelistMaps",
                    List.of(map),
                    each -> json.object(() -> codelistMap(artefact, map)));
            return;
        }
        mappedCodelist("source", map.source());
        mappedCodelist("target", map.target());
        json.array(
                "representationMappings",
                map.pairs(),
                pair ->
                        json.object(() -> {
                            json.array(
                                    "sourceValues",
                                    List.of(pair.source()),
                                    code -> json.object(() -> json.put("value", code)));
                            json.texts("targetValues", List.of(pair.target()));
                        }));
    }

    private void mappedCodelist(String name, Reference codelist) {
        json.array(
                name,
                List.of(codelist),
                list -> json.object(() -> json.put("codelist", context.urn(list))));
    }

    private void codelistMap(Artefact artefact, Definition.CodeMap map) {
        json.put("id", artefact.id().id());
        context.texts(artefact.names(), Names.NONE, List.of(), true);
        json.put("source", context.urn(map.source())).put("target", context.urn(map.target()));
        json.array(
                "codeMaps",
                map.pairs(),
                pair ->
                        json.object(() ->
                                json.put("source", code(map.source(), pair.source()))
                                        .put("target", code(map.target(), pair.target()))));
    }

    private String code(Reference codelist, String code) {
        return context.urn(new Reference(codelist.type(), codelist.id(), code));
    }

    /** Writes the steps of a process. */
    void steps(List<Definition.Step> steps) {
        if (!steps.isEmpty()) {
            json.array("processSteps", steps, step -> json.object(() -> step(step)));
        }
    }

    private void step(Definition.Step step) {
        json.put("id", step.id());
        context.texts(step.names(), step.descriptions(), List.of(), true);
        objects("inputs", step.inputs());
        objects("outputs", step.outputs());
        if (!step.computation().texts().isEmpty()) {
            json.object(
                    "computation",
                    () -> context.texts(Names.NONE, step.computation(), List.of(), true));
        }
        steps(step.steps());
    }

    private void objects(String name, List<Reference> objects) {
        if (!objects.isEmpty()) {
            json.array(
                    name,
                    objects,
                    each -> json.object(() -> json.put("objectReference", context.urn(each))));
        }
    }
}
