package org.sharedgrowth.observatory.reports.authoring;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sharedgrowth.observatory.contract.ProblemDocument;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.VirtualThreads;
import org.sharedgrowth.observatory.reports.access.NotFoundProblems;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.reports.document.Draft;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.figure.Resolver;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Checks drafts against the data, approves them and returns approved ones to their authors. */
@ApplicationScoped
class Approvals {
    private final Mutiny.SessionFactory sessions;
    private final Editions editions;
    private final Drafts drafts;
    private final Resolver resolver;
    private final VirtualThreads virtualThreads;

    Approvals(
            Mutiny.SessionFactory sessions,
            Editions editions,
            Drafts drafts,
            Resolver resolver,
            VirtualThreads virtualThreads) {
        this.sessions = sessions;
        this.editions = editions;
        this.drafts = drafts;
        this.resolver = resolver;
        this.virtualThreads = virtualThreads;
    }

    /**
     * Checks the draft against its data: returns all errors, in the language of the reader, and a
     * preview.
     */
    Uni<Views.Check> check(Caller caller, String slug, Language reader) {
        return drafts.get(caller, slug)
                .chain(snapshot ->
                        render(snapshot).map(rendered -> view(snapshot, rendered, reader)));
    }

    private Uni<Sealing.Rendered> render(DraftSnapshot snapshot) {
        return virtualThreads.call(() -> {
            Draft draft = Drafts.read(snapshot);
            return Sealing.render(
                    snapshot, draft, resolver.resolve(draft.bindings(), snapshot.language()));
        });
    }

    private static Views.Check view(
            DraftSnapshot snapshot, Sealing.Rendered rendered, Language reader) {
        return new Views.Check(
                snapshot.slug(),
                snapshot.revision(),
                rendered.seal().release(),
                FaultView.of(rendered.faults(), snapshot.language(), reader),
                rendered.edition().draft().literals(),
                new Views.Preview(rendered.seal().html(), rendered.seal().plain()));
    }

    /**
     * Approves and seals a draft. Whether this is allowed is decided before the draft is rendered,
     * and again afterwards, for the state that the database has by then.
     */
    Uni<Views.Approval> approve(Caller caller, String slug, String ifMatch) {
        Person approver = Person.of(caller);
        return sessions.withSession(session -> requireApprovable(session, slug, approver, ifMatch))
                .chain(snapshot ->
                        render(snapshot).chain(rendered -> seal(snapshot, rendered, approver)));
    }

    private Uni<DraftSnapshot> requireApprovable(
            Mutiny.Session session, String slug, Person approver, String ifMatch) {
        return requireUnpublished(session, slug)
                .invoke(edition -> {
                    EditionCommand beforeRendering = new EditionCommand.Approve(approver, 0, "");
                    Refusals.require(
                            Lifecycle.decide(edition.readState(), beforeRendering), edition);
                    EntityTag.requireMatch(ifMatch, edition.revision);
                })
                .chain(edition ->
                        editions.countPublished(session, slug)
                                .map(count -> editions.snapshot(edition, count)));
    }

    private Uni<EditionEntity> requireUnpublished(Mutiny.Session session, String slug) {
        return editions.findUnpublished(session, slug)
                .onItem()
                .ifNull()
                .failWith(() -> NotFoundProblems.unknownReport(slug));
    }

    private Uni<Views.Approval> seal(
            DraftSnapshot snapshot, Sealing.Rendered rendered, Person approver) {
        if (!rendered.faults().isEmpty()) {
            throw faults(rendered.faults());
        }
        return sessions.withTransaction(session ->
                editions.lock(session, snapshot.slug())
                        .chain(() -> requireUnpublished(session, snapshot.slug()))
                        .invoke(edition -> apply(edition, snapshot, rendered, approver))
                        .call(session::flush)
                        .map(Approvals::approval));
    }

    private static void apply(
            EditionEntity edition,
            DraftSnapshot snapshot,
            Sealing.Rendered rendered,
            Person approver) {
        EditionCommand command =
                new EditionCommand.Approve(
                        approver, rendered.faults().size(), rendered.seal().sha256());
        EditionState next =
                Refusals.require(Lifecycle.decide(edition.readState(), command), edition);
        if (edition.revision != snapshot.revision()) {
            throw new Problem(
                            ProblemType.PRECONDITION_FAILED,
                            ReportText.localized(ReportText::changedWhileSealed))
                    .header("ETag", EntityTag.of(edition.revision));
        }
        edition.seal(rendered.seal(), approver, Instant.now());
        edition.moveTo(next);
    }

    private static Problem faults(List<Fault> faults) {
        List<ProblemDocument.Fault> errors = faults.stream().map(fault -> detail(fault)).toList();
        return new Problem(
                ProblemType.FAULTS,
                LocalizedText.of(reader ->
                        Texts.of(ReportText.class, reader)
                                .draftFaults(faults.size(), message(faults.getFirst(), reader))),
                errors);
    }

    private static ProblemDocument.Fault detail(Fault fault) {
        String pointer = fault.part() == Fault.Part.BINDINGS ? "/bindings" : "/text";
        return ProblemDocument.Fault.ofBody(
                pointer, null, LocalizedText.of(reader -> message(fault, reader)));
    }

    private static String message(Fault fault, Language reader) {
        return Texts.of(ReportText.class, reader)
                .atPlace(
                        String.valueOf(fault.at().line()),
                        String.valueOf(fault.at().column()),
                        fault.in(reader));
    }

    private static Views.Approval approval(EditionEntity edition) {
        Seal seal = Objects.requireNonNull(edition.seal);
        return new Views.Approval(
                edition.report.slug,
                edition.state,
                edition.revision,
                seal.version(),
                seal.release(),
                seal.sha256());
    }

    /** Returns an approved edition to its author. */
    Uni<Views.Saved> revoke(Caller caller, String slug, String ifMatch, String reason) {
        EditionCommand command = new EditionCommand.Revoke(Person.of(caller), reason);
        return sessions.withTransaction(session ->
                editions.lock(session, slug)
                        .chain(() -> requireUnpublished(session, slug))
                        .invoke(edition -> {
                            EditionState next =
                                    Refusals.require(
                                            Lifecycle.decide(edition.readState(), command),
                                            edition);
                            EntityTag.requireMatch(ifMatch, edition.revision);
                            edition.moveTo(next);
                            edition.unseal();
                        })
                        .call(session::flush)
                        .map(edition ->
                                new Views.Saved(
                                        slug, new Views.Revision(edition.revision), List.of())));
    }
}
