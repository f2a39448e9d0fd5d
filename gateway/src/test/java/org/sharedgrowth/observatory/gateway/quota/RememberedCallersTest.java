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
    void callersOfManyNetworksTakeLittleMemory() {
        Quotas quotas = new Quotas(shipped(), new QuotaTest.Known(1, true, true));
        long before = used();

        for (int i = 0; i < 100_000; i++) {
            String network = Integer.toHexString(i & 0xffff) + ":" + Integer.toHexString(i >> 16);
            quotas.take(Caller.GUEST, "2001:db8:" + network + ":4:5:6:7", false);
        }
        long taken = used() - before;

        assertTrue(taken < 20 * MEGABYTE, taken + " bytes");
        assertEquals(20_000, quotas.uses().getFirst().callers(), 1_000);
    }

    private static QuotaConfig shipped() {
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

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
