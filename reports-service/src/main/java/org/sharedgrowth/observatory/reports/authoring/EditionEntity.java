package org.sharedgrowth.observatory.reports.authoring;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One edition of a report, from its first draft until a later edition supersedes it. */
@Entity(name = "Edition")
class EditionEntity {
    @Id UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    ReportEntity report;

    String state = "DRAFT";
    @Version int revision;
    String language = "";
    String bindings = "";
    String narrative = "";

    /** Names of bindings that are allowed to have no value, one on each line. */
    String accepted = "";

    String sentences = "";
    String authorSubject = "";
    String authorName = "";
    Instant changedAt = Instant.EPOCH;
    @Nullable String approverSubject;
    @Nullable String approverName;
    @Nullable Instant approvedAt;
    @Embedded @Nullable Seal seal;

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

    /** The state as {@link Lifecycle} needs it. */
    EditionState readState() {
        String sealed = seal == null ? "" : seal.sha256();
        Person approver =
                new Person(
                        approverSubject == null ? "" : approverSubject,
                        approverName == null ? "" : approverName);
        return switch (state) {
            case "DRAFT" -> new EditionState.Draft(author());
            case "APPROVED" -> new EditionState.Approved(author(), approver, sealed);
            case "PUBLISHED" -> new EditionState.Published(sealed);
            case "SUPERSEDED" -> new EditionState.Superseded(sealed);
            default ->
                    throw new IllegalStateException("edition " + id + ": unknown state " + state);
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

    void seal(Seal sealed, Person approver, Instant now) {
        approverSubject = approver.subject();
        approverName = approver.name();
        approvedAt = now;
        seal = sealed;
    }

    void unseal() {
        approverSubject = null;
        approverName = null;
        approvedAt = null;
        seal = null;
    }
}
