package org.sharedgrowth.observatory.reports.authoring;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.reports.access.NotFoundProblems;
import org.sharedgrowth.observatory.reports.document.CanonicalJson;

/**
 * Marks an approved edition as published and the previous one as superseded, and hands over what
 * readers will see.
 */
@ApplicationScoped
public class ApprovedEditions {
    private final Editions editions;

    ApprovedEditions(Editions editions) {
        this.editions = editions;
    }

    /**
     * Everything in an approved edition that readers will see.
     *
     * @param minor the second number of its version
     */
    public record EditionHandover(
            UUID report,
            String slug,
            int minor,
            String language,
            String author,
            String approver,
            String publisher,
            Seal seal) {}

    /** Publishes the approved edition, inside the given transaction. */
    public Uni<EditionHandover> publish(Mutiny.Session session, Caller caller, String slug) {
        return editions.lock(session, slug)
                .chain(() -> editions.findUnpublished(session, slug))
                .onItem()
                .ifNull()
                .failWith(() -> NotFoundProblems.unknownReport(slug))
                .chain(edition -> publish(session, edition, caller));
    }

    private Uni<EditionHandover> publish(
            Mutiny.Session session, EditionEntity edition, Caller caller) {
        String stored = edition.seal == null ? "" : edition.seal.document();
        EditionCommand command =
                new EditionCommand.Publish(Person.of(caller), CanonicalJson.sha256(stored));
        EditionState next =
                Refusals.require(Lifecycle.decide(edition.readState(), command), edition);
        String slug = edition.report.slug;
        return editions.findPublished(session, slug)
                .invoke(ApprovedEditions::supersede)
                .call(session::flush)
                .invoke(previous -> edition.moveTo(next))
                .call(session::flush)
                .map(previous -> handOver(edition, caller));
    }

    private static void supersede(@Nullable EditionEntity previous) {
        if (previous != null) {
            Decision decision =
                    Lifecycle.decide(previous.readState(), new EditionCommand.Supersede());
            previous.moveTo(Refusals.require(decision, previous));
        }
    }

    private static EditionHandover handOver(EditionEntity edition, Caller publisher) {
        Seal seal = Objects.requireNonNull(edition.seal);
        String version = seal.version();
        return new EditionHandover(
                edition.report.id,
                edition.report.slug,
                Integer.parseInt(version.substring(version.indexOf('.') + 1)),
                edition.language,
                edition.authorName,
                Objects.requireNonNull(edition.approverName),
                publisher.name(),
                seal);
    }
}
