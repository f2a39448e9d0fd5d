package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** The table of contents over HTTP. */
@Path("/api/indicators/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Fresh
class TopicResource {
    private final Coverages coverages;
    private final Indicators indicators;

    TopicResource(Coverages coverages, Indicators indicators) {
        this.coverages = coverages;
        this.indicators = indicators;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTopics",
            summary = "List the topics",
            description =
                    "All topics as a tree, each with its number of indicators, and how many of"
                            + " them have figures.")
    public List<TopicView> list(@BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        Catalogue catalogue = coverage.catalogue();
        List<Item> all = indicators.index(catalogue).all();
        List<Item> withFigures =
                all.stream().filter(item -> !coverage.extents(item.id()).isEmpty()).toList();
        return TopicView.below(null, catalogue.topics(), all, withFigures, languages.preferred());
    }
}
