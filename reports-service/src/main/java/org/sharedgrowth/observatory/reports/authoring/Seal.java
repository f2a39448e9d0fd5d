package org.sharedgrowth.observatory.reports.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What approval fixes; stored both with the edition and with the publication.
 *
 * @param version number under which it is published
 * @param release number of the release of the data
 * @param releasedAt when that release was made
 * @param document canonical JSON
 * @param sha256 SHA-256 of the document, in hexadecimal
 */
@Embeddable
public record Seal(
        String version,
        @Column(name = "release_id") long release,
        @Column(name = "release_at") Instant releasedAt,
        String title,
        String summary,
        String document,
        @Column(name = "document_sha256") String sha256,
        String html,
        String plain) {}
