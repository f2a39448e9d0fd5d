package org.sharedgrowth.observatory.reports.authoring;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.reports.VirtualThreads;
import org.sharedgrowth.observatory.reports.access.NotFoundProblems;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.reports.document.Draft;
import org.sharedgrowth.observatory.reports.document.KnownSentence;
import org.sharedgrowth.observatory.reports.document.language.Language;
import org.sharedgrowth.observatory.reports.idempotency.Idempotency;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Creates, reads and changes drafts. */
@ApplicationScoped
class Drafts {
    private final Mutiny.SessionFactory sessions;
    private final Editions editions;
    private final Idempotency idempotency;
    private final VirtualThreads virtualThreads;

    Drafts(
            Mutiny.SessionFactory sessions,
            Editions editions,
            Idempotency idempotency,
            VirtualThreads virtualThreads) {
        this.sessions = sessions;
        this.editions = editions;
        this.idempotency = idempotency;
        this.virtualThreads = virtualThreads;
    }

    /** Creates a report with its first draft. */
    Uni<Response> create(
            Caller caller, DraftInput.Checked input, KeyedRequest request, String payload) {
        return idempotency.run(
                request,
                payload,
                session ->
                        editions.lock(session, input.slug())
                                .chain(() -> editions.findReport(session, input.slug()))
                                .invoke(existing -> refuseSecond(existing, input.slug()))
                                .chain(() -> addFirst(session, caller, input))
                                .map(saved ->
                                        new Idempotency.Outcome(
                                                201,
                                                "/api/reports/v1/reports/"
                                                        + input.slug()
                                                        + "/draft",
                                                EntityTag.of(saved.draft().revision()),
                                                saved)));
    }

    private static void refuseSecond(@Nullable ReportEntity existing, String slug) {
        if (existing != null) {
            throw new Problem(
                    ProblemType.CONFLICT, ReportText.localized(t -> t.reportExists(slug)));
        }
    }

    private Uni<Views.Saved> addFirst(
            Mutiny.Session session, Caller caller, DraftInput.Checked input) {
        ReportEntity report = new ReportEntity(input.slug());
        return session.persist(report)
                .chain(() -> add(session, report, Person.of(caller), input, List.of()));
    }

    private Uni<Views.Saved> add(
            Mutiny.Session session,
            ReportEntity report,
            Person author,
            DraftInput.Checked input,
            List<KnownSentence> known) {
        EditionEntity edition = new EditionEntity(report, author);
        return parseInto(edition, input, known)
                .call(() -> session.persist(edition))
                .call(session::flush)
                .map(draft -> toSaved(edition, draft, input));
    }

    /**
     * Parses the draft and stores it in the edition. Parsing runs on another thread, since it takes
     * seconds for a long text.
     */
    private Uni<Draft> parseInto(
            EditionEntity edition, DraftInput.Checked input, List<KnownSentence> known) {
        return virtualThreads
                .call(() -> Draft.read(input.bindings(), input.text(), input.language(), known))
                .invoke(draft -> {
                    edition.language = input.language().code();
                    edition.bindings = input.bindings();
                    edition.narrative = input.text();
                    edition.accepted = String.join("\n", input.allowedWithoutValue());
                    edition.sentences = editions.serialize(draft.remember(known));
                    edition.changedAt = Instant.now();
                });
    }

    private static Views.Saved toSaved(
            EditionEntity edition, Draft draft, DraftInput.Checked input) {
        return new Views.Saved(
                edition.report.slug,
                new Views.Revision(edition.revision),
                FaultView.of(draft.faults(), edition.language, input.reader()));
    }

    /** Changes the draft if the entity tag matches. */
    Uni<Views.Saved> revise(Caller caller, DraftInput.Checked input, String ifMatch) {
        return sessions.withTransaction(session ->
                editions.lock(session, input.slug())
                        .chain(() -> findUnpublished(session, caller, input.slug()))
                        .onItem()
                        .ifNull()
                        .failWith(() -> NotFoundProblems.unknownReport(input.slug()))
                        .chain(edition -> revise(session, edition, caller, input, ifMatch)));
    }

    private Uni<Views.Saved> revise(
            Mutiny.Session session,
            EditionEntity edition,
            Caller caller,
            DraftInput.Checked input,
            String ifMatch) {
        EditionCommand.Revise command = new EditionCommand.Revise(Person.of(caller));
        Refusals.require(Lifecycle.decide(edition.readState(), command), edition);
        EntityTag.requireMatch(ifMatch, edition.revision);
        return parseInto(edition, input, editions.sentences(edition.sentences))
                .call(session::flush)
                .map(draft -> toSaved(edition, draft, input));
    }

    /** Starts the draft of the next version of a published report that has no draft. */
    Uni<Views.Saved> startNext(Caller caller, DraftInput.Checked input) {
        return sessions.withTransaction(session ->
                editions.lock(session, input.slug())
                        .chain(() -> findUnpublished(session, caller, input.slug()))
                        .invoke(Drafts::refuseIfPresent)
                        .chain(() -> editions.findPublished(session, input.slug()))
                        .onItem()
                        .ifNull()
                        .failWith(() -> NotFoundProblems.unknownReport(input.slug()))
                        .chain(published -> addNext(session, published, caller, input)));
    }

    private static void refuseIfPresent(@Nullable EditionEntity unpublished) {
        if (unpublished != null) {
            throw new Problem(
                    ProblemType.PRECONDITION_FAILED,
                    ReportText.localized(t -> t.draftExists(EntityTag.of(unpublished.revision))));
        }
    }

    private Uni<Views.Saved> addNext(
            Mutiny.Session session,
            EditionEntity published,
            Caller caller,
            DraftInput.Checked input) {
        return add(
                session,
                published.report,
                Person.of(caller),
                input,
                editions.sentences(published.sentences));
    }

    /** The draft, for its author and for publishers. */
    Uni<DraftSnapshot> get(Caller caller, String slug) {
        return sessions.withSession(session ->
                findUnpublished(session, caller, slug)
                        .onItem()
                        .ifNull()
                        .failWith(() -> NotFoundProblems.unknownReport(slug))
                        .chain(edition -> snapshot(session, edition, caller)));
    }

    private Uni<DraftSnapshot> snapshot(
            Mutiny.Session session, EditionEntity edition, Caller caller) {
        if (!isVisibleTo(caller, edition)) {
            throw new Problem(
                    ProblemType.FORBIDDEN, ReportText.localized(ReportText::readersOfDraft));
        }
        return editions.countPublished(session, edition.report.slug)
                .map(published -> editions.snapshot(edition, published));
    }

    /**
     * The edition that is not published yet. Null if there is none, or if the report has never been
     * published and the caller is neither its author nor a publisher: only they can see such a
     * report.
     */
    private Uni<@Nullable EditionEntity> findUnpublished(
            Mutiny.Session session, Caller caller, String slug) {
        return editions.findUnpublished(session, slug)
                .chain(edition ->
                        edition == null || isVisibleTo(caller, edition)
                                ? Uni.createFrom().item(edition)
                                : editions.countPublished(session, slug)
                                        .map(count -> count == 0 ? null : edition));
    }

    private static boolean isVisibleTo(Caller caller, EditionEntity edition) {
        return edition.author().is(Person.of(caller)) || caller.hasRole(Role.PUBLISHER);
    }

    /** Parses the stored draft, which can take seconds. */
    static Draft read(DraftSnapshot snapshot) {
        Language language = Language.find(snapshot.language()).orElseThrow();
        return Draft.read(snapshot.bindings(), snapshot.text(), language, snapshot.sentences());
    }
}
