package org.sharedgrowth.observatory.reports.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.CitationForm;
import org.sharedgrowth.observatory.service.citation.CitationAnswer;

/** Citations of published versions of reports, in the language of the report. */
@ApplicationScoped
class ReportCitations {
    private final String origin;

    /**
     * @param origin public address of the suite
     */
    ReportCitations(@ConfigProperty(name = "observatory.public-origin") String origin) {
        this.origin = origin;
    }

    /** The citation of a version, which never changes. */
    Response answer(PublicationEntity found, CitationForm form) {
        return CitationAnswer.of(citation(found), form)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    private Citation citation(PublicationEntity found) {
        return Citation.ofReport(
                found.seal.title(),
                found.seal.version(),
                LocalDate.ofInstant(found.publishedAt, ZoneOffset.UTC),
                origin + "/reports/" + found.slug,
                Language.find(found.language).orElse(Language.ENGLISH));
    }
}
