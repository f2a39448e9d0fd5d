package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Links;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.StructureReferences;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.indicators.structure.Terms;
import org.sharedgrowth.observatory.indicators.structure.Views;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader.PlacedArtefact;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Checks whether artefacts can be registered: their definitions must be valid, all references must
 * be resolvable, and every version must be compatible with the others of the same major number.
 */
final class Rules {
    private static final StructureText TEXT = Texts.messages(StructureText.class);

    private final Registry after;
    private final Faults faults;

    private Rules(Registry after, Faults faults) {
        this.after = after;
        this.faults = faults;
    }

    /**
     * Adds a fault for every error in the artefacts of a message, released ones or drafts.
     *
     * @param after the registry including them
     */
    static void check(List<PlacedArtefact> message, Registry after, Faults faults) {
        Rules rules = new Rules(after, faults);
        Set<String> seen = new HashSet<>();
        for (PlacedArtefact placed : message) {
            Artefact artefact = placed.artefact();
            if (!seen.add(artefact.urn())) {
                faults.add(placed.pointer(), artefact.urn(), TEXT.appearsTwice());
            }
            rules.checkDrafts(artefact, placed.pointer());
            rules.checkItems(artefact, placed.pointer());
            rules.checkDefinition(artefact, placed.pointer());
            rules.checkVersionCompatibility(artefact, placed.pointer());
        }
    }

    /** Released artefacts never change, so they cannot refer to drafts. */
    private void checkDrafts(Artefact artefact, String pointer) {
        if (artefact.id().isDraft()) {
            return;
        }
        for (Reference reference : Links.of(artefact.definition())) {
            if (reference.id().isDraft()) {
                faults.add(pointer, reference.toString(), TEXT.draftReferredTo());
            }
        }
    }

    private void checkItems(Artefact artefact, String pointer) {
        Map<String, Item> byId = new HashMap<>();
        for (Item item : artefact.items()) {
            if (byId.put(item.id(), item) != null) {
                faults.add(pointer, item.id(), TEXT.itemTwice(artefact.id().toString()));
            }
        }
        Set<String> loops = loops(byId);
        for (Item item : artefact.items()) {
            if (item.parent() != null && !byId.containsKey(item.parent())) {
                faults.add(
                        pointer,
                        item.parent(),
                        TEXT.parentElsewhere(item.id(), artefact.id().toString()));
            }
            if (loops.contains(item.id())) {
                faults.add(pointer, item.id(), TEXT.ownAncestor());
            }
        }
    }

    /** The ids of the items that are their own ancestors; each item is visited once. */
    static Set<String> loops(Map<String, Item> byId) {
        Set<String> visited = new HashSet<>();
        Set<String> loops = new HashSet<>();
        for (String start : byId.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            @Nullable String id = start;
            while (id != null && !visited.contains(id) && path.add(id)) {
                Item item = byId.get(id);
                id = item == null ? null : item.parent();
            }
            @Nullable String first = id;
            if (first != null && path.contains(first)) {
                path.stream().dropWhile(each -> !each.equals(first)).forEach(loops::add);
            }
            visited.addAll(path);
        }
        return loops;
    }

    private void checkDefinition(Artefact artefact, String pointer) {
        switch (artefact.definition()) {
            case Definition.None none -> {}
            case Definition.Structure structure ->
                    new StructureRules(after, faults).check(structure, pointer);
            case Definition.Flow flow -> {
                checkExists(flow.structure(), pointer + "/structure");
                Views.check(artefact, after, pointer, faults);
            }
            case Definition.Categorisation link -> {
                checkExists(link.source(), pointer + "/source");
                checkExists(link.target(), pointer + "/target");
            }
            case Definition.ProvisionAgreement agreed -> {
                checkExists(agreed.flow(), pointer + "/dataflow");
                checkExists(agreed.provider(), pointer + "/dataProvider");
                Terms.check(artefact, pointer, faults);
            }
            case Definition.Constraint constraint -> checkConstraint(constraint, pointer);
            case Definition.Association link -> {
                checkExists(link.hierarchy(), pointer + "/linkedHierarchy");
                checkExists(link.object(), pointer + "/linkedObject");
                if (link.context() != null) {
                    checkExists(link.context(), pointer + "/contextObject");
                }
            }
            case Definition.MetadataStructure metadata ->
                    metadata.attributes().forEach(each -> checkMetadata(each, pointer));
            case Definition.Metadataflow flow ->
                    checkExists(flow.structure(), pointer + "/structure");
            case Definition.Taxonomy taxonomy -> {
                for (Definition.TaxonomyEntry filed : taxonomy.filed()) {
                    filed.objects()
                            .forEach(each -> checkExists(each, pointer + "/reportingCategories"));
                }
            }
            case Definition.CodeMap map -> checkCodeMap(map, pointer);
            case Definition.Procedure process ->
                    process.steps().forEach(step -> checkStep(step, pointer + "/processSteps"));
            case Definition.Availability actual -> faults.add(pointer, null, TEXT.computed());
            case Definition.Tree tree -> {
                Artefact codelist = after.resolve(tree.codelist());
                if (codelist == null) {
                    reportMissing(tree.codelist(), pointer + "/hierarchicalCodes");
                } else {
                    Set<String> codes = ids(codelist);
                    tree.roots().forEach(node -> checkNode(node, codes, codelist, pointer));
                }
            }
        }
    }

