package org.sharedgrowth.observatory.reports.authoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A report with all its versions. */
@Entity(name = "Report")
class ReportEntity {
    @Id UUID id;
    String slug;
    Instant createdAt;

    protected ReportEntity() {}

    ReportEntity(String slug) {
        this.id = UUID.randomUUID();
        this.slug = slug;
        this.createdAt = Instant.now();
    }
}
