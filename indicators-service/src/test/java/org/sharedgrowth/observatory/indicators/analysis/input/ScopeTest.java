package org.sharedgrowth.observatory.indicators.analysis.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;

class ScopeTest {
    private static final Instant PUBLISHED = Instant.parse("2019-06-30T23:00:00Z");
    private static final ReleaseLog LOG =
            ReleaseLog.EMPTY.with(
                    List.of(
                            new Release(
                                    1,
                                    1,
                                    "DF_DIGITAL:1",
                                    "NSO_KEN",
                                    PUBLISHED,
                                    PUBLISHED,
                                    Release.Counts.NONE,
                                    new byte[32],
                                    new byte[32],
                                    null)));

    @Test
    void theDayOfANumberedReleaseIsTheOneOnWhichItWasPublished() {
        assertEquals(LocalDate.of(2019, 6, 30), Scope.day(new Vintage.Numbered(1), LOG));
        assertEquals(
                LocalDate.of(2018, 1, 2),
                Scope.day(new Vintage.At(Instant.parse("2018-01-02T00:00:00Z")), LOG));
    }
}
