package org.sharedgrowth.observatory.reports.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sharedgrowth.observatory.reports.authoring.ApprovedEditions;
import org.sharedgrowth.observatory.reports.authoring.Seal;

/** One published version. */
@Entity(name = "Publication")
@Immutable
class PublicationEntity {
    @Id UUID id;

    @Column(name = "report_id")
    UUID report;

    String slug = "";
    int minor;
    String language = "";
    String authorName = "";
    String approverName = "";
    String publisherName = "";
    Instant publishedAt = Instant.EPOCH;
    @Embedded Seal seal;

    protected PublicationEntity() {}

    PublicationEntity(ApprovedEditions.EditionHandover edition, Instant now) {
        id = UUID.randomUUID();
        report = edition.report();
        slug = edition.slug();
        minor = edition.minor();
        language = edition.language();
        authorName = edition.author();
        approverName = edition.approver();
        publisherName = edition.publisher();
        publishedAt = now;
        seal = edition.seal();
    }
}
