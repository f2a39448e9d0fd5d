package org.sharedgrowth.observatory.local.suite;

import java.util.List;

/** A part did not start. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    static StartFailed ended(String part, int exitCode, String log, List<String> lastLines) {
        return new StartFailed(
                part
                        + " ended with code "
                        + exitCode
                        + " before it was ready. The end of "
                        + log
                        + ":\n    "
                        + String.join("\n    ", lastLines));
    }
}
