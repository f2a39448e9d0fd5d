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
                        "Canvas",
                        "CardBars",
                        "Digits",
                        "Dot",
                        "DotPair",
                        "PublishedValues",
                        "Fill",
                        "Grid",
                        "LabelText",
                        "Line",
                        "LineChart",
                        "LinePaths",
                        "Mark",
                        "PartsBar",
                        "PeriodPosition",
                        "PlaceStrip",
                        "Places",
                        "Plot",
                        "Point",
                        "RankBar",
                        "Row",
                        "Scale",
                        "SideLabels",
                        "SmallMultiples",
                        "Span",
                        "Sparkline",
                        "Strokes",
                        "StyleSheet",
                        "Svg",
                        "Tile",
                        "TileMap",
                        "TimeChart",
                        "TimeLabel",
                        "ValueAxis")
                .tests();
    }
}
