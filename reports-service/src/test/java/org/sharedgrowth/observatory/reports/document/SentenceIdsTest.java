package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

class SentenceIdsTest {
    private static Draft read(String text, List<KnownSentence> known) {
        return Draft.read("pin latest\n", text, Drafts.ENGLISH, known);
    }

    private static String ids(Draft draft) {
        return draft.narrative().sentences().stream()
                .map(s -> s.id() + " " + s.template())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void idsAreKeptWhenEditingAndNeverReused() {
        List<KnownSentence> none = List.of();
        Draft first = read("# T\n\nWe like tea. Rain falls on us here.\n\nThe end.\n", none);
        assertEquals(
                "s-1 T | s-2 We like tea. | s-3 Rain falls on us here. | s-4 The end.", ids(first));
        List<KnownSentence> known = first.remember(none);
        Draft second = read("# T\n\nThe end.\n\nRain falls on you here. Something new.\n", known);
        assertEquals(
                "s-1 T | s-4 The end. | s-3 Rain falls on you here. | s-5 Something new.",
                ids(second));
        Draft third = read("# T\n\nWe like tea. Fine.\n", second.remember(known));
        assertEquals("s-1 T | s-6 We like tea. | s-7 Fine.", ids(third));
    }
}
