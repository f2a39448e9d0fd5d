package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.StructureReferences;

/**
 * The codes of a constraint by component, in the order of the data structure.
 *
 * @param keys codes of the dimensions
 * @param attributes codes of all other components
 */
public record Region(
        List<Definition.AvailableCodes> keys, List<Definition.AvailableCodes> attributes) {
    public static Region of(Definition.Constraint constraint, Registry registry) {
        List<Definition.AvailableCodes> keys = new ArrayList<>();
        List<Definition.AvailableCodes> attributes = new ArrayList<>();
        Artefact artefact =
                StructureReferences.structureOf(constraint.attachedTo().getFirst(), registry);
        if (artefact != null && artefact.definition() instanceof Definition.Structure structure) {
            for (Definition.Part part : structure.parts()) {
                List<String> codes = constraint.allowed().get(part.id());
                if (codes != null) {
                    boolean isKey = structure.dimensions().contains(part);
                    (isKey ? keys : attributes)
                            .add(new Definition.AvailableCodes(part.id(), codes));
                }
            }
        }
        return new Region(keys, attributes);
    }
}
