package org.sharedgrowth.observatory.gateway.portal.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Dataflow;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Review;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Schedule;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;

class BoardTest {
    private static final OfficeVisitor SENDER = OfficeVisitor.of("wanjiru", "contributor");
    private static final OfficeVisitor REVIEWER = OfficeVisitor.of("otieno", "reviewer");

    private final List<Submission> files =
            List.of(
                    file("6", "READY", "households.xlsx", null, null),
                    file("5", "CHECKING", "new.csv", null, null),
                    file("4", "READY", "planned.csv", plan("2026-12-15T06:00:00Z"), null),
                    file("3", "REJECTED", "kenya.csv", null, null),
                    file("2", "REJECTED", "kenya.csv", null, null),
                    file("1", "RELEASED", "first.csv", null, null),
                    file("0", "WITHDRAWN", "old.csv", null, null));

    @Test
    void theSenderSeesTheFileToCorrectButNotTheOneItReplaces() {
        BoardView board = board(SENDER, files, Language.ENGLISH);
        assertEquals("My office: Kenya", board.title());
        assertEquals(
                "One file needs you. 2 wait for somebody else. Next release: <b>15 December 2026,"
                        + " 09:00 Nairobi time</b>.",
                text(board.answer()));
        assertEquals(
                List.of("kenya.csv", "households.xlsx new.csv", "planned.csv", "first.csv"),
                board.columns().stream().map(BoardTest::names).toList());
        assertEquals("5 faults", board.columns().getFirst().cards().getFirst().tag().text());
        assertEquals(7, board.rows().size());
    }

    @Test
    void theReviewerSeesTheFileThatSomebodyElseSent() {
        BoardView board = board(REVIEWER, files, Language.ENGLISH);
        assertEquals("households.xlsx", names(board.columns().getFirst()));
        assertEquals("new.csv kenya.csv", names(board.columns().get(1)));
    }

    @Test
    void theSenderOfAFileDoesNotReviewIt() {
        OfficeVisitor both = OfficeVisitor.of("wanjiru", "contributor", "reviewer");
        BoardView board = board(both, files, Language.ENGLISH);
        assertEquals("kenya.csv", names(board.columns().getFirst()));
    }

    @Test
    void aRefusedFileWaitsForNothing() {
        Review refused = new Review("refused", "No survey", "otieno");
        BoardView board =
                board(
                        SENDER,
                        List.of(file("1", "REJECTED", "a.csv", null, refused)),
                        Language.ENGLISH);
        assertEquals("No file needs you.", text(board.answer()));
        assertEquals(1, board.rows().size());
    }

    @Test
    void aCorrectedFileOfAnotherNameReplacesTheOldOne() {
        BoardView board =
                board(
                        SENDER,
                        List.of(
                                file("2", "READY", "kenya-2.csv", null, null),
                                with(file("1", "REJECTED", "kenya.csv", null, null), "2", null)),
                        Language.ENGLISH);
        assertEquals("No file needs you. One waits for somebody else.", text(board.answer()));
        assertEquals("replaced by a corrected file", board.rows().getLast().tag().text());
    }

    @Test
    void theSenderCanRestoreAWithdrawnFile() {
        List<Submission> aside =
                List.of(
                        with(
                                file("1", "WITHDRAWN", "old.csv", null, null),
                                null,
                                Instant.parse("2026-12-27T14:54:00Z")),
                        file("0", "WITHDRAWN", "older.csv", null, null));
        BoardView.SetAsideFile one = board(SENDER, aside, Language.ENGLISH).setAside().getFirst();
        assertEquals("old.csv", one.name());
        assertTrue(one.note().contains("27 December 2026"), one.note());
        assertEquals(1, board(SENDER, aside, Language.ENGLISH).setAside().size());
        assertEquals(0, board(REVIEWER, aside, Language.ENGLISH).setAside().size());
    }

    @Test
    void aColumnShowsSixCardsAndTheTableShowsAll() {
        List<Submission> many =
                IntStream.range(0, 9)
                        .mapToObj(i -> file("" + i, "RELEASED", i + ".csv", null, null))
                        .toList();
        BoardView board = board(SENDER, many, Language.ENGLISH);
        assertEquals(6, board.columns().getLast().cards().size());
        assertEquals("9", board.columns().getLast().count());
        assertEquals(9, board.rows().size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysWhatNeedsTheVisitor(Language language) {
        BoardView board = board(SENDER, files, language);
        assertTrue(text(board.answer()).contains("<b>"), text(board.answer()));
        assertTrue(board.title().contains("Kenya"), board.title());
    }

    @Test
    void onlyDataflowsToWhichOfficesSendCanBeChosen() {
        assertEquals(
                List.of("Digital economy"),
                board(SENDER, files, Language.ENGLISH).flows().stream()
                        .map(Choice::label)
                        .toList());
    }

    private static String names(BoardView.Column column) {
        return column.cards().stream().map(BoardView.Card::name).collect(Collectors.joining(" "));
    }

    private static String text(List<Markup> sentences) {
        return sentences.stream().map(Markup::toString).collect(Collectors.joining(" "));
    }

    private static BoardView board(
            OfficeVisitor visitor, List<Submission> files, Language language) {
        Listing<Area> areas =
                Listing.of(List.of(new Area("KEN", "Kenya", "country", null, null, null, null, 1)));
        return Board.of(
                new Board.Parts(
                        visitor,
                        Listing.of(files),
                        Listing.of(
                                List.of(
                                        new Dataflow("DF_DIGITAL", "Digital economy"),
                                        new Dataflow("DF_HDI", "Computed here"))),
                        Listing.of(
                                List.of(
                                        new DerivedFlows.Flow(
                                                "DF_HDI",
                                                "Computed here",
                                                "index",
                                                null,
                                                "current",
                                                null))),
                        areas,
                        "DF_DIGITAL",
                        "/submissions?ticket=t"),
                language);
    }

    private static Schedule plan(String at) {
        return new Schedule(Instant.parse(at), true, "otieno");
    }

    private static Submission file(
            String id,
            String state,
            String name,
            @Nullable Schedule plan,
            @Nullable Review review) {
        return new Submission(
                id,
                "DF_DIGITAL",
                "NSO_KEN",
                state,
                "wanjiru",
                Instant.parse("2026-11-27T14:54:00Z"),
                name,
                "long CSV",
                10,
                10,
                null,
                state.equals("REJECTED") ? 5 : 0,
                0,
                null,
                null,
                1,
                plan,
                review,
                null,
                null,
                null,
                null);
    }

    /**
     * A copy of the file with the id of the corrected file that replaced it, and the time until
     * which it can be restored.
     */
    private static Submission with(
            Submission file, @Nullable String replacedBy, @Nullable Instant restorableUntil) {
        return new Submission(
                file.id(),
                file.flow(),
                file.provider(),
                file.state(),
                file.submittedBy(),
                file.submittedAt(),
                file.fileName(),
                file.format(),
                file.rows(),
                file.observations(),
                file.figures(),
                file.errors(),
                file.warnings(),
                file.progress(),
                file.release(),
                file.revision(),
                file.schedule(),
                file.review(),
                file.reason(),
                null,
                replacedBy,
                restorableUntil);
    }
}
