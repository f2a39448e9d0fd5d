package org.sharedgrowth.observatory.indicators.series.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SeriesIdTest {
    @Test
    void theIdIsTheFirst63BitsOfTheHashOfFlowAndKey() {
        // printf 'DF_DIGITAL:1\nA.KEN.X' | sha256sum
        assertEquals(HEX, Long.toHexString(SeriesId.of("DF_DIGITAL:1", "A.KEN.X")));
        assertTrue(SeriesId.of("DF_DIGITAL:1", "A.KEN.X") > 0);
    }

    @Test
    void theContentHashIsSha256() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(ContentHash.of(new byte[0])));
    }

    private static final String HEX = "7ff5a29c46dd9bc4";
}
