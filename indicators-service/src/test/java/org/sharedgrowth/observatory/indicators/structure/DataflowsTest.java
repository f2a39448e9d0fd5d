package org.sharedgrowth.observatory.indicators.structure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Ids of dataflows by which releases or announcements are filtered. */
class DataflowsTest {
    private static final Catalogue EMPTY = CatalogueBuilder.build(Registry.EMPTY);
    private static final ReleaseLog LOG = ReleaseLog.EMPTY.with(List.of(release("DF_REMOVED:2")));

    private static Release release(String dataKey) {
        return new Release(
                1,
                1,
                dataKey,
                "NSO_KEN",
                Instant.EPOCH,
                Instant.EPOCH,
                Release.Counts.NONE,
                new byte[32],
                new byte[32],
                null);
    }

    @Test
    void aDataflowThatWasRemovedIsKnownByItsReleases() {
        assertDoesNotThrow(() -> Dataflows.refuseUnknown("DF_REMOVED", EMPTY, LOG));
        assertDoesNotThrow(() -> Dataflows.refuseUnknown("", EMPTY, ReleaseLog.EMPTY));
        assertRefused("DF_REMOVED:2");
        assertRefused("DF_NEVER");
    }

    private static void assertRefused(String id) {
        assertThrows(Problem.class, () -> Dataflows.refuseUnknown(id, EMPTY, LOG));
    }
}
