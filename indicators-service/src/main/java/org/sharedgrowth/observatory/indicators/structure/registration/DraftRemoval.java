package org.sharedgrowth.observatory.indicators.structure.registration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader.PlacedArtefact;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Discards drafts. Their history is kept; registering the same draft again starts a new one. */
@ApplicationScoped
class DraftRemoval {
    private static final Logger LOG = Logger.getLogger(DraftRemoval.class);

    private final Mutiny.SessionFactory sessions;
    private final ArtefactStore store;
    private final Structures structures;

    DraftRemoval(Mutiny.SessionFactory sessions, ArtefactStore store, Structures structures) {
        this.sessions = sessions;
        this.store = store;
        this.structures = structures;
    }

    /**
     * Discards a draft.
     *
     * @param ifMatch its entity tag as sent; null if absent
     * @param by the user who discards it, for the record
     * @throws Problem 404 if there is no such draft, 428 if no tag is sent, 412 if the tag is
     *     outdated, 409 if other drafts refer to it
     */
    Uni<Void> discard(ArtefactType type, ArtefactId id, @Nullable String ifMatch, String by) {
        return sessions.withTransaction(session ->
                        store.lockAndLoad(session, structures::snapshot)
                                .chain(before -> {
                                    Artefact draft = requireAllowed(before, type, id, ifMatch);
                                    return discard(session, before, draft, by);
                                }))
                .invoke(structures::offer)
                .replaceWithVoid();
    }

    private Uni<Snapshot> discard(
            Mutiny.Session session, Snapshot before, Artefact draft, String by) {
        // Truncated to the precision of the column.
        Instant at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        return store.discard(session, draft, by, at)
                .map(last -> {
                    LOG.infof(
                            "draft discarded urn=%s by=%s registration=%d", draft.urn(), by, last);
                    return before.without(draft, last, at);
                });
    }

    private static Artefact requireAllowed(
            Snapshot before, ArtefactType type, ArtefactId id, @Nullable String ifMatch) {
        Drafts drafts = before.openDrafts();
        Artefact draft = drafts.find(type, id);
        if (draft == null) {
            throw noDraft(type.resource(), id.toString());
        }
        String tag = ifMatch == null || ifMatch.isBlank() ? null : ifMatch;
        List<Fault> unseen = drafts.findUnseenChanges(List.of(new PlacedArtefact(draft, "")), tag);
        if (!unseen.isEmpty()) {
            throw Registration.unseen(unseen, tag);
        }
        List<String> referring = drafts.referringTo(draft, before.registry());
        if (!referring.isEmpty()) {
            throw new Problem(
                    ProblemType.DRAFT_IN_USE,
                    RefusalText.localized(t ->
                            t.draftInUse(
                                    draft.urn(), Problem.shown(String.join(", ", referring)))));
        }
        return draft;
    }

    static Problem noDraft(String type, String id) {
        return Problem.notFound(
                RefusalText.localized(t -> t.unknownDraft(Problem.shown(type + " " + id))));
    }
}
