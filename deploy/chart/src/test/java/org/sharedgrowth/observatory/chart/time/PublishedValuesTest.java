package org.sharedgrowth.observatory.chart.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.chart.Drawings.attributes;
import static org.sharedgrowth.observatory.chart.Drawings.count;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.chart.time.PublishedValues.Value;

class PublishedValuesTest {
    private static final TimeLabel END = new TimeLabel("2026-01-01", "Jan 2026");

    @Test
    void eachValueIsAStepUntilTheNextOne() throws Exception {
        String steps = draw("withdrawn <now>");
        assertEquals(
                List.of("M0 30H500", "M500 110H1000"), attributes(steps, "path", "ln k1", "d"));
        assertEquals(List.of("0%", "50%"), attributes(steps, "circle", "k1", "cx"));
        assertTrue(steps.contains(">29.5%</text>") && steps.contains(">May</text>"), steps);
        assertEquals(List.of("100%"), attributes(steps, "line", "wd", "x1"));
        assertTrue(steps.contains(">✕ withdrawn &lt;now&gt;</text>"), steps);
    }

    @Test
    void aFigureThatIsStillPublishedIsNotMarkedAsWithdrawn() {
        assertEquals(0, count(draw(""), "wd"));
        assertEquals("", new PublishedValues(List.of(), END, "").markup());
    }

    private static String draw(String withdrawn) {
        return new PublishedValues(
                        List.of(
                                new Value(new TimeLabel("2022-01-01", "May"), 29.5, "29.5%"),
                                new Value(new TimeLabel("2024-01-01", "Nov"), 25.5, "25.5%")),
                        END,
                        withdrawn)
                .markup();
    }
}
