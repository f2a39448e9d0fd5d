package org.sharedgrowth.observatory.indicators.analysis.revision;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.InputText;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Calibration from revisions over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/revisions")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class RevisionResource {
    private static final int MAX_AGE = 100;

    private final Inputs inputs;
    private final RevisionArchive archive;

    RevisionResource(Inputs inputs, RevisionArchive archive) {
        this.inputs = inputs;
        this.archive = archive;
    }

    // Blocking, because it reads all versions of the figures.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "getRevisionCalibration",
            summary = "Measure how much figures are revised",
            description =
                    "How much the figures of countries changed after their first publication,"
                            + " learnt from all public releases up to 'asOf'. For each status"
                            + " and age of the first value, the answer has the number of"
                            + " figures, the share that changed, and the size of the changes;"
                            + " for a combination of status and age with fewer than 30 figures,"
                            + " the numbers of a wider one. It also has the numbers of each"
                            + " status, all ages together. A figure counts again with each"
                            + " release of the indicator by its office. A change of the unit, or"
                            + " of most figures of an area by the same factor, is listed as a"
                            + " break and is not a revision. The backtest learns from the days up"
                            + " to 'until', by default the first three quarters of them, and says"
                            + " how often 80 % intervals contained the newest figures. The newest"
                            + " 500 releases are read.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevisionView.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example =
                                """
                                indicator,flag,age,own,level,n,changed,bias,rmse,p95,reason
                                IT_NET_USER_ZS,E,up-to-one,74,flag-and-age,74,0.92,1.3,7.95,18.7,
                                IT_NET_USER_ZS,E,all,390,flag,390,0.61,0.4,4.1,9.2,
                                """)
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> revisions(
            @BeanParam AnalysisParameters common,
            @RestQuery
                    @Parameter(
                            description = "The indicator by code, World Bank id or former code.",
                            required = true,
                            example = "IT_NET_USER_ZS")
                    @Nullable String indicator,
            @RestQuery
                    @Parameter(
                            description =
                                    "The last day from which the backtest learns; later releases"
                                            + " are held out.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2024-12-31")
                    @Nullable String until,
            @RestQuery
                    @Parameter(
                            description =
                                    "Use only figures that were at most this many years old when"
                                            + " they were first released; all by default.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "100"),
                            example = "2")
                    @Nullable String maxAge,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        LocalDate last = day(until);
        int oldest = ParameterValues.wholeNumber("maxAge", maxAge, 0, MAX_AGE, Integer.MAX_VALUE);
        Scope scope = inputs.publicScope(common);
        String code = inputs.indicator(indicator);
        return archive.read(scope, ColumnKey.total(code))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> new RevisionAnswers(found.upToAge(oldest), last, languages))
                .map(answers ->
                        form.answer("revisions " + code, scope, http, answers::view, answers::csv));
    }

    private static @Nullable LocalDate day(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        try {
            if (sent.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(sent);
            }
        } catch (DateTimeException e) {
            // An impossible date such as 30 February; refused below.
        }
        throw Problem.parameter("until", sent, InputText.localized(InputText::dateOfDay));
    }
}
