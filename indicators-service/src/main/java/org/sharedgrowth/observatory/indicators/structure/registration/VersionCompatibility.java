package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Checks a version against an older one with the same major number: codes may be added and
 * attributes appended; nothing may be removed, and dimensions and attributes may not be reordered,
 * because data and references must stay valid across versions.
 */
final class VersionCompatibility {
    private static final StructureText TEXT = Texts.messages(StructureText.class);

    private VersionCompatibility() {}

    static void check(Artefact older, Artefact newer, String pointer, Faults faults) {
        if (older.type() == ArtefactType.CODELIST || older.type().hasFixedVersion()) {
            checkItemsKept(older, newer, pointer, faults);
        }
        if (older.definition() instanceof Definition.Flow before
                && newer.definition() instanceof Definition.Flow now
                && !isSame(before.structure(), now.structure())) {
            faults.add(
                    pointer + "/structure",
                    now.structure().toString(),
                    TEXT.otherStructure(older.id().toString()));
        }
        if (older.definition() instanceof Definition.Structure before
                && newer.definition() instanceof Definition.Structure now) {
            UnaryOperator<Message> advice =
                    what -> TEXT.appendOnly(what, newer.id().toString(), older.id().toString());
            if (!ids(before.dimensions()).equals(ids(now.dimensions()))) {
                faults.add(
                        pointer,
                        String.join(".", ids(now.dimensions())),
                        advice.apply(TEXT.dimensionsDiffer()));
            }
            checkAttachment(
                    before.seriesAttributes(), now.seriesAttributes(), pointer, advice, faults);
            checkAttributesKept(
                    before.seriesAttributes(), now.seriesAttributes(), pointer, advice, faults);
            checkAttributesKept(
                    before.observationAttributes(),
                    now.observationAttributes(),
                    pointer,
                    advice,
                    faults);
        }
    }

    private static boolean isSame(Reference before, Reference now) {
        return before.id().agency().equals(now.id().agency())
                && before.id().id().equals(now.id().id())
                && before.id().major() == now.id().major();
    }

    static void checkItemsKept(Artefact older, Artefact newer, String pointer, Faults faults) {
        Set<String> kept = Rules.ids(newer);
        for (Item item : older.items()) {
            if (!kept.contains(item.id())) {
                faults.add(
                        pointer,
                        item.id(),
                        TEXT.itemLost(older.id().toString(), newer.id().toString()));
            }
        }
    }

    /**
     * Refuses attributes whose dimensions changed, because these determine which series share a
     * value.
     */
    private static void checkAttachment(
            List<Definition.Part> before,
            List<Definition.Part> now,
            String pointer,
            UnaryOperator<Message> advice,
            Faults faults) {
        for (int a = 0; a < Math.min(before.size(), now.size()); a++) {
            if (!Objects.equals(before.get(a).attachedTo(), now.get(a).attachedTo())) {
                faults.add(pointer, now.get(a).id(), advice.apply(TEXT.attachedDifferently()));
            }
        }
    }

    private static void checkAttributesKept(
            List<Definition.Part> before,
            List<Definition.Part> now,
            String pointer,
            UnaryOperator<Message> advice,
            Faults faults) {
        List<String> oldIds = ids(before);
        List<String> newIds = ids(now);
        if (newIds.size() < oldIds.size() || !newIds.subList(0, oldIds.size()).equals(oldIds)) {
            faults.add(
                    pointer,
                    String.join(", ", newIds),
                    advice.apply(TEXT.attributesBeginOtherwise(String.join(", ", oldIds))));
        }
    }

    private static List<String> ids(List<Definition.Part> parts) {
        return parts.stream().map(Definition.Part::id).toList();
    }
}
