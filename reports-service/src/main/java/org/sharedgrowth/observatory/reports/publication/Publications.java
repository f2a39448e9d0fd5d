package org.sharedgrowth.observatory.reports.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.reports.access.NotFoundProblems;
import org.sharedgrowth.observatory.reports.access.Paging;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.reports.authoring.ApprovedEditions;
import org.sharedgrowth.observatory.reports.checkcode.CheckCodes;
import org.sharedgrowth.observatory.reports.figure.Assessments;
import org.sharedgrowth.observatory.reports.figure.Follower;
import org.sharedgrowth.observatory.reports.figure.StalenessView;
import org.sharedgrowth.observatory.reports.idempotency.Idempotency;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Publishes approved editions and reads published versions. */
@ApplicationScoped
class Publications {
    private final Mutiny.SessionFactory sessions;
    private final ApprovedEditions approvedEditions;
    private final StoredDocuments documents;
    private final Assessments assessments;
    private final Follower follower;
    private final CheckCodes codes;

    Publications(
            Mutiny.SessionFactory sessions,
            ApprovedEditions approvedEditions,
            StoredDocuments documents,
            Assessments assessments,
            Follower follower,
            CheckCodes codes) {
        this.sessions = sessions;
        this.approvedEditions = approvedEditions;
        this.documents = documents;
        this.assessments = assessments;
        this.follower = follower;
        this.codes = codes;
    }

    /** Publishes the approved edition of a report, inside the given transaction. */
    Uni<Idempotency.Outcome> publish(Mutiny.Session session, Caller caller, String slug) {
        return approvedEditions
                .publish(session, caller, slug)
                .map(edition -> new PublicationEntity(edition, Instant.now()))
                .call(session::persist)
                .call(session::flush)
                .call(publication -> codes.make(session, publication.id))
                .map(Publications::outcome);
    }

    private static Idempotency.Outcome outcome(PublicationEntity publication) {
        Views.Published view =
                new Views.Published(
                        publication.slug,
                        publication.seal.version(),
                        "PUBLISHED",
                        publication.publishedAt,
                        new Views.Release(
                                publication.seal.release(), publication.seal.releasedAt()),
                        publication.seal.sha256(),
                        Views.links(publication.slug, publication.seal.version()));
        String location =
                "/api/reports/v1/reports/"
                        + publication.slug
                        + "/versions/"
                        + publication.seal.version();
        return new Idempotency.Outcome(201, location, null, view);
    }

    /**
     * Starts to assess the new version with the newest data, and returns the response unchanged;
     * call it after the transaction.
     */
    Response startAssessment(Response response) {
        follower.assessSoon();
        return response;
    }

    /** A version, or the current one if none is named. */
    Uni<PublicationEntity> get(String slug, @Nullable String version) {
        return sessions.withSession(session -> find(session, slug, version))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(slug, version));
    }

    private static Problem notFound(String slug, @Nullable String version) {
        return version == null
                ? NotFoundProblems.unknownReport(slug)
                : new Problem(
                        ProblemType.NOT_FOUND,
                        ReportText.localized(t ->
                                t.unknownVersion(Problem.shown(version), Problem.shown(slug))));
    }

    private static Uni<@Nullable PublicationEntity> find(
            Mutiny.Session session, String slug, @Nullable String version) {
        String condition = version == null ? "" : " and seal.version = :version";
        Mutiny.SelectionQuery<PublicationEntity> query =
                session.createSelectionQuery(
                                "from Publication where slug = :slug"
                                        + condition
                                        + " order by minor desc",
                                PublicationEntity.class)
                        .setParameter("slug", slug)
                        .setMaxResults(1);
        if (version != null) {
            query = query.setParameter("version", version);
        }
        return query.getSingleResultOrNull();
    }

    /** A version with its facts and its state with later data. */
    Uni<Views.Report> view(String slug, @Nullable String version) {
        return get(slug, version)
                .chain(found ->
                        isCurrent(found)
                                .chain(current ->
                                        findStored(found).chain(map -> view(found, current, map))));
    }

    private Uni<Boolean> isCurrent(PublicationEntity found) {
        return get(found.slug, null).map(current -> current.id.equals(found.id));
    }

    private Uni<Map<UUID, Assessments.StoredAssessment>> findStored(PublicationEntity found) {
        return assessments.find(List.of(found.id));
    }

    private Uni<Views.Report> view(
            PublicationEntity found,
            boolean current,
            Map<UUID, Assessments.StoredAssessment> stored) {
        return codes.of(found.id).map(codes -> view(found, current, stored, codes));
    }

    private Views.Report view(
            PublicationEntity found,
            boolean current,
            Map<UUID, Assessments.StoredAssessment> stored,
            Map<String, String> codes) {
        StoredDocument document = documents.read(found.seal.document());
        return new Views.Report(
                found.slug,
                found.seal.title(),
                found.seal.summary(),
                found.seal.version(),
                current ? "PUBLISHED" : "SUPERSEDED",
                found.language,
                found.publishedAt,
                found.authorName,
                found.approverName,
                found.publisherName,
                new Views.Release(found.seal.release(), found.seal.releasedAt()),
                found.seal.sha256(),
                document.facts().stream()
                        .map(fact -> fact.withCode(codes.get(fact.name())))
                        .toList(),
                document.sentences().stream()
                        .map(s -> new Views.Sentence(s.id(), s.text()))
                        .toList(),
                staleness(found.id, document, stored),
                Views.links(found.slug, found.seal.version()));
    }

    private StalenessView staleness(
            UUID id, StoredDocument document, Map<UUID, Assessments.StoredAssessment> stored) {
        return StalenessView.of(stored.get(id), follower.isReachable(), document.boundSentences());
    }

    /** State of the current version with later data. */
    Uni<StalenessView> staleness(String slug) {
        return get(slug, null)
                .chain(found ->
                        findStored(found)
                                .map(stored ->
                                        staleness(
                                                found.id,
                                                documents.read(found.seal.document()),
                                                stored)));
    }

    /** All versions, newest first. */
    Uni<Views.VersionPage> versions(String slug, Paging paging) {
        return sessions.withSession(session ->
                session.createSelectionQuery(
                                "from Publication where slug = :slug order by minor desc",
                                PublicationEntity.class)
                        .setParameter("slug", slug)
                        .getResultList()
                        .map(all -> versions(slug, all, paging)));
    }

    private static Views.VersionPage versions(
            String slug, List<PublicationEntity> all, Paging paging) {
        if (all.isEmpty()) {
            throw NotFoundProblems.unknownReport(slug);
        }
        UUID current = all.getFirst().id;
        List<Views.VersionItem> items =
                all.stream()
                        .skip(paging.offset())
                        .limit(paging.pageSize())
                        .map(p ->
                                new Views.VersionItem(
                                        p.seal.version(),
                                        p.id.equals(current) ? "PUBLISHED" : "SUPERSEDED",
                                        p.seal.title(),
                                        p.publishedAt,
                                        new Views.Release(p.seal.release(), p.seal.releasedAt()),
                                        p.seal.sha256()))
                        .toList();
        return new Views.VersionPage(paging.page(), paging.pageSize(), all.size(), items);
    }
}
