package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.Cells;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

class SourceEntryTest {
    @Test
    void cellsThatOnlyAWordUsesAreListedOnceAfterThoseOfEarlierValues() {
        Draft draft =
                Drafts.ofParagraph(
                        """
                        pin latest
                        let b = X[BBB, 2019] round 0.1
                        word w = share(X[AAA, 2019] / b, 0.5)
                        """,
                        "It {?w|is more than|is exactly|is less than} {=b}.");
        Cells cells = Cells.cells().with("X[AAA, 2019]", "1", "PT").with("X[BBB, 2019]", "2", "PT");
        Edition edition = Edition.of(draft, cells.of(draft.bindings()));
        assertEquals(
                List.of("Indicator X, BBB, 2019", "Indicator X, AAA, 2019"),
                SourceEntry.of(edition).stream().map(SourceEntry::what).toList());
    }
}
