package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Fault;
import org.sharedgrowth.observatory.indicators.structure.MessageReader.Placed;

/** What becomes of a structure message. All of it is registered, or nothing. */
sealed interface Decision {
    /**
     * It fits.
     *
     * @param added new artefacts, and newer content of those that grow under one version
     * @param unchanged how many were there already with the same content
     */
    record Accepted(List<Artefact> added, int unchanged, Registry after) implements Decision {}

    /** It does not. */
    record Refused(List<Fault> faults) implements Decision {}

    /** A released version exists with other content. */
    record Conflict(List<Fault> faults) implements Decision {}

    /**
     * Decides on a message.
     *
     * @param faults what reading it already found
     * @param before everything registered until now
     */
    static Decision on(List<Placed> message, Faults faults, Registry before) {
        List<Artefact> added = new ArrayList<>();
        Faults conflicts = new Faults();
        int unchanged = 0;
        for (Placed placed : message) {
            Artefact artefact = placed.artefact();
            @Nullable Artefact known = before.exact(artefact.type(), artefact.id());
            if (artefact.equals(known)) {
                unchanged++;
            } else if (known != null && artefact.type().grows()) {
                Promises.keepItems(known, artefact, placed.pointer(), faults);
                added.add(artefact);
            } else if (known != null) {
                conflicts.add(
                        placed.pointer(),
                        artefact.urn(),
                        "is registered with other content; released versions never change:"
                                + " raise the version");
            } else {
                added.add(artefact);
            }
        }
        Registry after = before.plus(added);
        Rules.check(message, after, faults);
        if (!faults.isEmpty()) {
            return new Refused(faults.list());
        }
        return conflicts.isEmpty()
                ? new Accepted(added, unchanged, after)
                : new Conflict(conflicts.list());
    }
}
