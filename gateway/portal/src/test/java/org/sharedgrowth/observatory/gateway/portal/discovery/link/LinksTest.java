package org.sharedgrowth.observatory.gateway.portal.discovery.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Collection;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.ModelSamples;
import org.sharedgrowth.observatory.messages.citation.Licence;

class LinksTest {
    private static final Flow FLOW =
            ModelSamples.flow("DF_A", "Name", "Meaning", Optional.of(Licence.CC_BY_4_0));
    private static final Collection ALL = ModelSamples.all(List.of(FLOW));
    private static final String PAGE = ModelSamples.ORIGIN + "/flows/DF_A";

    @Test
    void aHeaderHasAtMostTenLinksAndTwoKilobytes() {
        for (Links links :
                List.of(
                        FlowLinks.of(ALL, FLOW),
                        FlowLinks.of(ALL, FLOW, FLOW.editions().getLast()))) {
            assertTrue(links.header().split(">; rel=", -1).length <= 11, links.header());
            assertTrue(links.header().length() <= 2000, links.header());
        }
    }

    @Test
    void theCurrentEditionIsCitedAndNotThePageItself() {
        String header = FlowLinks.of(ALL, FLOW).header();
        assertTrue(header.startsWith("<" + PAGE + "/releases/17>; rel=\"cite-as\""), header);
        assertTrue(
                header.contains("<" + PAGE + ".ttl>; rel=\"describedby\"; type=\"text/turtle\""));
        assertTrue(header.contains("<" + Licence.CC_BY_4_0.address() + ">; rel=\"license\""));
    }

    @Test
    void theDocumentHasAllLinks() throws Exception {
        JsonNode context =
                new ObjectMapper().readTree(FlowLinks.of(ALL, FLOW).document()).at("/linkset/0");
        assertEquals(PAGE, context.path("anchor").asText());
        assertEquals(2, context.path("version-history").size());
        assertEquals(3, context.path("describedby").size());
        assertEquals("text/csv", context.at("/item/0/type").asText());
        assertFalse(context.has("linkset"));
    }
}
