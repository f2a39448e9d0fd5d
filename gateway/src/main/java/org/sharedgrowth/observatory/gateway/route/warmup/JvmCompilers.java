package org.sharedgrowth.observatory.gateway.route.warmup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** The compilers of this JVM, by its management beans. */
final class JvmCompilers implements Compilers {
    private static final long SAMPLE_MILLIS = 20;

    /** Below this share of one processor, the compilers are idle: timers and probes use less. */
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
            long more = process.getProcessCpuTime() - used;
            idle = more < IDLE_SHARE * (System.nanoTime() - begun);
        }
    }
}
