package org.sharedgrowth.observatory.indicators.analysis.method;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
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
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.method.MethodView.Conformance;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** The methods over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/methods")
@Tag(name = "Analysis")
public class MethodResource {
    private final ConformanceReport report;

    MethodResource(ConformanceReport report) {
        this.report = report;
    }

    /** A page of methods; declared so that the contract states the type of the items. */
    @Schema(name = "PageMethod")
    record MethodPage(
            @Schema(minimum = "1") int page,
            @Schema(minimum = "1", maximum = "1000") int pageSize,
            @Schema(minimum = "0") long total,
            List<MethodView> items) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Operation(
            operationId = "listMethods",
            summary = "List analytics methods",
            description =
                    "Each method with its version and source, and how closely it agrees with"
                            + " published or independently computed results.")
    @APIResponse(
            responseCode = "200",
            description = "The methods.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MethodPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = "id,name,version,source,file,…")
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public RestResponse<Object> list(
            @RestQuery
                    @Parameter(
                            description =
                                    "The format of the answer; takes precedence over the Accept"
                                            + " header.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv"}))
                    @Nullable String format,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(format, http);
        List<MethodView> all =
                Stream.of(Method.values())
                        .map(method -> MethodView.of(method, report, languages.language()))
                        .toList();
        Page<MethodView> page = paging.cut(all, null);
        return form.answer("methods", () -> page, () -> csv(all));
    }

    private static CsvLines csv(List<MethodView> methods) {
        CsvLines lines =
                new CsvLines(
                        "id",
                        "name",
                        "version",
                        "source",
                        "file",
                        "cases",
                        "largest_deviation",
                        "tolerance");
        for (MethodView method : methods) {
            if (method.conformance().isEmpty()) {
                lines.row(
                        method.id(),
                        method.name(),
                        method.version(),
                        method.source(),
                        null,
                        null,
                        null,
                        null);
            }
            for (Conformance line : method.conformance()) {
                lines.row(
                        method.id(),
                        method.name(),
                        method.version(),
                        method.source(),
                        line.file(),
                        line.cases(),
                        line.largestDeviation(),
                        line.tolerance());
            }
        }
        return lines;
    }
}
