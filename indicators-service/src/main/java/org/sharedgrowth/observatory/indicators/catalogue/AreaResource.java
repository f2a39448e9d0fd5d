package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Areas over HTTP. */
@Path("/api/indicators/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Fresh
class AreaResource {
    private final Coverages coverages;

    AreaResource(Coverages coverages) {
        this.coverages = coverages;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAreas",
            summary = "Find countries and groups of countries",
            description = "Areas in codelist order, each with its number of public observations.")
    public Page<AreaView> list(
            @Parameter(
                            description = "Return only countries, or only groups.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"country", "group"}))
                    @RestQuery
                    @Nullable String kind,
            @Parameter(description = "Words to find in the code or a name.", example = "kenya")
                    @RestQuery
                    @Nullable String q,
            @Parameter(description = "Return only the countries of this group.", example = "002")
                    @RestQuery
                    @Nullable String group,
            @BeanParam Paging paging,
            @BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        Areas areas = new Areas(coverage.catalogue());
        List<String> preferred = languages.preferred();
        return paging.cut(areas.find(kind, q, group), coverage.release())
                .map(item -> AreaView.of(item, areas.codelist(), coverage, preferred));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(
            operationId = "getArea",
            summary = "Get one area",
            description = "A country with its groups, or a group with its countries.")
    public AreaDetail get(
            @Parameter(
                            description =
                                    "The code of the area, its ISO 3166 alpha-2 code, World Bank"
                                            + " id or former code.",
                            example = "KEN")
                    @RestPath
                    String code,
            @BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        Areas areas = new Areas(coverage.catalogue());
        return AreaDetail.of(areas.get(code), areas.codelist(), coverage, languages.preferred());
    }
}
