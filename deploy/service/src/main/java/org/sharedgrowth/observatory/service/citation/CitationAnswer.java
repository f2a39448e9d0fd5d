package org.sharedgrowth.observatory.service.citation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.CitationForm;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.service.problem.ServiceText;

/** An answer with a citation, in the form that the parameter {@code format} names. */
public final class CitationAnswer {
    private CitationAnswer() {}

    /**
     * The form that was asked for; text if the parameter is absent or empty.
     *
     * @throws Problem 400 if there is no such form
     */
    public static CitationForm form(@Nullable String sent) {
        return sent == null || sent.isEmpty()
                ? CitationForm.TEXT
                : CitationForm.find(sent)
                        .orElseThrow(() ->
                                Problem.parameter(
                                        "format",
                                        sent,
                                        ServiceText.localized(ServiceText::citationForms)));
    }

    /** The citation with its media type and language. */
    public static Response.ResponseBuilder of(Citation citation, CitationForm form) {
        return Response.ok(form.of(citation))
                .type(form.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, citation.language().tag());
    }
}
