package org.sharedgrowth.observatory.gateway.route.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress addresses =
            new ClientAddress(List.of("10.0.0.0/8", "192.0.2.128/25", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3 | 198.51.100.7 | 198.51.100.7",
                "10.1.2.3 | 1.1.1.1, 198.51.100.7 | 198.51.100.7",
                "10.1.2.3 | 1.1.1.1, 198.51.100.7, 10.9.9.9 | 198.51.100.7",
                "10.1.2.3 | 198.51.100.7, 192.0.2.200 | 198.51.100.7",
                "10.1.2.3 | 198.51.100.7, 192.0.2.100 | 192.0.2.100",
                "fd00::1 | 2001:db8::7 | 2001:db8:0:0:0:0:0:7",
                "203.0.113.9 | 198.51.100.7 | 203.0.113.9",
                "10.1.2.3 | localhost | 10.1.2.3",
                "10.1.2.3 | 1.1.1.1, unknown | 10.1.2.3",
                "10.1.2.3 | '' | 10.1.2.3",
                "10.1.2.3 | 10.2.2.2 | 10.2.2.2"
            })
    void theLastAddressOutsideTheBalancersCounts(String peer, String header, String client) {
        assertEquals(client, addresses.addressBehind(peer, List.of(header)));
    }

    @Test
    void severalHeaderLinesFormOneList() {
        assertEquals(
                "198.51.100.7",
                addresses.addressBehind("10.1.2.3", List.of("1.1.1.1, 198.51.100.7", "10.2.2.2")));
        assertEquals("10.1.2.3", addresses.addressBehind("10.1.2.3", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example.org", "10.0.0.0/-1", "fd00::/129"})
    void invalidNetworksAreRefusedAtStartup(String network) {
        assertThrows(IllegalArgumentException.class, () -> new ClientAddress(List.of(network)));
    }
}
