package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Indicators over HTTP. */
@Path("/api/indicators/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Indicators, topics and areas.")
@Fresh
class IndicatorResource {
    private final Coverages coverages;
    private final Indicators indicators;

    IndicatorResource(Coverages coverages, Indicators indicators) {
        this.coverages = coverages;
        this.indicators = indicators;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listIndicators",
            summary = "Find indicators",
            description =
                    "Every word of 'q' must occur in the code, in the World Bank id, or in a"
                            + " name, topic or definition in any language; accents do not"
                            + " matter. The best matches come first.")
    public Page<IndicatorView> list(
            @Parameter(description = "Words to look for.", example = "internet") @RestQuery
                    @Nullable String q,
            @Parameter(
                            description =
                                    "Return only indicators of this topic or of a topic below"
                                            + " it.",
                            example = "CONNECTIVITY")
                    @RestQuery
                    @Nullable String topic,
            @Parameter(
                            description = "Return only indicators with data in this dataflow.",
                            example = "DF_DIGITAL")
                    @RestQuery
                    @Nullable String flow,
            @Parameter(
                            description = "Return only indicators with data for this area.",
                            example = "KEN")
                    @RestQuery
                    @Nullable String area,
            @BeanParam Paging paging,
            @BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        List<String> preferred = languages.preferred();
        Page<Item> page =
                paging.cut(
                        indicators.find(new Indicators.Filter(q, topic, flow, area), coverage),
                        coverage.release());
        return page.map(item -> IndicatorView.of(item, coverage, preferred));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(
            operationId = "getIndicator",
            summary = "Get one indicator",
            description =
                    "The definition of an indicator, how much data there is, and how it is"
                            + " broken down.")
    public IndicatorDetail get(
            @Parameter(
                            description =
                                    "The code of the indicator, a former code, or its World Bank"
                                            + " id.",
                            example = "IT.NET.USER.ZS")
                    @RestPath
                    String code,
            @BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        Item item = indicators.get(code, coverage.catalogue());
        List<String> preferred = languages.preferred();
        return IndicatorDetail.of(IndicatorView.of(item, coverage, preferred), coverage, preferred);
    }
}
