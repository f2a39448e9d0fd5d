package org.sharedgrowth.observatory.gateway.portal.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples.list;
import static org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples.release;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

class ReleasesPageTest {
    @Test
    void aReleaseIsDescribedInOneLine() {
        ReleasesView view = view(query(), list(release(39, "Recount")));
        ReleaseLine line = view.lines().getFirst();

        assertEquals(
                "1 release is public; it dates from 27 November 2026.", view.answer().toString());
        assertEquals("27 November 2026", line.day());
        assertEquals(
                "<a href=\"/offices/NSO_KEN\">Office N &amp; friends</a> released “Digital economy”:"
                        + " 8 new series and 1 changed series.",
                line.text().toString());
        assertEquals("Recount", line.reason());
        assertEquals("/releases/39", line.address());
    }

    @Test
    void aComputedSeriesIsReleasedByTheObservatory() {
        Releases.Item computed =
                new Releases.Item(
                        40,
                        ReleaseSamples.DAY,
                        ReleaseSamples.DAY,
                        "DF_NET_GAP",
                        "DIGOBS",
                        3,
                        0,
                        9,
                        null,
                        null);

        assertEquals(
                "<a href=\"/lineage\">Shared Growth Observatory</a> released “Gap of internet"
                        + " use”: 3 new series.",
                view(query(), list(computed)).lines().getFirst().text().toString());
    }

    @Test
    void invalidDatesAreReportedAtTheirFieldsAndNotForwarded() {
        ReleasesQuery wrong = query("from", "yesterday", "to", "2026-02-30", "office", "NSO_KEN");
        ReleasesView view = view(wrong, list());

        assertTrue(view.form().fromFault().startsWith("“yesterday” is not a date"));
        assertTrue(view.form().toFault().startsWith("“2026-02-30” is not a date"));
        assertEquals("yesterday", view.form().from());
        assertEquals(
                "/api/indicators/v1/releases?open=1&provider=NSO_KEN&pageSize=40",
                wrong.api(40).toString());
        assertTrue(
                view.form().offices().contains(new Choice("NSO_KEN", "Office N & friends", true)));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsReportedAndNotForwarded() {
        ReleasesQuery backwards = query("from", "2026-02-02", "to", "2026-02-01");

        assertEquals(
                "The last day is before the first. Both were left out.",
                view(backwards, list()).form().toFault());
        assertFalse(backwards.api(40).toString().contains("from"));
    }

    @Test
    void unknownValuesAreReportedAndTheRestIsApplied() {
        ReleasesQuery sent = query("office", "NSO_XXX", "flow", "DF_DIGITAL", "area", "ATL");
        ReleasesView view =
                ReleasesPage.of(
                        new ReleasesPage.Parts(
                                sent,
                                sent.keeping(false, true, false, false),
                                ReleaseSamples.NAMES,
                                new Subject(Subject.Named.NONE, Subject.Named.NONE),
                                List.of(),
                                list()),
                        Language.ENGLISH);

        assertEquals(2, view.notes().size());
        assertTrue(view.notes().get(0).text().contains("“ATL”"));
        assertTrue(view.notes().get(1).text().contains("“NSO_XXX”"));
        assertEquals("/releases?flow=DF_DIGITAL", view.notes().get(1).address());
        assertTrue(view.narrowed());
    }

    @Test
    void theListOfAnIndicatorNamesTheIndicatorAndLinksToItsFeed() {
        ReleasesView view =
                ReleasesPage.of(
                        new ReleasesPage.Parts(
                                query("indicator", "X"),
                                query("indicator", "X"),
                                ReleaseSamples.NAMES,
                                new Subject(Subject.Named.of("Internet use"), Subject.Named.NONE),
                                List.of(),
                                list(release(2, null))),
                        Language.ENGLISH);

        assertEquals("Releases: Internet use", view.title());
        assertEquals("/releases.atom?indicator=X", view.feed());
        assertEquals(new Choice("indicator", "X", false), view.form().hidden().getFirst());
    }

    private static ReleasesView view(ReleasesQuery query, Listing<Releases.Item> releases) {
        return ReleasesPage.of(
                new ReleasesPage.Parts(
                        query,
                        query,
                        ReleaseSamples.NAMES,
                        new Subject(Subject.Named.NONE, Subject.Named.NONE),
                        List.of(),
                        releases),
                Language.ENGLISH);
    }

    static ReleasesQuery query(String... pairs) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < pairs.length; i += 2) {
            query.add(pairs[i], pairs[i + 1]);
        }
        return ReleasesQuery.of(query);
    }

    @Test
    void similarCodesAreSuggestedForUnknownOnes() {
        ReleasesQuery sent = ReleasesQuery.ofFlow("DF_DIGITLA");
        ReleasesView view =
                ReleasesPage.of(
                        new ReleasesPage.Parts(
                                sent,
                                sent.keeping(true, false, false, false),
                                ReleaseSamples.NAMES,
                                new Subject(Subject.Named.NONE, Subject.Named.NONE),
                                List.of(new Code("DF_DIGITAL", "Digital economy")),
                                Listing.unavailable()),
                        Language.ENGLISH);

        assertEquals(
                List.of(new PageLink("/releases?flow=DF_DIGITAL", "Digital economy")),
                view.notes().getFirst().nearest());
    }
}
