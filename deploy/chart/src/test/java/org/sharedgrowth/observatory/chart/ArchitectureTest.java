package org.sharedgrowth.observatory.chart;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharedgrowth.observatory.rules.ArchitectureRules;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofModule()
                .withPureCode()
                .withTypes(
                        "BarChart",
                        "CardBars",
                        "Digits",
                        "Dot",
                        "DotPair",
                        "Fill",
                        "Grid",
                        "LineChart",
                        "Mark",
                        "PartsBar",
                        "PeriodPosition",
                        "PlaceStrip",
                        "Places",
                        "RankBar",
                        "Row",
                        "Scale",
                        "Span",
                        "Strokes",
                        "StyleSheet",
                        "Svg",
                        "Tile",
                        "TileMap")
                .tests();
    }
}
