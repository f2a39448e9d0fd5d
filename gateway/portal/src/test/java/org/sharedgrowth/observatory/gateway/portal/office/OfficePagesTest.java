package org.sharedgrowth.observatory.gateway.portal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Offices.Office;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.messages.Language;

class OfficePagesTest {
    private static final Instant DAY = Instant.parse("2026-11-27T06:00:00Z");
    private static final Office KENYA =
            office("NSO_KEN", "Office of Kenya", 2, new Area("KEN", "Kenya", "KE"));
    private static final Office OF_MANY_AREAS = office("WB", "Bank <of> all", 0);

    @Test
    void anOfficePageShowsTheAreasThePlannedReleasesAndThePastReleases() {
        OfficeView view =
                pages(Language.ENGLISH)
                        .one(KENYA, list(release()), list(planned("NSO_KEN"), planned("NSO_BRA")));

        assertEquals(
                "Sends figures of <a href=\"/countries/KEN\">Kenya</a>. 2 releases, the newest of"
                        + " 27 November 2026.",
                view.answer().toString());
        assertEquals("/releases?office=NSO_KEN&flow=DF", view.dataSets().getFirst().address());
        assertEquals(1, view.planned().size(), "those of other offices are not shown");
        assertEquals("1 March 2027, 09:00 Nairobi time", view.planned().getFirst().day());
        assertEquals("/releases/39", view.lines().getFirst().address());
        assertEquals("/releases.atom?office=NSO_KEN&lang=en", view.feed());
    }

    @Test
    void economiesThatAreNotNamedAreCounted() {
        Area[] places =
                IntStream.range(0, 15)
                        .mapToObj(i -> new Area("C" + i, "Country " + i, null))
                        .toArray(Area[]::new);
        OfficeView view = pages(Language.ENGLISH).one(office("X", "X", 1, places), list(), list());

        assertTrue(view.answer().toString().contains(" and 3 more"), view.answer().toString());
    }

    @Test
    void releasesThatCouldNotBeReadAreNotReportedAsAnEmptyList() {
        assertFalse(
                pages(Language.ENGLISH).one(OF_MANY_AREAS, Listing.unavailable(), list()).known());
        assertEquals(
                "Sends figures of many economies. It has released none yet.",
                pages(Language.ENGLISH).one(OF_MANY_AREAS, list(), list()).answer().toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListShowsTheNameOfEveryOffice(Language language) {
        OfficesView view = pages(language).all();

        assertEquals(
                List.of("Bank <of> all", "Office of Kenya"),
                view.rows().stream().map(OfficesView.Row::name).toList());
        assertEquals("Kenya", view.rows().getLast().economies());
        assertFalse(view.answer().toString().contains("{"), view.answer().toString());
    }

    @Test
    void computedSeriesAreReleasedByTheObservatory() {
        Office computed = office("DIGOBS", "DIGOBS", 2);
        OfficePages pages =
                new OfficePages(
                        Language.ENGLISH, new OfficeNames(list(computed), Listing.unavailable()));

        assertEquals("Shared Growth Observatory", pages.all().rows().getFirst().name());
        assertEquals("Shared Growth Observatory", pages.one(computed, list(), list()).name());
    }

    private static OfficePages pages(Language language) {
        return new OfficePages(
                language, new OfficeNames(list(KENYA, OF_MANY_AREAS), Listing.unavailable()));
    }

    private static Office office(String id, String name, long releases, Area... areas) {
        return new Office(
                id,
                name,
                null,
                List.of(new Code("DF", "Digital economy")),
                List.of(areas),
                releases,
                new Releases.Pin(39, DAY));
    }

    private static Releases.Item release() {
        return new Releases.Item(39, DAY, DAY, "DF", "NSO_KEN", 1, 0, 1, "hash", null);
    }

    private static Releases.PlannedRelease planned(String office) {
        return new Releases.PlannedRelease("DF", office, Instant.parse("2027-03-01T06:00:00Z"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    private static <T> Listing<T> list(T... items) {
        return Listing.of(List.of(items));
    }
}
