package org.sharedgrowth.observatory.gateway.portal.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples.release;
import static org.sharedgrowth.observatory.gateway.portal.revision.ChangeSamples.cell;
import static org.sharedgrowth.observatory.gateway.portal.revision.ChangeSamples.revisions;
import static org.sharedgrowth.observatory.gateway.portal.revision.ChangeSamples.state;

import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView;
import org.sharedgrowth.observatory.messages.Language;

class ReleasePageTest {
    @Test
    void theAnswerSaysWhoReleasedWhatAndHowMuchChanged() {
        ReleaseView view = view(Language.ENGLISH, "Recount of 2020", revisions(revised()));

        assertEquals("Release 39", view.title());
        assertEquals(
                "<a href=\"/offices/NSO_KEN\">Office N &amp; friends</a> released “Digital economy”:"
                        + " 1 figure added, 1 revised, and 1 withdrawn.",
                view.answer().toString());
        assertEquals("Recount of 2020", view.reason());
        assertEquals(
                "Compared with release 12 of 1 May 2022, the one before it in this data set.",
                view.compared());
        assertEquals("27 November 2026, 09:00 Nairobi time", view.facts().getFirst().text());
        assertEquals("/releases/changes?flow=DF_DIGITAL&from=12&to=39", view.compareAddress());
    }

    @Test
    void aRevisedFigureHasBothValuesAndNamesInsteadOfCodes() {
        ChangeRow row = view(Language.ENGLISH, null, revisions(revised())).rows().getFirst();

        assertEquals("People using the internet", row.indicator().label());
        assertEquals("Kenya", row.place().label());
        assertEquals("Women", row.people());
        assertEquals("29.5%", row.before());
        assertEquals("27.0% (estimated)", row.after());
        assertEquals("−2.5", row.difference());
        assertEquals(List.of("comment: none → Recount"), row.statements());
    }

    @Test
    void aSmallChangeIsShownWithEnoughDecimalsToBeVisible() {
        ChangeRow row =
                view(
                                Language.ENGLISH,
                                null,
                                revisions(
                                        cell("revised", state("29.51", "A"), state("29.52", "A"))))
                        .rows()
                        .getFirst();

        assertEquals("29.51%", row.before());
        assertEquals("29.52%", row.after());
        assertEquals("+0.01", row.difference());
    }

    @Test
    void aFigureThatWasAddedWithoutAValueSaysWhyThereIsNone() {
        ChangeRow row = row(cell("added", null, state("", "Q")));

        assertEquals("", row.before());
        assertTrue(row.after().startsWith("suppressed"), row.after());
    }

    @Test
    void aFigureThatWasRemovedHasOnlyItsFormerValue() {
        ChangeRow row = row(cell("removed", state("3", "A"), null));

        assertEquals("3.0%", row.before());
        assertEquals("", row.after());
    }

    private static ChangeRow row(Differences.Cell cell) {
        return view(Language.ENGLISH, null, revisions(cell)).rows().getFirst();
    }

    @Test
    void aReleaseWithoutPublicChangesSaysSo() {
        ReleaseView view = view(Language.ENGLISH, null, Differences.Answer.NONE);

        assertTrue(view.answer().toString().contains("no public figure"));
        assertEquals("The first release of this data set.", view.compared());
        assertEquals(List.of(), view.rows());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void codesOccurOnlyInTheLineForThem(Language language) {
        ReleaseView view = view(language, null, revisions(revised()));
        String words =
                view.title()
                        + view.answer().toString().replaceAll("href=\"[^\"]*\"", "")
                        + view.facts().stream().map(ReleasesView.Fact::text).toList()
                        + view.compared()
                        + view.caption()
                        + view.rows().getFirst().kind()
                        + view.rows().getFirst().statements();

        assertTrue(!words.matches("(?s).*[A-Z]{2,}_[A-Z]{2,}.*"), words);
        assertTrue(view.code().contains("DF_DIGITAL · NSO_KEN"), view.code());
    }

    private static Differences.Cell revised() {
        return cell("revised", state("29.5", "A"), state("27.0", "E"));
    }

    private static ReleaseView view(
            Language language, @Nullable String reason, Differences.Answer changes) {
        return ReleasePage.of(
                new ReleasePage.Parts(
                        release(39, reason),
                        ReleasesQuery.of(MultiMap.caseInsensitiveMultiMap()),
                        ReleaseSamples.NAMES,
                        changes),
                language);
    }
}