    private void checkMetadata(Definition.MetadataPart part, String artefactPointer) {
        String pointer = artefactPointer + "/metadataStructureComponents";
        checkExists(part.concept(), pointer);
        if (part.codelist() != null) {
            checkExists(part.codelist(), pointer);
        }
        part.children().forEach(child -> checkMetadata(child, artefactPointer));
    }

    private void checkNode(
            Definition.Node node, Set<String> codes, Artefact codelist, String pointer) {
        if (!codes.contains(node.code())) {
            faults.add(
                    pointer + "/hierarchicalCodes",
                    node.code(),
                    TEXT.noCodeOf(codelist.id().toString()));
        }
        node.children().forEach(child -> checkNode(child, codes, codelist, pointer));
    }

    private void checkCodeMap(Definition.CodeMap map, String pointer) {
        if (!checkExists(map.source(), pointer + "/source")
                || !checkExists(map.target(), pointer + "/target")) {
            return;
        }
        Set<String> from = codes(map.source());
        Set<String> to = codes(map.target());
        Set<String> seen = new HashSet<>();
        String place = pointer + "/representationMappings";
        for (Definition.CodePair pair : map.pairs()) {
            if (!from.contains(pair.source())) {
                faults.add(place, pair.source(), TEXT.noCodeOf(map.source().id().toString()));
            }
            if (!to.contains(pair.target())) {
                faults.add(place, pair.target(), TEXT.noCodeOf(map.target().id().toString()));
            }
            if (!seen.add(pair.source())) {
                faults.add(place, pair.source(), TEXT.mappedTwice());
            }
        }
    }

    private Set<String> codes(Reference codelist) {
        Artefact artefact = after.resolve(codelist);
        return artefact == null ? Set.of() : ids(artefact);
    }

    private void checkStep(Definition.Step step, String pointer) {
        step.inputs().forEach(each -> checkExists(each, pointer));
        step.outputs().forEach(each -> checkExists(each, pointer));
        step.steps().forEach(each -> checkStep(each, pointer));
    }

    private void checkConstraint(Definition.Constraint constraint, String pointer) {
        for (Reference attached : constraint.attachedTo()) {
            if (!checkExists(attached, pointer + "/constraintAttachment")) {
                continue;
            }
            Artefact structure = StructureReferences.structureOf(attached, after);
            if (structure == null
                    || !(structure.definition() instanceof Definition.Structure definition)) {
                continue;
            }
            constraint
                    .allowed()
                    .forEach((component, codes) ->
                            checkAllowed(component, codes, definition, structure.id(), pointer));
        }
    }

    private void checkAllowed(
            String component,
            List<String> codes,
            Definition.Structure structure,
            ArtefactId id,
            String pointer) {
        String place = pointer + "/cubeRegions/0";
        for (Definition.Part part : structure.parts()) {
            if (!part.id().equals(component)) {
                continue;
            }
            Artefact codelist = part.codelist() == null ? null : after.resolve(part.codelist());
            if (codelist == null) {
                faults.add(place, component, TEXT.notCoded(id.toString()));
                return;
            }
            Set<String> known = ids(codelist);
            for (String code : codes) {
                if (!known.contains(code)) {
                    faults.add(place, code, TEXT.noCodeOf(codelist.id().toString()));
                }
            }
            return;
        }
        faults.add(place, component, TEXT.noComponentOf(id.toString()));
    }

    private void checkVersionCompatibility(Artefact artefact, String pointer) {
        ArtefactId id = artefact.id();
        for (Artefact other : after.versions(artefact.type(), id.agency(), id.id())) {
            int order = Registry.compareVersions(other.id().version(), id.version());
            if (order == 0 || other.id().major() != id.major() || other.id().isDraft()) {
                continue;
            }
            Artefact older = order < 0 ? other : artefact;
            Artefact newer = order < 0 ? artefact : other;
            VersionCompatibility.check(older, newer, pointer, faults);
        }
    }

    private boolean checkExists(Reference reference, String pointer) {
        Artefact artefact = after.resolve(reference);
        boolean exists =
                artefact != null
                        && (reference.item() == null || ids(artefact).contains(reference.item()));
        if (!exists) {
            reportMissing(reference, pointer);
        }
        return exists;
    }

    private void reportMissing(Reference reference, String pointer) {
        faults.add(pointer, reference.toString(), TEXT.notRegistered());
    }

    static Set<String> ids(Artefact scheme) {
        Set<String> ids = HashSet.newHashSet(scheme.items().size());
        scheme.items().forEach(item -> ids.add(item.id()));
        return ids;
    }
}
