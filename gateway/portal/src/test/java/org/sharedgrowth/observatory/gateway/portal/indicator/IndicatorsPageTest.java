package org.sharedgrowth.observatory.gateway.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

class IndicatorsPageTest {
    private static final List<Topic> TOPICS =
            List.of(
                    new Topic(
                            "NET",
                            "Connectivity",
                            null,
                            3,
                            2,
                            List.of(new Topic("NET.USE", "Use", null, 2, 2, null))),
                    new Topic("PLANET", "Climate", null, 1, 1, null));

    @Test
    void indicatorsWithoutFiguresAreCountedSeparatelyAndCollapsed() {
        IndicatorsView view =
                view(
                        "",
                        "",
                        List.of(
                                indicator("A", "Zebra count", "PLANET", 3),
                                indicator("B", "Unmeasured", "PLANET", 0),
                                indicator("C", "Few", "NET.USE", 2),
                                indicator("D", "Internet use", "NET.USE", 200)));
        assertEquals(
                "Indicators with figures: <b>3</b>. Without figures so far: <b>1</b>.",
                view.answer().toString());
        assertEquals("As of release 17 of 24 November 2026", view.release());
        assertEquals(
                List.of("Connectivity", "Climate"),
                view.groups().stream().map(IndicatorsView.Group::topic).toList());
        assertEquals(
                List.of("Internet use", "Few"),
                view.groups().getFirst().rows().stream().map(IndicatorsView.Row::name).toList());
        assertEquals(
                "900 figures · 200 economies and groups, 2005 – 2024",
                view.groups().getFirst().rows().getFirst().summary());
        assertEquals("1 without a figure yet", view.emptyHeading());
        assertEquals(List.of(new PageLink("/indicators/B", "Unmeasured")), view.empty());
    }

    @Test
    void manyIndicatorsWithoutFiguresAreSummarisedByTopic() {
        List<Indicator> many = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            many.add(indicator("X" + i, "Name " + i, i % 2 == 0 ? "NET.USE" : "PLANET", 0));
        }
        assertEquals(
                List.of(
                        new PageLink("/indicators?topic=NET.USE", "Use (35)"),
                        new PageLink("/indicators?topic=PLANET", "Climate (35)")),
                view("", "", many).empty());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    wifi, '', No indicator contains “wifi” in its name or definition., /search?q=wifi
                    wifi, NET, No indicator of this topic contains “wifi” in its name or definition., /search?q=wifi
                    '', NET, No indicator belongs to this topic., /indicators
                    '', '', No indicators are defined yet., /indicators
                    """)
    void anEmptyResultOffersAlternatives(
            String words, String topic, String note, String alternative) {
        IndicatorsView view = view(words, topic, List.of());
        assertEquals(note, view.note());
        assertEquals(alternative, view.linksToTry().getFirst().address());
    }

    private static IndicatorsView view(String words, String topic, List<Indicator> indicators) {
        return IndicatorsPage.of(
                new IndicatorsPage.Parts(
                        words,
                        topic,
                        "1",
                        new Listing<>(
                                1,
                                1000,
                                indicators.size(),
                                indicators,
                                new Releases.Pin(17, Instant.parse("2026-11-24T10:00:00Z"))),
                        TOPICS),
                Language.ENGLISH);
    }

    private static Indicator indicator(String code, String name, String topic, long areas) {
        List<Flow> flows =
                areas == 0 ? List.of() : List.of(new Flow("DF", 900, 300, areas, "2005", "2024"));
        return new Indicator(
                code,
                name,
                null,
                null,
                0,
                1,
                null,
                List.of(new TopicRef(topic, topic)),
                null,
                flows,
                null);
    }
}
