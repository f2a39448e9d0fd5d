package org.sharedgrowth.observatory.indicators.structure.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Reads the steps of processes. */
final class ProcessReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final int MAX_DEPTH = 20;
    private static final String STEPS = "processSteps";

    private ProcessReader() {}

    static Definition read(MessageNode node) {
        List<Definition.Step> steps = steps(node, 0);
        if (steps.isEmpty()) {
            node.at(STEPS).fault(null, TEXT.noStep());
        }
        return new Definition.Procedure(steps);
    }

    private static List<Definition.Step> steps(MessageNode holder, int depth) {
        List<Definition.Step> steps = new ArrayList<>();
        if (depth > MAX_DEPTH) {
            holder.fault(null, TEXT.nestsDeeper(String.valueOf(MAX_DEPTH)));
            return steps;
        }
        Set<String> ids = new HashSet<>();
        for (MessageNode node : holder.each(STEPS)) {
            String id = node.required("id");
            if (!ids.add(id)) {
                node.at("id").fault(id, TEXT.stepTwice());
            }
            Names names = node.names("name", "names");
            if (names.texts().isEmpty()) {
                node.at("name").fault(null, TEXT.missingName("name", "names"));
            }
            if (node.at("transitions").exists()) {
                node.at("transitions").fault(null, TEXT.noTransitions());
            }
            steps.add(
                    new Definition.Step(
                            id,
                            names,
                            node.names("description", "descriptions"),
                            objects(node, "inputs"),
                            objects(node, "outputs"),
                            node.at("computation").names("description", "descriptions"),
                            steps(node, depth + 1)));
        }
        return steps;
    }

    private static List<Reference> objects(MessageNode node, String member) {
        List<Reference> objects = new ArrayList<>();
        for (MessageNode each : node.each(member)) {
            MessageNode object = each.at("objectReference");
            if (!object.exists()) {
                object.fault(null, TEXT.missingArtefact());
                continue;
            }
            @Nullable Reference reference = object.asReference(null);
            if (reference != null) {
                objects.add(reference);
            }
        }
        return objects;
    }
}
