package org.sharedgrowth.observatory.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LanguageChoice;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * A problem document of RFC 9457.
 *
 * @param slug last part of the type, {@code /problems/<slug>}, which is also a page for people
 * @param title the same for all problems of the type
 * @param detail what is wrong this time, naming the value, and what to do
 * @param headers headers to send with the document, such as {@code Retry-After}
 * @param id unique id of this answer
 * @param cause cause, for the log only; empty if the slug says enough
 * @param errors the individual errors; empty if the request as a whole is wrong
 */
public record Problem(
        String slug,
        int status,
        String title,
        LocalizedText detail,
        Map<String, String> headers,
        UUID id,
        String cause,
        List<Fault> errors) {

    private static final String CONTENT_LANGUAGE = "Content-Language";
    private static final String EXPOSED =
            "RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
                    + " Retry-After";

    public Problem {
        headers = Map.copyOf(headers);
        errors = List.copyOf(errors);
    }

    Problem(ProblemType type, LocalizedText detail) {
        this(type.slug(), type.status(), type.title(), detail);
    }

    Problem(String slug, int status, String title, LocalizedText detail) {
        this(slug, status, title, detail, Map.of(), UUID.randomUUID(), "", List.of());
    }

    /** The same problem with one more header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(slug, status, title, detail, more, id, cause, errors);
    }

    /** The same problem with a cause for the log. */
    public Problem because(String reason) {
        return new Problem(slug, status, title, detail, headers, id, reason, errors);
    }

    /** The same problem with these individual errors. */
    public Problem at(Fault... faults) {
        return new Problem(slug, status, title, detail, headers, id, cause, List.of(faults));
    }

    /** The language of its title. */
    Language language() {
        return Language.find(headers.getOrDefault(CONTENT_LANGUAGE, "")).orElse(Language.ENGLISH);
    }

    /** The same problem in the client's language. */
    public Problem inLanguageOf(HttpServerRequest request) {
        return in(
                LanguageChoice.of(null, null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .language());
    }

    /** The same problem in a language. */
    public Problem in(Language language) {
        String localized = ProblemType.find(slug).map(type -> type.title(language)).orElse(title);
        return new Problem(
                        slug,
                        status,
                        localized,
                        LocalizedText.constant(detail.in(language)),
                        headers,
                        id,
                        cause,
                        errors.stream().map(error -> error.in(language)).toList())
                .with(CONTENT_LANGUAGE, language.tag())
                .with("Vary", "Accept-Language");
    }

    /** The instance id, which a client can give to an operator; it is also in the log. */
    public String instance() {
        return "urn:uuid:" + id;
    }

    /**
     * The document as JSON, for an answer that is not sent by {@link #send}; also writes the log
     * entry.
     */
    public String asJson() {
        ProblemLog.log(this);
        return json();
    }

    /** The error page, for an answer that is not sent by {@link #send}; writes the log entry. */
    public String asPage() {
        ProblemLog.log(this);
        return Dialect.PAGE.write(this);
    }

    /** The document as JSON. */
    public String json() {
        JsonObject json =
                new JsonObject()
                        .put("type", "/problems/" + slug)
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail.toString())
                        .put("instance", instance());
        if (!errors.isEmpty()) {
            json.put("errors", new JsonArray(errors.stream().map(JsonObject::mapFrom).toList()));
        }
        return json.encode();
    }

    /**
     * Answers a request with this problem, in the error format of its path; does nothing if the
     * response has begun.
     */
    public void send(HttpServerRequest request) {
        Dialect dialect = Dialect.of(request.uri(), request.getHeader(HttpHeaders.ACCEPT));
        Problem problem = dialect.isTranslated() ? inLanguageOf(request) : this;
        if (dialect.allowsCrossOriginReads()
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            problem =
                    problem.with("Access-Control-Allow-Origin", "*")
                            .with("Access-Control-Expose-Headers", EXPOSED);
        }
        problem.send(request.response(), dialect);
    }

    private void send(HttpServerResponse response, Dialect dialect) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        ProblemLog.log(this);
        discardHeaders(response);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, dialect.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (dialect == Dialect.PAGE) {
            response.putHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
            RefusalPage.headers().forEach(response::putHeader);
        }
        headers.forEach(response::putHeader);
        response.end(dialect.write(this));
    }

    /**
     * Removes the headers of an abandoned answer, so that another one can be sent; headers about
     * quotas are kept. The head must not have been written.
     */
    public static void discardHeaders(HttpServerResponse response) {
        MultiMap kept = MultiMap.caseInsensitiveMultiMap();
        response.headers().forEach(header -> keep(header, kept));
        response.headers().clear();
        response.setChunked(false);
        response.headers().addAll(kept);
    }

    private static void keep(Map.Entry<String, String> header, MultiMap kept) {
        if (header.getKey().toLowerCase(Locale.ROOT).startsWith("ratelimit")) {
            kept.add(header.getKey(), header.getValue());
        }
    }
}
