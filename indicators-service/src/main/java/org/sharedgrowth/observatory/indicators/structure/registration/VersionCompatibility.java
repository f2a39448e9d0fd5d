package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/**
 * Checks a version against older ones with the same major number: codes and attributes may be
 * added, nothing may be removed or reordered, because data and references stay valid across them.
 */
final class VersionCompatibility {
    private VersionCompatibility() {}

    static void check(Artefact older, Artefact newer, String pointer, Faults faults) {
        if (older.type() == ArtefactType.CODELIST || older.type().grows()) {
            keepItems(older, newer, pointer, faults);
        }
        if (older.definition() instanceof Definition.Flow before
                && newer.definition() instanceof Definition.Flow now
                && !isSame(before.structure(), now.structure())) {
            faults.add(
                    pointer + "/structure",
                    now.structure().toString(),
                    "is a different data structure from that of "
                            + older.id()
                            + ", whose data this version also shows: raise the major version"
                            + " number");
        }
        if (older.definition() instanceof Definition.Structure before
                && newer.definition() instanceof Definition.Structure now) {
            String advice =
                    ": "
                            + newer.id()
                            + " follows "
                            + older.id()
                            + ", so it may only append attributes; otherwise raise the major"
                            + " version number";
            if (!ids(before.dimensions()).equals(ids(now.dimensions()))) {
                faults.add(
                        pointer,
                        String.join(".", ids(now.dimensions())),
                        "differ from the previous dimensions" + advice);
            }
            keepAttachment(
                    before.seriesAttributes(), now.seriesAttributes(), pointer, advice, faults);
            keepFirst(before.seriesAttributes(), now.seriesAttributes(), pointer, advice, faults);
            keepFirst(
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

    static void keepItems(Artefact older, Artefact newer, String pointer, Faults faults) {
        Set<String> kept = Rules.ids(newer);
        for (Item item : older.items()) {
            if (!kept.contains(item.id())) {
                faults.add(
                        pointer,
                        item.id(),
                        "is in "
                                + older.id()
                                + " but not in "
                                + newer.id()
                                + ": keep it, or raise the major version number");
            }
        }
    }

    /** The dimensions of an attribute determine which series share its value. */
    private static void keepAttachment(
            List<Definition.Part> before,
            List<Definition.Part> now,
            String pointer,
            String advice,
            Faults faults) {
        for (int a = 0; a < Math.min(before.size(), now.size()); a++) {
            if (!Objects.equals(before.get(a).attachedTo(), now.get(a).attachedTo())) {
                faults.add(
                        pointer,
                        now.get(a).id(),
                        "is attached to different dimensions than before" + advice);
            }
        }
    }

    private static void keepFirst(
            List<Definition.Part> before,
            List<Definition.Part> now,
            String pointer,
            String advice,
            Faults faults) {
        List<String> old = ids(before);
        List<String> fresh = ids(now);
        if (fresh.size() < old.size() || !fresh.subList(0, old.size()).equals(old)) {
            faults.add(
                    pointer,
                    String.join(", ", fresh),
                    "do not begin with the attributes " + String.join(", ", old) + advice);
        }
    }

    private static List<String> ids(List<Definition.Part> parts) {
        return parts.stream().map(Definition.Part::id).toList();
    }
}
