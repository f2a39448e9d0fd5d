package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UrnTest {
    @Test
    void aUrnIsSplitIntoItsParts() {
        Urn provider =
                Urn.of(
                        "urn:sdmx:org.sdmx.infomodel.base.DataProvider=DIGOBS:DATA_PROVIDERS(1.0).NSO_KEN");
        assertEquals(new Urn("DIGOBS", "DATA_PROVIDERS", "1.0", "NSO_KEN"), provider);
    }

    @Test
    void otherTextsAreNotUrns() {
        assertThrows(IllegalArgumentException.class, () -> Urn.of("DF_DIGITAL"));
    }
}
