package org.sharedgrowth.observatory.reports.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.CitationForm;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.service.problem.Problem;

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
        Citation citation = citation(found);
        return Response.ok(form.of(citation))
                .type(form.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, citation.language().tag())
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

    /**
     * The form that a parameter names; text if it is absent.
     *
     * @throws Problem 400 for another form
     */
    CitationForm form(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return CitationForm.TEXT;
        }
        return CitationForm.find(sent)
                .orElseThrow(() -> {
                    LocalizedText what =
                            ReportText.localized(t -> t.citationFormat(Problem.shown(sent)));
                    return new Problem(
                            ProblemType.INVALID_PARAMETER,
                            what,
                            List.of(Fault.ofParameter("format", Problem.shown(sent), what)));
                });
    }
}
