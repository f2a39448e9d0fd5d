package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the address of a {@link History.Cell}, former codes are replaced by the current ones. */
class CellTest {
    @ParameterizedTest
    @CsvSource({
        // the cell, with the area replaced, with the indicator replaced
        "F/A.OLD.X._T/2020, F/A.NEW.X._T/2020, F/A.OLD.X._T/2020",
        "F/A.X.OLD._T/2020, F/A.X.OLD._T/2020, F/A.X.NEW._T/2020",
        // codes in the first and last place, and a repeated code
        "F/OLD.KEN.X._T/2020, F/OLD.KEN.X._T/2020, F/OLD.KEN.X._T/2020",
        "F/A.KEN.X.OLD/2020, F/A.KEN.X.OLD/2020, F/A.KEN.X.OLD/2020",
        "F/A.OLD.OLD.OLD/2020, F/A.NEW.OLD.OLD/2020, F/A.OLD.NEW.OLD/2020",
        // neither the dataflow nor a part of a code is replaced
        "OLD/A.KEN.X._T/2020, OLD/A.KEN.X._T/2020, OLD/A.KEN.X._T/2020",
        "F/A.OLDER.X_OLD._T/2020, F/A.OLDER.X_OLD._T/2020, F/A.OLDER.X_OLD._T/2020"
    })
    void aCodeIsReplacedOnlyInItsOwnPosition(String address, String area, String indicator) {
        History.Cell cell = History.Cell.of(address);
        assertEquals(area, cell.withArea("OLD", "NEW").toString());
        assertEquals(indicator, cell.withIndicator("OLD", "NEW").toString());
    }
}
