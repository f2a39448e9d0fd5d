package org.sharedgrowth.observatory.indicators.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=2-4, 2, 4",
        "bytes=2-, 2, 9",
        "bytes=2-99, 2, 9",
        "bytes=-3, 7, 9",
        "bytes=-99, 0, 9",
        "' bytes= 9-9 ', 9, 9"
    })
    void aSatisfiableRangeIsLimitedToTheEndOfTheFile(String header, long first, long last) {
        assertEquals(new ByteRange.Part(first, last), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
    void aRangeBeyondTheEndOrWithoutBytesIsUnsatisfiable(String header) {
        assertEquals(new ByteRange.Unsatisfiable(), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=4-2",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=99999999999999999999-"
            })
    void anInvalidRangeOrSeveralRangesMeanTheWholeFile(String header) {
        assertEquals(new ByteRange.Whole(), ByteRange.of(header, 10));
    }

    @Test
    void withoutARangeHeaderTheWholeFileIsSentAndNoRangeOfAnEmptyFileIsSatisfiable() {
        assertEquals(new ByteRange.Whole(), ByteRange.of(null, 10));
        assertEquals(new ByteRange.Unsatisfiable(), ByteRange.of("bytes=0-", 0));
    }
}
