package org.sharedgrowth.observatory.reports.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;

/** A report with all its versions. */
@Entity(name = "Report")
@Table(name = "report")
class ReportEntity {
    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "slug")
    String slug;

    @CreationTimestamp
    @Column(name = "created_at")
    Instant createdAt;

    protected ReportEntity() {}

    ReportEntity(String slug) {
        this.id = UUID.randomUUID();
        this.slug = slug;
    }
}
