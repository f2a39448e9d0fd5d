package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that stop and continue a process. */
enum Signal {
    STOP,
    CONT;

    void send(long process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
