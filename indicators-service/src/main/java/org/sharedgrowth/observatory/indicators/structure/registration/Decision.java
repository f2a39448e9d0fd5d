package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader.PlacedArtefact;
import org.sharedgrowth.observatory.messages.Texts;

/** The decision on a structure message. All of it is registered, or nothing. */
sealed interface Decision {
    /**
     * The message is accepted.
     *
     * @param added new artefacts, and the new content of drafts and of artefacts whose type may
     *     grow under one version; drafts come first
     * @param unchanged number of artefacts already registered with the same content
     * @param after the registry afterwards, without drafts
     */
    record Accepted(List<Artefact> added, int unchanged, Registry after) implements Decision {}

    /** The message is refused. */
    record Refused(List<Fault> faults) implements Decision {}

    /**
     * A version in the message is already released with different content, or a draft in it is of a
     * released version.
     */
    record Conflict(List<Fault> faults) implements Decision {}

    /** The message would change drafts whose current state the sender has not seen. */
    record Unseen(List<Fault> faults) implements Decision {}

    /**
     * Decides on a message.
     *
     * @param faults errors found while reading it
     * @param before all released artefacts so far
     * @param drafts the open drafts
     * @param ifMatch entity tags of the drafts to be changed, joined by commas; null if none is
     *     sent
     */
    static Decision on(
            List<PlacedArtefact> message,
            Faults faults,
            Registry before,
            Drafts drafts,
            @Nullable String ifMatch) {
        List<PlacedArtefact> released = message.stream().filter(each -> !isDraft(each)).toList();
        List<PlacedArtefact> drafted = message.stream().filter(Decision::isDraft).toList();
        Faults conflicts = new Faults();
        List<PlacedArtefact> accepted = artefactsToRegister(released, before, faults, conflicts);
        Registry after = before.plus(artefacts(accepted));
        Rules.check(released, after, faults);
        List<PlacedArtefact> open = new ArrayList<>();
        List<PlacedArtefact> changed = new ArrayList<>();
        List<PlacedArtefact> newDrafts = new ArrayList<>();
        for (PlacedArtefact placed : drafted) {
            Artefact artefact = placed.artefact();
            Artefact known = drafts.find(artefact);
            if (after.exact(artefact.type(), artefact.id().released()) != null) {
                conflicts.add(
                        placed.pointer(),
                        artefact.urn(),
                        Texts.messages(StructureText.class).draftOfReleased());
                continue;
            }
            open.add(placed);
            if (!artefact.equals(known)) {
                (known == null ? newDrafts : changed).add(placed);
            }
        }
        List<Artefact> added = new ArrayList<>(artefacts(newDrafts));
        added.addAll(artefacts(changed));
        Rules.check(open, after.plus(drafts.artefacts()).plus(added), faults);
        if (!faults.isEmpty()) {
            return new Refused(faults.list());
        }
        if (!conflicts.isEmpty()) {
            return new Conflict(conflicts.list());
        }
        List<Fault> unseen = drafts.findUnseenChanges(changed, ifMatch);
        added.addAll(artefacts(accepted));
        return unseen.isEmpty()
                ? new Accepted(added, message.size() - added.size(), after)
                : new Unseen(unseen);
    }

    private static boolean isDraft(PlacedArtefact placed) {
        return placed.artefact().id().isDraft();
    }

    private static List<Artefact> artefacts(List<PlacedArtefact> placed) {
        return placed.stream().map(PlacedArtefact::artefact).toList();
    }

    /**
     * The artefacts to register: new ones, and changed ones whose type may grow under one version.
     * Other changes are conflicts.
     */
    private static List<PlacedArtefact> artefactsToRegister(
            List<PlacedArtefact> released, Registry before, Faults faults, Faults conflicts) {
        List<PlacedArtefact> accepted = new ArrayList<>();
        for (PlacedArtefact placed : released) {
            Artefact artefact = placed.artefact();
            @Nullable Artefact known = before.exact(artefact.type(), artefact.id());
            if (artefact.equals(known)) {
                continue;
            }
            if (known != null && artefact.type().hasFixedVersion()) {
                VersionCompatibility.checkItemsKept(known, artefact, placed.pointer(), faults);
            }
            if (known == null || artefact.type().hasFixedVersion()) {
                accepted.add(placed);
            } else {
                conflicts.add(
                        placed.pointer(),
                        artefact.urn(),
                        Texts.messages(StructureText.class).otherContent());
            }
        }
        return accepted;
    }
}
