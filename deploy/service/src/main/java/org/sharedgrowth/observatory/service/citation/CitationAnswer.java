package org.sharedgrowth.observatory.service.citation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.CitationForm;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.service.problem.ServiceText;

/** Builds the response with a citation, in the format that the parameter {@code format} names. */
public final class CitationAnswer {
    private CitationAnswer() {}

    /**
     * The requested format; plain text if the parameter is absent or empty.
     *
     * @throws Problem 400 if there is no such format
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
