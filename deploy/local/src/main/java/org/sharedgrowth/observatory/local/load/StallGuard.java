package org.sharedgrowth.observatory.local.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Closes a stream that has sent nothing for too long, so that its blocked reader gets an exception.
 */
final class StallGuard implements Closeable {
    private static final long CHECKS_PER_TIMEOUT = 10;

    private final Thread watch;
    private final Duration timeout;
    private volatile long lastProgress = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(InputStream stream, Duration timeout) {
        this.timeout = timeout;
        watch = Thread.ofVirtual().name("stall").start(() -> watch(stream));
    }

    /** Reads from the guarded stream; fails with the reason if this guard has closed it. */
    int read(InputStream stream, byte[] buffer) throws IOException {
        try {
            int read = stream.read(buffer);
            lastProgress = System.nanoTime();
            return read;
        } catch (IOException e) {
            throw stalled
                    ? new IOException("nothing was received for " + timeout.toSeconds() + " s")
                    : e;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private void watch(InputStream stream) {
        try {
            while (System.nanoTime() - lastProgress < timeout.toNanos()) {
                Thread.sleep(timeout.dividedBy(CHECKS_PER_TIMEOUT));
            }
            stalled = true;
            stream.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // the reader reports that nothing was received
        }
    }
}
