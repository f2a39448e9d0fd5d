package org.sharedgrowth.observatory.gateway.portal.discovery.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.ModelSamples;
import org.sharedgrowth.observatory.messages.citation.Licence;

class LinksTest {
    private static final Flow FLOW =
            ModelSamples.flow("DF_A", "Name", "Meaning", Optional.of(Licence.CC_BY_4_0));
    private static final DataCatalogue CATALOGUE = ModelSamples.catalogue(List.of(FLOW));
    private static final String PAGE = ModelSamples.ORIGIN + "/flows/DF_A";

    @Test
    void aHeaderHasAtMostTenLinksAndTwoKilobytes() {
        for (Links links :
                List.of(
                        FlowLinks.of(CATALOGUE, FLOW),
                        FlowLinks.of(CATALOGUE, FLOW, FLOW.editions().getLast()))) {
            assertTrue(links.header().split(">; rel=", -1).length <= 11, links.header());
            assertTrue(links.header().length() <= 2000, links.header());
        }
    }

    @Test
    void theCurrentEditionIsCitedAndNotThePageItself() {
        String header = FlowLinks.of(CATALOGUE, FLOW).header();
        assertTrue(header.startsWith("<" + PAGE + "/releases/17>; rel=\"cite-as\""), header);
        assertTrue(
                header.contains("<" + PAGE + ".ttl>; rel=\"describedby\"; type=\"text/turtle\""));
        assertTrue(header.contains("<" + Licence.CC_BY_4_0.address() + ">; rel=\"license\""));
    }

    @Test
    void anEditionLinksToItsDataSet() {
        String header = FlowLinks.of(CATALOGUE, FLOW, FLOW.editions().getLast()).header();

        assertTrue(header.contains("<" + PAGE + ">; rel=\"collection original\""), header);
        assertTrue(
                header.contains(
                        "<" + PAGE + "/timemap>; rel=\"timemap\"; type=\"" + TimeMap.TYPE + "\""),
                header);
        for (String relation :
                List.of("cite-as", "describedby", "item", "license", "type", "linkset")) {
            assertTrue(header.contains("rel=\"" + relation + "\""), relation + ": " + header);
        }
    }

    @Test
    void eachRelationOfALinkIsAMemberOfTheDocument() throws Exception {
        JsonNode context =
                new ObjectMapper()
                        .readTree(
                                FlowLinks.of(CATALOGUE, FLOW, FLOW.editions().getLast()).document())
                        .at("/linkset/0");

        assertEquals(PAGE, context.at("/collection/0/href").asText());
        assertEquals(PAGE, context.at("/original/0/href").asText());
    }

    @Test
    void aLinkThatDoesNotFitIntoTheHeaderIsLeftOutThere() {
        Link large = new Link("item", ModelSamples.ORIGIN + "/" + "x".repeat(1_900));
        Links links = new Links(PAGE, List.of(large, large, new Link("type", "https://a.example")));

        assertEquals(2, links.header().split(">; rel=", -1).length - 1, links.header());
        assertTrue(links.header().endsWith("rel=\"type\""), links.header());
    }

    @Test
    void allStatesAreListedFromTheFirstToTheLast() {
        String map = TimeMap.of(CATALOGUE, FLOW, FLOW.editions());

        assertEquals(
                """
                <%1$s>; rel="original",
                <%1$s/timemap>; rel="self"; type="application/link-format"; from="Sun, 01 Mar 2026 11:59:48 GMT"; until="Sun, 01 Mar 2026 12:00:00 GMT",
                <%1$s/releases/5>; rel="first memento"; datetime="Sun, 01 Mar 2026 11:59:48 GMT",
                <%1$s/releases/17>; rel="last memento"; datetime="Sun, 01 Mar 2026 12:00:00 GMT"
                """
                        .formatted(PAGE),
                map);
    }

    @Test
    void theOnlyStateIsTheFirstAndTheLast() {
        String map = TimeMap.of(CATALOGUE, FLOW, FLOW.editions().subList(0, 1));

        assertTrue(map.contains("/releases/17>; rel=\"first last memento\""), map);
    }

    @Test
    void theDocumentHasAllLinksExceptTheOneToItself() throws Exception {
        JsonNode context =
                new ObjectMapper()
                        .readTree(FlowLinks.of(CATALOGUE, FLOW).document())
                        .at("/linkset/0");
        assertEquals(PAGE, context.path("anchor").asText());
        assertEquals(1, context.path("version-history").size());
        assertTrue(
                context.path("version-history").path(0).path("href").asText().endsWith("/timemap"),
                context::toString);
        assertEquals(3, context.path("describedby").size());
        assertEquals("text/csv", context.at("/item/0/type").asText());
        assertFalse(context.has("linkset"));
    }
}
