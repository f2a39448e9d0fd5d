package org.sharedgrowth.observatory.gateway.route.warmup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** The compilers of this JVM, observed through its management beans. */
final class JvmCompilers implements Compilers {
    private static final long SAMPLE_MILLIS = 20;

    /**
     * If they use less than this share of one processor, the compilers count as idle; timers and
     * probes use less than that.
     */
    private static final double IDLE_SHARE = 0.25;

    private final CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();
    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Override
    public long spentMillis() {
        return compilation.getTotalCompilationTime();
    }

    /** While the gateway answers no requests, only the compilers use much processor time. */
    @Override
    public void awaitIdle(long end) throws InterruptedException {
        boolean idle = false;
        while (!idle && System.nanoTime() - end < 0) {
            long begun = System.nanoTime();
            long used = process.getProcessCpuTime();
            Thread.sleep(SAMPLE_MILLIS);
            long usedSince = process.getProcessCpuTime() - used;
            idle = usedSince < IDLE_SHARE * (System.nanoTime() - begun);
        }
    }
}
