package org.sharedgrowth.observatory.reports.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.document.KnownSentence;

/** Finds editions; the methods need an open session. */
@ApplicationScoped
class Editions {
    private static final TypeReference<List<KnownSentence>> SENTENCES = new TypeReference<>() {};

    private final ObjectMapper json;

    Editions(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Locks the report, even if it does not exist yet, until the transaction ends. Call this before
     * reading the report, so that the latest state is read and a concurrent change is refused by
     * its entity tag or by the state.
     */
    Uni<Void> lock(Mutiny.Session session, String slug) {
        return session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:slug, 11))",
                        Integer.class)
                .setParameter("slug", slug)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<@Nullable ReportEntity> findReport(Mutiny.Session session, String slug) {
        return session.createSelectionQuery("from Report where slug = :slug", ReportEntity.class)
                .setParameter("slug", slug)
                .getSingleResultOrNull();
    }

    /** The edition that is not published yet: a draft or an approved one; null if there is none. */
    Uni<@Nullable EditionEntity> findUnpublished(Mutiny.Session session, String slug) {
        return session.createSelectionQuery(
                        "from Edition e join fetch e.report r where r.slug = :slug"
                                + " and e.state in ('DRAFT', 'APPROVED')",
                        EditionEntity.class)
                .setParameter("slug", slug)
                .getSingleResultOrNull();
    }

    Uni<@Nullable EditionEntity> findPublished(Mutiny.Session session, String slug) {
        return session.createSelectionQuery(
                        "from Edition e join fetch e.report r where r.slug = :slug"
                                + " and e.state = 'PUBLISHED'",
                        EditionEntity.class)
                .setParameter("slug", slug)
                .getSingleResultOrNull();
    }

    /**
     * Number of editions of the report published so far, which is also the minor number of the next
     * one.
     */
    Uni<Long> countPublished(Mutiny.Session session, String slug) {
        return session.createSelectionQuery(
                        "select count(e) from Edition e where e.report.slug = :slug"
                                + " and e.state in ('PUBLISHED', 'SUPERSEDED')",
                        Long.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    DraftSnapshot snapshot(EditionEntity edition, long published) {
        return new DraftSnapshot(
                edition.report.slug,
                edition.revision,
                edition.state,
                edition.language,
                edition.bindings,
                edition.narrative,
                edition.accepted.lines().toList(),
                sentences(edition.sentences),
                edition.author(),
                edition.changedAt,
                "1." + published);
    }

    List<KnownSentence> sentences(String stored) {
        try {
            return stored.isEmpty() ? List.of() : json.readValue(stored, SENTENCES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored sentences cannot be parsed", e);
        }
    }

    String serialize(List<KnownSentence> sentences) {
        try {
            return json.writeValueAsString(sentences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sentences cannot be written as JSON", e);
        }
    }
}
