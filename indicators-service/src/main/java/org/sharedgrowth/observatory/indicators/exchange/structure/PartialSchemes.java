package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact.Form;
import org.sharedgrowth.observatory.indicators.structure.AllowedCodes;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Links;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.StructureReferences;

/**
 * Reduces referenced schemes to the items in use: concepts of the returned structures, codes
 * permitted by constraints of the type Allowed, providers with an agreement, agencies that own a
 * returned artefact, and categories with content.
 */
final class PartialSchemes {
    private final Collection<Artefact> requested;
    private final List<Artefact> all;
    private final Registry registry;

    PartialSchemes(
            Collection<Artefact> requested, Collection<Artefact> related, ReferenceGraph graph) {
        this.requested = requested;
        this.all = new ArrayList<>(requested);
        this.all.addAll(related);
        this.registry = graph.registry();
    }

    MessageArtefact cut(Artefact artefact) {
        Set<String> kept =
                switch (artefact.type()) {
                    case CODELIST -> codes(artefact);
                    case CONCEPT_SCHEME, DATA_PROVIDER_SCHEME -> items(artefact);
                    case CATEGORY_SCHEME -> categories(artefact);
                    case AGENCY_SCHEME -> agencies();
                    default -> null;
                };
        if (kept == null || kept.isEmpty()) {
            return new MessageArtefact(artefact, Form.FULL, false);
        }
        Artefact cut = ItemSelection.only(artefact, kept);
        boolean partial = cut.items().size() < artefact.items().size();
        return cut.items().isEmpty()
                ? new MessageArtefact(artefact, Form.FULL, false)
                : new MessageArtefact(cut, Form.FULL, partial);
    }

    /** The items of a scheme to which returned artefacts refer. */
    private Set<String> items(Artefact scheme) {
        Set<String> items = new HashSet<>();
        for (Artefact artefact : all) {
            for (Reference reference : Links.of(artefact.definition())) {
                if (reference.item() != null && isOf(reference, scheme)) {
                    items.add(reference.item());
                }
            }
        }
        return items;
    }

    private Set<String> categories(Artefact scheme) {
        Set<String> categories = new HashSet<>();
        for (String path : items(scheme)) {
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                categories.add(path.substring(0, dot));
            }
            categories.add(path);
        }
        return categories;
    }

    private Set<String> agencies() {
        Set<String> agencies = new HashSet<>();
        all.forEach(artefact -> agencies.add(artefact.id().agency()));
        return agencies;
    }

    /**
     * Codes that the constraints of any requested artefact permit; null if no requested artefact
     * uses the codelist, or if one that does is not limited.
     */
    private @Nullable Set<String> codes(Artefact codelist) {
        Set<String> codes = new HashSet<>();
        boolean limited = false;
        for (Artefact constrained : constrainedArtefacts()) {
            Artefact structure = StructureReferences.structureOf(constrained, registry);
            if (structure == null
                    || !(structure.definition() instanceof Definition.Structure definition)) {
                continue;
            }
            Map<String, Set<String>> limits = AllowedCodes.of(constrained, registry);
            for (Definition.Part part : definition.parts()) {
                if (part.codelist() != null && isOf(part.codelist(), codelist)) {
                    Set<String> allowed = limits.get(part.id());
                    if (allowed == null) {
                        return null;
                    }
                    limited = true;
                    codes.addAll(allowed);
                }
            }
        }
        return limited ? codes : null;
    }

    /**
     * The requested artefacts whose constraints apply; a constraint is replaced by the artefacts
     * that it limits.
     */
    private List<Artefact> constrainedArtefacts() {
        List<Artefact> constrained = new ArrayList<>();
        for (Artefact artefact : requested) {
            if (artefact.definition() instanceof Definition.Constraint constraint) {
                for (Reference attached : constraint.attachedTo()) {
                    Artefact target = registry.resolve(attached);
                    if (target != null) {
                        constrained.add(target);
                    }
                }
            } else {
                constrained.add(artefact);
            }
        }
        return constrained;
    }

    private boolean isOf(Reference reference, Artefact artefact) {
        Artefact target = registry.resolve(reference);
        return target != null
                && target.type() == artefact.type()
                && target.id().equals(artefact.id());
    }
}
