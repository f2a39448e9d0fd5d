package org.sharedgrowth.observatory.reports.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One edition of a report: written, approved, published, superseded. */
@Entity(name = "Edition")
@Table(name = "edition")
class EditionEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    ReportEntity report;

    @Column(name = "state")
    String state = "DRAFT";

    @Version
    @Column(name = "revision")
    int revision;

    @Column(name = "language")
    String language = "";

    @Column(name = "bindings")
    String bindings = "";

    @Column(name = "narrative")
    String narrative = "";

    @Column(name = "accepted")
    String accepted = "";

    @Column(name = "sentences")
    String sentences = "";

    @Column(name = "author_subject")
    String authorSubject = "";

    @Column(name = "author_name")
    String authorName = "";

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    @Column(name = "approver_subject")
    @Nullable String approverSubject;

    @Column(name = "approver_name")
    @Nullable String approverName;

    @Column(name = "approved_at")
    @Nullable Instant approvedAt;

    @Column(name = "version")
    @Nullable String version;

    @Column(name = "release_id")
    @Nullable Long releaseId;

    @Column(name = "release_at")
    @Nullable Instant releaseAt;

    @Column(name = "title")
    @Nullable String title;

    @Column(name = "summary")
    @Nullable String summary;

    @Column(name = "document")
    @Nullable String document;

    @Column(name = "document_sha256")
    @Nullable String documentSha256;

    @Column(name = "html")
    @Nullable String html;

    @Column(name = "plain")
    @Nullable String plain;

    protected EditionEntity() {}

    EditionEntity(ReportEntity report, Person author) {
        this.id = UUID.randomUUID();
        this.report = report;
        this.authorSubject = author.subject();
        this.authorName = author.name();
    }

    Person author() {
        return new Person(authorSubject, authorName);
    }

    /** The state for the lifecycle. */
    EditionState readState() {
        String seal = documentSha256 == null ? "" : documentSha256;
        Person approver =
                new Person(
                        approverSubject == null ? "" : approverSubject,
                        approverName == null ? "" : approverName);
        return switch (state) {
            case "DRAFT" -> new EditionState.Draft(author());
            case "APPROVED" -> new EditionState.Approved(author(), approver, seal);
            case "PUBLISHED" -> new EditionState.Published(author(), approver, seal);
            case "SUPERSEDED" -> new EditionState.Superseded(seal);
            default -> throw new IllegalStateException("edition " + id + " in state " + state);
        };
    }

    void moveTo(EditionState next) {
        state =
                switch (next) {
                    case EditionState.Draft draft -> "DRAFT";
                    case EditionState.Approved approved -> "APPROVED";
                    case EditionState.Published published -> "PUBLISHED";
                    case EditionState.Superseded superseded -> "SUPERSEDED";
                };
    }

    void seal(Sealing.Seal seal, Person approver, Instant now) {
        approverSubject = approver.subject();
        approverName = approver.name();
        approvedAt = now;
        version = seal.version();
        releaseId = seal.release();
        releaseAt = seal.releasedAt();
        title = seal.title();
        summary = seal.summary();
        document = seal.document();
        documentSha256 = seal.sha256();
        html = seal.html();
        plain = seal.plain();
    }

    void unseal() {
        approverSubject = null;
        approverName = null;
        approvedAt = null;
        version = null;
        releaseId = null;
        releaseAt = null;
        title = null;
        summary = null;
        document = null;
        documentSha256 = null;
        html = null;
        plain = null;
    }
}
