package org.sharedgrowth.observatory.chart.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTextTest {
    @Test
    void aLongNameIsWrappedAndNeverCut() {
        LabelText text = LabelText.of(new Line("Bosnia and Herzegovina", "76", List.of(), false));
        assertEquals(List.of("Bosnia and", "Herzegovina"), text.rows());
        assertEquals(31, text.height());
        assertEquals(
                List.of("中华人民共和国香港特别行政区"),
                LabelText.of(new Line("中华人民共和国香港特别行政区", "", List.of(), false)).rows());
    }
}
