package org.sharedgrowth.observatory.indicators.analysis.derived;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage.Place;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;

class LineageCodecTest {
    private static final InputFigure WOMEN = input(ColumnKey.of("USE", "SEX", "F"), "KEN", 2020);
    private static final InputFigure MEN = input(ColumnKey.of("USE", "SEX", "M"), "KEN", 2020);
    private static final InputFigure PEOPLE = input(ColumnKey.total("PEOPLE"), "KEN", 2021);

    private static InputFigure input(ColumnKey key, String area, int year) {
        return new InputFigure("DF_A:1", key, area, year);
    }

    private static Lineage lineage(boolean comparesAll) {
        return new Lineage.Builder(comparesAll)
                .cell("KEN", 2020, List.of(WOMEN, MEN))
                .cell("KEN", 2021, List.of(PEOPLE))
                .peer(input(ColumnKey.total("USE"), "BRA", 2020))
                .build();
    }

    @Test
    void aLineageIsReadAsItWasWritten() {
        byte[] bytes = LineageCodec.encode(lineage(false));
        Lineage decoded = LineageCodec.decode(bytes);

        assertEquals(List.of(WOMEN, MEN), decoded.of("KEN", 2020));
        assertEquals(List.of(PEOPLE), decoded.of("KEN", 2021));
        assertNull(decoded.of("BRA", 2020));
        assertEquals(4, decoded.inputs().size());
        assertFalse(decoded.comparesAll());
        assertEquals(Set.of("USE", "PEOPLE"), decoded.indicators("DF_A:1"));
        assertEquals(Set.of(), decoded.indicators("DF_B:1"));
        assertArrayEquals(bytes, LineageCodec.encode(decoded));
        assertTrue(LineageCodec.decode(LineageCodec.encode(lineage(true))).comparesAll());
    }

    @Test
    void onlyFiguresThatDependOnALostInputAreLost() {
        assertEquals(Set.of(new Place("KEN", 2020)), lineage(false).dependingOn(MEN::equals));
        assertEquals(Set.of(), lineage(false).dependingOn(each -> each.area().equals("BRA")));
        assertEquals(Set.of(), lineage(false).dependingOn(each -> false));
    }

    @Test
    void ifAllAreasAreComparedOneLostInputLosesEveryFigure() {
        assertEquals(
                Set.of(new Place("KEN", 2020), new Place("KEN", 2021)),
                lineage(true).dependingOn(each -> each.area().equals("BRA")));
        assertEquals(Set.of(), lineage(true).dependingOn(each -> false));
    }
}
