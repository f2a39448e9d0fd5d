package org.sharedgrowth.observatory.gateway.portal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.portal.compare.ComparisonSamples.figure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

class EmbedPageTest {
    private static final String PINNED = "indicator=IT_NET_USER_ZS&area=KEN,BRA&release=39";
    private static final List<Observation> FIGURES_OF_RELEASE =
            List.of(
                    figure("KEN", "2019", "22.7", "A", null),
                    figure("KEN", "2020", "29.5", "E", null),
                    figure("KEN", "2021", "33", "E", null),
                    figure("BRA", "2023", "84.2", "A", null));

    @Test
    void anUnchangedViewStatesItsRelease() {
        EmbedView view = page(PINNED, FIGURES_OF_RELEASE).ofRelease();
        assertEquals("Figures of release 39, 27 November 2026.", view.state());
        assertEquals(List.of(), view.changes());
        assertEquals(
                List.of(
                        new PageLink(
                                "https://observatory.example/compare?" + PINNED,
                                "Open at the Shared Growth Observatory")),
                view.links());
    }

    @Test
    void aWithdrawnFigureIsReportedAndNotShown() {
        EmbedView view =
                page(
                                PINNED,
                                List.of(
                                        figure("KEN", "2019", "22.7", "A", null),
                                        figure("KEN", "2020", null, "O", "Withdrawn"),
                                        figure("BRA", "2023", "84.9", "A", null)))
                        .ofRelease();
        assertEquals(
                List.of(
                        "KEN, 2020 and 2021: withdrawn since this release, so no figure is shown.",
                        "1 figure has been revised since this release."),
                view.changes());
        String table = view.page().sections().getFirst().table().toString();
        assertFalse(table.contains("29.5"), table);
        assertFalse(table.contains("33.0"), table);
        assertTrue(table.contains("84.2"), table);
        assertEquals("See the newest figures", view.links().getLast().label());
    }

    @Test
    void ifEverythingWasWithdrawnThereIsNoPicture() {
        EmbedView view = page(PINNED, List.of()).ofRelease();
        assertEquals(2, view.changes().size());
        assertEquals("", view.page().sections().getFirst().picture().getValue());
        assertEquals(List.of(), view.page().sections().getFirst().table().rows());
    }

    @Test
    void anAddressWithoutAReleaseShowsNoFigure() {
        EmbedView view = page("indicator=IT_NET_USER_ZS&area=KEN", List.of()).unpinned();
        assertEquals("", view.page().sections().getFirst().picture().getValue());
        assertEquals(
                List.of(
                        new PageLink(
                                "/embed/compare?indicator=IT_NET_USER_ZS&area=KEN&release=39",
                                "Keep today’s figures"),
                        new PageLink(
                                "/embed/compare?indicator=IT_NET_USER_ZS&area=KEN&live=true",
                                "Always show the newest figures")),
                view.links());
    }

    private static EmbedPage page(String query, List<Observation> today) {
        return new EmbedPage(
                ComparisonSamples.parts(query, FIGURES_OF_RELEASE),
                ComparisonSamples.listing(today),
                Language.ENGLISH);
    }
}
