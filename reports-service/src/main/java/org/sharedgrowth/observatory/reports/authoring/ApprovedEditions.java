package org.sharedgrowth.observatory.reports.authoring;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.reports.access.Missing;
import org.sharedgrowth.observatory.reports.document.CanonicalJson;

/** Passes an approved edition on for publication, and supersedes the previous one. */
@ApplicationScoped
public class ApprovedEditions {
    private final Editions editions;

    ApprovedEditions(Editions editions) {
        this.editions = editions;
    }

    /**
     * Everything in an approved edition that readers will see.
     *
     * @param minor the second part of its version
     */
    public record HandedOver(
            UUID report,
            String slug,
            int minor,
            String version,
            String language,
            String title,
            String summary,
            long release,
            Instant releasedAt,
            String author,
            String approver,
            String publisher,
            String document,
            String sha256,
            String html,
            String plain) {}

    /** Publishes the current edition; to be used inside a transaction. */
    public Uni<HandedOver> publish(Mutiny.Session session, Caller caller, String slug) {
        return editions.lock(session, slug)
                .chain(() -> editions.findInWork(session, slug))
                .onItem()
                .ifNull()
                .failWith(() -> Missing.report(slug))
                .chain(edition -> publish(session, edition, caller));
    }

    private Uni<HandedOver> publish(Mutiny.Session session, EditionEntity edition, Caller caller) {
        String seal = CanonicalJson.sha256(edition.document == null ? "" : edition.document);
        EditionCommand command = new EditionCommand.Publish(Person.of(caller), seal);
        EditionState next =
                Refusals.require(Lifecycle.decide(edition.readState(), command), edition);
        String slug = edition.report.slug;
        return editions.findPublished(session, slug)
                .invoke(ApprovedEditions::supersede)
                .call(session::flush)
                .invoke(before -> edition.moveTo(next))
                .call(session::flush)
                .map(before -> handOver(edition, caller));
    }

    private static void supersede(@Nullable EditionEntity before) {
        if (before != null) {
            Decision decision =
                    Lifecycle.decide(before.readState(), new EditionCommand.Supersede());
            before.moveTo(Refusals.require(decision, before));
        }
    }

    private static HandedOver handOver(EditionEntity edition, Caller publisher) {
        String version = Objects.requireNonNull(edition.version);
        return new HandedOver(
                edition.report.id,
                edition.report.slug,
                Integer.parseInt(version.substring(version.indexOf('.') + 1)),
                version,
                edition.language,
                Objects.requireNonNull(edition.title),
                Objects.requireNonNull(edition.summary),
                Objects.requireNonNull(edition.releaseId),
                Objects.requireNonNull(edition.releaseAt),
                edition.authorName,
                Objects.requireNonNull(edition.approverName),
                publisher.name(),
                Objects.requireNonNull(edition.document),
                Objects.requireNonNull(edition.documentSha256),
                Objects.requireNonNull(edition.html),
                Objects.requireNonNull(edition.plain));
    }
}
