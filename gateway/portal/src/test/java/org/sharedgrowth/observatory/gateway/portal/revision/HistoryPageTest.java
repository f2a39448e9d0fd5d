package org.sharedgrowth.observatory.gateway.portal.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples.list;
import static org.sharedgrowth.observatory.gateway.portal.revision.ChangeSamples.cell;
import static org.sharedgrowth.observatory.gateway.portal.revision.ChangeSamples.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples;
import org.sharedgrowth.observatory.messages.Language;

class HistoryPageTest {
    private static final String KEY = "A.KEN.IT_NET_USER_ZS.F._T._T._T._T";
    private static final Listing<Differences.SeriesRelease> HISTORY =
            list(
                    release(
                            39,
                            "Recount",
                            new Change("2020", "revised", state("29.5", "A"), state("27.0", "E")),
                            new Change("2019", "deleted", state("22.7", "A"), null)),
                    release(12, null, new Change("2019", "added", null, state("22.7", "A"))));

    @Test
    void aSeriesIsShownReleaseByRelease() {
        HistoryView view = view("", HISTORY);

        assertEquals("History: People using the internet – Women – Kenya", view.title());
        assertEquals(
                "2 releases added or changed these figures, the newest on 27 November 2026.",
                view.answer().toString());
        HistoryView.Group first = view.groups().getFirst();
        assertEquals("Office N & friends", first.office());
        assertEquals("Recount", first.reason());
        assertEquals(
                List.of("2020 → revised 29.5% 27.0% (estimated)", "2019 ✕ withdrawn 22.7% "),
                first.rows().stream().map(HistoryPageTest::words).toList());
        assertEquals("/compare?indicator=IT_NET_USER_ZS&area=KEN", view.seriesLink().address());
    }

    @Test
    void aSingleFigureCanBeShown() {
        HistoryView view = view("2020", HISTORY);

        assertEquals(1, view.groups().size());
        assertEquals(
                "The figure for 2020 has not changed since 27 November 2026.",
                view.answer().toString());
        assertEquals(
                "/releases/history?flow=DF_DIGITAL&key=" + KEY, view.notes().getFirst().address());
    }

    @Test
    void thePageOfASeriesWithoutPublicFiguresSaysSo() {
        assertEquals(
                "No release contains a public figure here.", view("", list()).answer().toString());
    }

    private static String words(HistoryView.Row row) {
        return String.join(" ", row.period(), row.sign(), row.kind(), row.before(), row.after());
    }

    private static Differences.SeriesRelease release(
            long id, @Nullable String reason, Change... changes) {
        return new Differences.SeriesRelease(
                id, ReleaseSamples.DAY, "NSO_KEN", reason, List.of(changes));
    }

    private static HistoryView view(String period, Listing<Differences.SeriesRelease> history) {
        return HistoryPage.of(
                new HistoryPage.Parts(
                        "DF_DIGITAL",
                        KEY,
                        period,
                        ReleaseSamples.NAMES,
                        // for the names of the series
                        Optional.of(cell("added", null, state("1", "A"))),
                        history),
                Language.ENGLISH);
    }
}
