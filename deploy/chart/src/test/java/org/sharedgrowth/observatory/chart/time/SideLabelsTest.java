package org.sharedgrowth.observatory.chart.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SideLabelsTest {
    private static final double EXACT = 1e-9;

    @Test
    void labelsWithEnoughRoomStayInPlace() {
        assertArrayEquals(new double[] {300, 100}, place(List.of(300.0, 100.0)), EXACT);
    }

    @Test
    void overlappingLabelsMoveApartInBothDirections() {
        assertArrayEquals(
                new double[] {191.5, 208.5, 300}, place(List.of(200.0, 200.0, 300.0)), EXACT);
    }

    @Test
    void labelsStayInsideThePicture() {
        assertArrayEquals(new double[] {10, 27}, place(List.of(10.0, 12.0)), EXACT);
        assertArrayEquals(new double[] {383, 400}, place(List.of(399.0, 399.5)), EXACT);
    }

    @Test
    void anEmptyListHasNoPlaces() {
        assertEquals(0, place(List.of()).length);
    }

    private static double[] place(List<Double> preferred) {
        return SideLabels.place(preferred, preferred.stream().map(each -> 17).toList(), 10, 400);
    }
}
