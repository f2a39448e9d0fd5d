package org.sharedgrowth.observatory.indicators.analysis.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {
    @ParameterizedTest
    @CsvSource({
        "F M,",
        "R U,",
        "F _T, _T",
        "_Z F, F",
        "Y15T24 Y25T74 Y_GE75,",
        "Y15T24 Y_GE15, Y_GE15",
        "Y_GE65 Y_GE75, Y_GE75",
        "Y15T24 Y16T74, Y16T74",
        "Q1 Q2 Q3 Q4 Q5,",
        "B40 T60,",
        "B40 Q3 Q4 Q5,",
        "Q2 B40, B40",
        "T60 Q2 Q3, Q3"
    })
    void theFirstGroupThatSharesPeopleWithAnEarlierOneIsFound(
            String codes, @Nullable String first) {
        assertEquals(first, Overlap.firstOverlapping(List.of(codes.split(" "))));
    }
}
