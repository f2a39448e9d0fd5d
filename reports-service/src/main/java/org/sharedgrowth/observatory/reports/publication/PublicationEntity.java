package org.sharedgrowth.observatory.reports.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sharedgrowth.observatory.reports.authoring.ApprovedEditions;

/** One published version. */
@Entity(name = "Publication")
@Immutable
@Table(name = "publication")
class PublicationEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "report_id")
    UUID report;

    @Column(name = "slug")
    String slug = "";

    @Column(name = "minor")
    int minor;

    @Column(name = "version")
    String version = "";

    @Column(name = "language")
    String language = "";

    @Column(name = "title")
    String title = "";

    @Column(name = "summary")
    String summary = "";

    @Column(name = "release_id")
    long releaseId;

    @Column(name = "release_at")
    Instant releaseAt = Instant.EPOCH;

    @Column(name = "author_name")
    String authorName = "";

    @Column(name = "approver_name")
    String approverName = "";

    @Column(name = "publisher_name")
    String publisherName = "";

    @Column(name = "published_at")
    Instant publishedAt = Instant.EPOCH;

    @Column(name = "document")
    String document = "";

    @Column(name = "document_sha256")
    String documentSha256 = "";

    @Column(name = "html")
    String html = "";

    @Column(name = "plain")
    String plain = "";

    protected PublicationEntity() {}

    PublicationEntity(ApprovedEditions.HandedOver edition, Instant now) {
        id = UUID.randomUUID();
        report = edition.report();
        slug = edition.slug();
        minor = edition.minor();
        version = edition.version();
        language = edition.language();
        title = edition.title();
        summary = edition.summary();
        releaseId = edition.release();
        releaseAt = edition.releasedAt();
        authorName = edition.author();
        approverName = edition.approver();
        publisherName = edition.publisher();
        publishedAt = now;
        document = edition.document();
        documentSha256 = edition.sha256();
        html = edition.html();
        plain = edition.plain();
    }
}
