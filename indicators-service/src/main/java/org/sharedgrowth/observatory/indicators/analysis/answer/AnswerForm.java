package org.sharedgrowth.observatory.indicators.analysis.answer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;
import org.sharedgrowth.observatory.indicators.link.DataLinks;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.service.download.Disposition;

/** The form of an answer: JSON, whose lists are paged, or CSV with all rows. */
public enum AnswerForm implements Representation {
    JSON("application/json"),
    CSV("text/csv");

    private static final Offers<AnswerForm> OFFERS = Offers.of(List.of(values()));

    private final String type;

    AnswerForm(String type) {
        this.type = type;
    }

    /** The form that a request asks for by {@code format} or {@code Accept}; JSON by default. */
    public static AnswerForm of(AnalysisParameters sent, HttpServerRequest request) {
        return of(sent.format(), request);
    }

    /**
     * As {@link #of(AnalysisParameters, HttpServerRequest)}, for operations without these
     * parameters.
     */
    public static AnswerForm of(@Nullable String format, HttpServerRequest request) {
        return OFFERS.choose(format, null, Offers.accepted(request)).format();
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean isNamed(String format) {
        return name().toLowerCase(Locale.ROOT).equals(format);
    }

    /**
     * An answer in this form, computed from figures. If the figures are those of a past state, the
     * headers give its date (RFC 7089) and link to the same answer as of today and to the list of
     * states.
     *
     * @param name of the file, without its extension
     * @param scope the scope in which the figures were read
     */
    public RestResponse<Object> answer(
            String name,
            Scope scope,
            HttpServerRequest request,
            Supplier<?> json,
            Supplier<CsvLines> csv) {
        ResponseBuilder<Object> answer = begin(name, json, csv);
        if (!scope.vintage().equals(Vintage.NOW)) {
            String currentAddress = DataLinks.currentAddress(request.uri());
            answer.header(
                    HttpHeaders.LINK, DataLinks.of(null, List.of(scope.flow()), currentAddress));
            Instant published = scope.stamp().publishedAt();
            if (published != null) {
                answer.header(DataLinks.MEMENTO_DATETIME, DataLinks.date(published));
            }
        }
        return answer.build();
    }

    /**
     * An answer in this form whose figures do not come from a single state.
     *
     * @param name of the file, without its extension
     */
    public RestResponse<Object> answer(String name, Supplier<?> json, Supplier<CsvLines> csv) {
        return begin(name, json, csv).build();
    }

    private ResponseBuilder<Object> begin(String name, Supplier<?> json, Supplier<CsvLines> csv) {
        Object entity = this == JSON ? json.get() : csv.get().entity();
        return ResponseBuilder.ok(entity)
                .header(HttpHeaders.CONTENT_TYPE, mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.inline(
                                List.of(name), List.of(name), name().toLowerCase(Locale.ROOT)));
    }
}
