package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Links;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The open drafts, each in its newest state. Drafts whose version was released or that were
 * discarded are left out. Immutable.
 */
final class Drafts {
    static final Drafts NONE = new Drafts(Map.of());

    private final Map<String, RecordedArtefact> byUrn;

    private Drafts(Map<String, RecordedArtefact> byUrn) {
        this.byUrn = byUrn;
    }

    /**
     * The open drafts.
     *
     * @param recorded every state of every draft, in order
     */
    static Drafts of(List<RecordedArtefact> recorded, Registry released) {
        Map<String, RecordedArtefact> byUrn = new LinkedHashMap<>();
        for (RecordedArtefact draft : recorded) {
            Artefact artefact = draft.artefact();
            if (draft.givenUp()) {
                byUrn.remove(artefact.urn());
            } else if (released.exact(artefact.type(), artefact.id().released()) == null) {
                byUrn.put(artefact.urn(), draft);
            }
        }
        return new Drafts(byUrn);
    }

    List<Artefact> artefacts() {
        return byUrn.values().stream().map(RecordedArtefact::artefact).toList();
    }

    /** The open draft with the same type and id as an artefact, or null. */
    @Nullable Artefact find(Artefact artefact) {
        RecordedArtefact known = byUrn.get(artefact.urn());
        return known == null ? null : known.artefact();
    }

    /** The open draft with this type and id, or null. */
    @Nullable Artefact find(ArtefactType type, ArtefactId id) {
        return artefacts().stream()
                .filter(draft -> draft.type() == type && draft.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** URNs of the other drafts that refer to a draft. */
    List<String> referringTo(Artefact draft, Registry released) {
        Registry all = released.plus(artefacts());
        return artefacts().stream()
                .filter(other -> !other.equals(draft))
                .filter(other ->
                        Links.of(other.definition()).stream()
                                .anyMatch(reference -> draft.equals(all.resolve(reference))))
                .map(Artefact::urn)
                .toList();
    }

    /**
     * The entity tag of an open draft, which differs after every change; null if it is not an open
     * draft.
     */
    @Nullable String tag(Artefact artefact) {
        RecordedArtefact known = byUrn.get(artefact.urn());
        return known == null ? null : "\"" + known.at() + "\"";
    }

    /**
     * A fault for each of the open drafts to be changed whose current state the sender has not
     * seen.
     *
     * @param ifMatch entity tags joined by commas; null if there is none
     */
    List<Fault> findUnseenChanges(
            List<MessageReader.PlacedArtefact> changed, @Nullable String ifMatch) {
        List<String> seenTags =
                ifMatch == null
                        ? List.of()
                        : Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        Faults faults = new Faults();
        for (MessageReader.PlacedArtefact placed : changed) {
            String tag = String.valueOf(tag(placed.artefact()));
            if (!seenTags.contains(tag) && !seenTags.contains("*")) {
                faults.add(
                        placed.pointer(),
                        placed.artefact().urn(),
                        Texts.messages(StructureText.class).draftTag(tag));
            }
        }
        return faults.list();
    }
}
