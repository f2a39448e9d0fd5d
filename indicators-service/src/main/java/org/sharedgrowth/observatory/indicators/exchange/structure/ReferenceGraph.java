package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Links;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** The references between the artefacts of a registry. Immutable. */
final class ReferenceGraph {
    private final Registry registry;
    private final Map<Key, List<Link>> parents = new HashMap<>();

    /** Identifies an artefact among the artefacts of all types. */
    record Key(ArtefactType type, ArtefactId id) {
        static Key of(Artefact artefact) {
            return new Key(artefact.type(), artefact.id());
        }
    }

    /**
     * A reference seen from its target.
     *
     * @param from the artefact that refers
     * @param item the item of the target to which it refers; null for the target itself
     */
    record Link(Artefact from, @Nullable String item) {}

    ReferenceGraph(Registry registry) {
        this.registry = registry;
        for (ArtefactType type : ArtefactType.values()) {
            for (Artefact artefact : registry.all(type)) {
                for (Reference reference : Links.of(artefact.definition())) {
                    Artefact target = registry.resolve(reference);
                    if (target != null) {
                        parents.computeIfAbsent(Key.of(target), _ -> new ArrayList<>())
                                .add(new Link(artefact, reference.item()));
                    }
                }
            }
        }
    }

    Registry registry() {
        return registry;
    }

    /** The artefacts that an artefact refers to, without duplicates. */
    Collection<Artefact> children(Artefact artefact) {
        Map<Key, Artefact> children = new LinkedHashMap<>();
        for (Reference reference : Links.of(artefact.definition())) {
            Artefact target = registry.resolve(reference);
            if (target != null) {
                children.putIfAbsent(Key.of(target), target);
            }
        }
        return children.values();
    }

    /**
     * The artefacts that refer to an artefact, without duplicates.
     *
     * @param items only references to the artefact as a whole or to these items count; if empty,
     *     references to any item also count
     */
    Collection<Artefact> parents(Artefact artefact, Collection<String> items) {
        Map<Key, Artefact> found = new LinkedHashMap<>();
        for (Link link : parents.getOrDefault(Key.of(artefact), List.of())) {
            if (items.isEmpty() || link.item() == null || items.contains(link.item())) {
                found.putIfAbsent(Key.of(link.from()), link.from());
            }
        }
        return found.values();
    }
}
