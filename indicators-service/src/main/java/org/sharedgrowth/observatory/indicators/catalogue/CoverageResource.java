package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Which economies have figures, over HTTP. */
@Path("/api/indicators/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Fresh
class CoverageResource {
    private final Coverages coverages;
    private final Indicators indicators;
    private volatile @Nullable CachedCounts cachedCounts;

    CoverageResource(Coverages coverages, Indicators indicators) {
        this.coverages = coverages;
        this.indicators = indicators;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getCoverage",
            summary = "Get which figures exist, by topic and group",
            description =
                    "For each main topic and group of countries: how many of all pairs of an"
                            + " indicator and an economy have a public figure, and how many"
                            + " economies have no figure for the topic. For sex, age and the"
                            + " other breakdowns: how many economies and indicators have a"
                            + " figure for such a group of people.")
    public CoverageView get(@BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        Areas areas = new Areas(coverage.catalogue());
        return CoverageView.of(coverage, measured(coverage, areas), areas, languages.preferred());
    }

    @GET
    @Path("economies")
    @PermitAll
    @Operation(
            operationId = "listEconomyCoverage",
            summary = "List economies, the least measured first",
            description =
                    "Economies, each with the number of indicators that have a figure for it and"
                            + " the topics that have none. Those with the fewest indicators come"
                            + " first.")
    public Page<EconomyCoverage> economies(
            @Parameter(description = "Return only economies of this group.", example = "002")
                    @RestQuery
                    @Nullable String group,
            @Parameter(
                            description = "Count only indicators of this main topic.",
                            example = "CONNECTIVITY")
                    @RestQuery
                    @Nullable String topic,
            @BeanParam Paging paging,
            @BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        Areas areas = new Areas(coverage.catalogue());
        MeasuredEconomies measured = measured(coverage, areas);
        List<String> topics = topics(topic, measured);
        List<Item> economies =
                measured.economies(
                        areas.find("country", null, group).stream()
                                .map(Item::id)
                                .collect(Collectors.toSet()));
        List<String> preferred = languages.preferred();
        return paging.cut(measured.fewestIndicatorsFirst(economies, topics), coverage.release())
                .map(economy ->
                        EconomyCoverage.of(
                                economy, areas.codelist(), coverage, measured, topics, preferred));
    }

    private MeasuredEconomies measured(Coverage coverage, Areas areas) {
        CachedCounts current = cachedCounts;
        if (current == null || !current.isOf(coverage)) {
            current =
                    new CachedCounts(
                            coverage,
                            new MeasuredEconomies(
                                    coverage, indicators.index(coverage.catalogue()), areas));
            cachedCounts = current;
        }
        return current.measured();
    }

    private static List<String> topics(@Nullable String topic, MeasuredEconomies measured) {
        if (topic == null || topic.isEmpty()) {
            return measured.topics();
        }
        if (!measured.topics().contains(topic)) {
            throw Problem.parameter(
                    "topic", topic, RefusalText.localized(RefusalText::listOfTopics));
        }
        return List.of(topic);
    }

    /** The counts of a coverage, valid as long as structures and releases remain the same. */
    private record CachedCounts(Coverage coverage, MeasuredEconomies measured) {
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Coverage other) {
            return coverage.catalogue() == other.catalogue()
                    && coverage.flows().equals(other.flows());
        }
    }
}
