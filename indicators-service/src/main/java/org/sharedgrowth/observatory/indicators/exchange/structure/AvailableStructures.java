package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact.Form;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/**
 * The structures related to available data; their schemes contain only available items and their
 * ancestors.
 */
final class AvailableStructures {
    private final Registry registry;
    private final Set<ArtefactType> requestedTypes;
    private final List<MessageArtefact> constraints = new ArrayList<>();
    private final Map<String, Artefact> structures = new LinkedHashMap<>();
    private final Map<String, Set<String>> items = new HashMap<>();

    AvailableStructures(Registry registry, Set<ArtefactType> requestedTypes) {
        this.registry = registry;
        this.requestedTypes = requestedTypes;
    }

    /**
     * Adds the artefacts related to a constraint.
     *
     * @param providers ids of the providers that have rows
     */
    void add(Artefact constraint, Definition.Availability actual, Set<String> providers) {
        constraints.add(new MessageArtefact(constraint, Form.FULL, false));
        Artefact flow = registry.resolve(actual.flow());
        if (flow == null || !(flow.definition() instanceof Definition.Flow flowDefinition)) {
            return;
        }
        add(flow);
        Artefact structure = registry.resolve(flowDefinition.structure());
        if (structure != null && structure.definition() instanceof Definition.Structure parts) {
            add(structure);
            addSchemes(parts, actual);
        }
        for (Artefact agreement : registry.newest(ArtefactType.PROVISION_AGREEMENT)) {
            if (agreement.definition() instanceof Definition.ProvisionAgreement agreed
                    && providers.contains(String.valueOf(agreed.provider().item()))
                    && isOf(agreed.flow(), flow)) {
                add(agreed.provider(), Set.of(String.valueOf(agreed.provider().item())));
            }
        }
    }

    private void addSchemes(Definition.Structure parts, Definition.Availability actual) {
        Map<String, List<String>> present = new HashMap<>();
        actual.present().forEach(each -> present.put(each.component(), each.codes()));
        for (Definition.Part dimension : parts.dimensions()) {
            List<String> codes = present.get(dimension.id());
            if (codes != null) {
                addConcept(dimension);
                add(dimension.codelist(), Set.copyOf(codes));
            }
        }
        boolean hasTime =
                actual.components().isEmpty() || actual.components().contains(parts.time().id());
        if (hasTime) {
            addConcept(parts.time());
        }
    }

    private void addConcept(Definition.Part dimension) {
        String concept = dimension.concept().item();
        if (concept != null) {
            add(dimension.concept(), Set.of(concept));
        }
    }

    private void add(@Nullable Reference scheme, Set<String> used) {
        Artefact artefact = scheme == null ? null : registry.resolve(scheme);
        if (artefact != null && !used.isEmpty()) {
            add(artefact);
            items.computeIfAbsent(artefact.urn(), _ -> new HashSet<>()).addAll(used);
        }
    }

    private void add(Artefact artefact) {
        if (requestedTypes.contains(artefact.type())) {
            structures.putIfAbsent(artefact.urn(), artefact);
        }
    }

    /** Whether a reference names the artefact, in any version with the same major number. */
    private static boolean isOf(Reference reference, Artefact artefact) {
        return reference.type() == artefact.type()
                && reference.id().agency().equals(artefact.id().agency())
                && reference.id().id().equals(artefact.id().id())
                && reference.id().major() == artefact.id().major();
    }

    List<MessageArtefact> shown() {
        List<MessageArtefact> shown = new ArrayList<>();
        for (Artefact artefact : structures.values()) {
            Set<String> used = items.get(artefact.urn());
            Artefact cut =
                    used == null
                            ? artefact
                            : ItemSelection.only(artefact, withAncestors(artefact, used));
            shown.add(
                    new MessageArtefact(
                            cut, Form.FULL, cut.items().size() < artefact.items().size()));
        }
        shown.addAll(constraints);
        return shown;
    }

    /** The ids of items in use and of their ancestors. */
    private static Set<String> withAncestors(Artefact scheme, Set<String> used) {
        Map<String, Item> byId = HashMap.newHashMap(scheme.items().size());
        scheme.items().forEach(item -> byId.put(item.id(), item));
        Set<String> all = new HashSet<>();
        for (String id : used) {
            Item item = byId.get(id);
            while (item != null && all.add(item.id())) {
                item = item.parent() == null ? null : byId.get(item.parent());
            }
        }
        return all;
    }
}
