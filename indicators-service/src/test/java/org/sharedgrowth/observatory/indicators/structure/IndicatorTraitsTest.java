package org.sharedgrowth.observatory.indicators.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.aggregate.Rule;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.BetterDirection;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.Part;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.UnitKind;

class IndicatorTraitsTest {
    @Test
    void everyTraitIsReadFromAnAnnotation() {
        IndicatorTraits traits =
                traits(
                        "UNIT_MEASURE", "PT",
                        "UNIT_MULT", "3",
                        "MIN_VALUE", "-1.5",
                        "MAX_VALUE", "100",
                        "DIRECTION", "LOWER",
                        "UNIT_KIND", "SHARE",
                        "WEIGHT_INDICATOR", "SP_POP_TOTL",
                        "AGGREGATION", "growth",
                        "TOTAL", "_T._T._Z._Z._Z",
                        "PART_OF", "SL_UEM_TOTL_ZS",
                        "PART", "SEX=F");

        assertEquals(
                new IndicatorTraits(
                        "X",
                        "PT",
                        3,
                        new BigDecimal("-1.5"),
                        new BigDecimal("100"),
                        BetterDirection.LOWER,
                        UnitKind.SHARE,
                        "SP_POP_TOTL",
                        Rule.GROWTH,
                        List.of("_T", "_T", "_Z", "_Z", "_Z"),
                        "SL_UEM_TOTL_ZS",
                        new Part("SEX", "F")),
                traits);
    }

    @Test
    void missingOrUnreadableTraitsAreAbsent() {
        IndicatorTraits absent = traits();
        assertEquals("", absent.unit());
        assertEquals(0, absent.power());
        assertFalse(absent.isBounded());
        assertEquals(List.of(), absent.total());
        assertNull(absent.part());

        IndicatorTraits unreadable =
                traits(
                        "UNIT_MULT", "thousand",
                        "MIN_VALUE", "1E9999999",
                        "MAX_VALUE", "a hundred",
                        "DIRECTION", "higher",
                        "UNIT_KIND", "",
                        "AGGREGATION", "W",
                        "WEIGHT_INDICATOR", "",
                        "PART", "SEX=");
        assertEquals(traits().toString(), unreadable.toString());
    }

    @Test
    void boundsAreInclusive() {
        IndicatorTraits traits = traits("MIN_VALUE", "0", "MAX_VALUE", "100");
        assertTrue(traits.allows(new BigDecimal("0.0")));
        assertTrue(traits.allows(new BigDecimal("100.00")));
        assertFalse(traits.allows(new BigDecimal("-0.01")));
        assertFalse(traits.allows(new BigDecimal("100.01")));
        assertTrue(traits("MAX_VALUE", "1").allows(new BigDecimal("-1E30")));
    }

    @Test
    void rulesAreFoundByTheirNames() {
        for (Rule rule : Rule.values()) {
            assertEquals(rule, traits("AGGREGATION", rule.code()).aggregation());
        }
    }

    private static IndicatorTraits traits(String... notes) {
        List<Annotation> annotations =
                IntStream.range(0, notes.length / 2)
                        .mapToObj(i -> new Annotation(notes[2 * i], notes[2 * i + 1], Names.NONE))
                        .toList();
        return IndicatorTraits.of(new Item("X", null, Names.NONE, Names.NONE, annotations));
    }
}
