package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.answer.DataLimits;
import org.sharedgrowth.observatory.indicators.exchange.encoding.RowFormatOffer;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.list.ListAnswers;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequest;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.PageWindow;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Sources;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.value.BankCube;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.value.SliceResults;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.value.UnpagedWriter;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.value.ValueAnswers;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Writes the values of an answer in the requested format. */
@RequestScoped
class ValueBodies {
    private final HttpServerRequest request;
    private final ValueAnswers data;
    private final ListAnswers lists;
    private final DataLimits limits;
    private final Workers workers;

    ValueBodies(
            HttpServerRequest request,
            ValueAnswers data,
            ListAnswers lists,
            DataLimits limits,
            Workers workers) {
        this.request = request;
        this.data = data;
        this.lists = lists;
        this.limits = limits;
        this.workers = workers;
    }

    Uni<Object> write(
            WorldBankFormat format,
            SliceResults results,
            IndicatorRequest indicatorRequest,
            DataVersion version,
            PageWindow window,
            List<String> languages) {
        return switch (format) {
            case JSON ->
                    data.page(results, indicatorRequest, window, languages)
                            .map(page -> (Object) page.take());
            case BANK_CUBE -> {
                UnpagedWriter.refuseEmpty(results);
                refuseTooMany(DataFormat.JSON_STAT, results);
                ListEntry.Named source =
                        lists.namedSource(
                                indicatorRequest.source() == null
                                        ? Sources.ALL
                                        : indicatorRequest.source(),
                                languages);
                yield BankCube.of(
                                results,
                                indicatorRequest,
                                new BankCube.Head(source.id(), source.value(), results.updatedOn()),
                                languages,
                                request.uri(),
                                workers)
                        .map(cube -> (Object) cube);
            }
            case JSON_STAT ->
                    unpaged(DataFormat.JSON_STAT, results, indicatorRequest, version, languages);
            case TEXT -> unpaged(DataFormat.TEXT, results, indicatorRequest, version, languages);
            case XLSX -> unpaged(DataFormat.XLSX, results, indicatorRequest, version, languages);
        };
    }

    private Uni<Object> unpaged(
            DataFormat format,
            SliceResults results,
            IndicatorRequest indicatorRequest,
            DataVersion version,
            List<String> languages) {
        refuseTooMany(format, results);
        return UnpagedWriter.of(
                results, indicatorRequest, format, version, languages, request.uri(), workers);
    }

    private void refuseTooMany(DataFormat format, SliceResults results) {
        long limit =
                limits.observations(format, request.getHeader(HttpHeaders.AUTHORIZATION) == null);
        if (results.total() > limit) {
            throw new Problem(
                            ProblemType.TOO_MANY_OBSERVATIONS,
                            results.total()
                                    + " observations match; the limit of this format is "
                                    + limit
                                    + ". Ask for fewer countries, indicators or dates, or request"
                                    + " format=json page by page (see the Link header).")
                    .header("Observations-Estimated", Long.toString(results.total()))
                    .header("Observations-Limit", Long.toString(limit))
                    .header("Link", RowFormatOffer.link(request.uri()));
        }
    }
}
