package org.sharedgrowth.observatory.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LanguageChoice;

/**
 * Writes problem documents in the caller's language: the parameter {@code lang} if it is one of the
 * six languages, else {@code Accept-Language}, else English.
 */
@Provider
public class ProblemLanguage implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof ProblemDocument problem)) {
            return;
        }
        Language language =
                LanguageChoice.of(
                                request.getUriInfo().getQueryParameters().getFirst("lang"),
                                null,
                                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .language();
        response.setEntity(problem.in(language));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        @Nullable Object existing = headers.getFirst(HttpHeaders.VARY);
        headers.putSingle(
                HttpHeaders.VARY, varyOnLanguage(existing == null ? "" : existing.toString()));
    }

    private static String varyOnLanguage(String existing) {
        if (existing.contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            return existing;
        }
        return existing.isEmpty()
                ? HttpHeaders.ACCEPT_LANGUAGE
                : existing + ", " + HttpHeaders.ACCEPT_LANGUAGE;
    }

    /**
     * Responds to a request that is refused before its URL is parsed, in the language of its {@code
     * Accept-Language}.
     */
    public static void send(RoutingContext context, ProblemDocument problem) {
        Language language =
                LanguageChoice.of(
                                null,
                                null,
                                context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .language();
        Buffer body = Json.encodeToBuffer(problem.in(language));
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(body);
    }
}
