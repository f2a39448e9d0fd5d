package org.sharedgrowth.observatory.gateway.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.identity.Caller;

/** The owner of many addresses must not be able to fill a heap of 160 MB. */
class RememberedCallersTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void callersFromManyNetworksTakeLittleMemory() {
        Quotas quotas = new Quotas(defaultConfig(), new QuotaTest.FixedGateways(1, true, true));
        long before = usedHeap();

        for (int i = 0; i < 100_000; i++) {
            String network = Integer.toHexString(i & 0xffff) + ":" + Integer.toHexString(i >> 16);
            quotas.take(Caller.GUEST, "2001:db8:" + network + ":4:5:6:7", false);
        }
        long usedBytes = usedHeap() - before;

        assertTrue(usedBytes < 20 * MEGABYTE, usedBytes + " bytes");
        assertEquals(20_000, quotas.uses().getFirst().callers(), 1_000);
    }

    private static QuotaConfig defaultConfig() {
        Map<String, String> limits = new HashMap<>();
        for (String tier : List.of("guest", "user", "machine")) {
            limits.put("gateway.quota." + tier + ".data", "30000");
            limits.put("gateway.quota." + tier + ".structures", "30000");
        }
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(QuotaConfig.class)
                .withDefaultValues(limits)
                .build()
                .getConfigMapping(QuotaConfig.class);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
