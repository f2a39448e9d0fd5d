package org.sharedgrowth.observatory.gateway.portal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;

class IndicatorTest {
    @Test
    void theFlowWithTheMostAreasIsTheMainOne() {
        Flow digital = new Flow("DF_DIGITAL", 900, 90, 200, null, null);
        Flow background = new Flow("DF_WDI", 300, 30, 217, null, null);
        assertEquals("DF_WDI", indicator(digital, background).mainFlow());
    }

    @Test
    void theDefaultFlowNeedsNoParameter() {
        Flow digital = new Flow("DF_DIGITAL", 900, 90, 200, null, null);
        assertEquals("", indicator(digital).mainFlow());
        assertEquals("", indicator().mainFlow());
    }

    private static Indicator indicator(Flow... flows) {
        return new Indicator("X", "X", null, null, 0, 0, null, null, null, List.of(flows), null);
    }
}
