package org.sharedgrowth.observatory.operation;

import org.jspecify.annotations.Nullable;

/**
 * A copy of an exception for the log: its class, message, stack trace and causes, with all texts
 * made safe.
 */
final class LoggedFailure extends Throwable {
    private static final long serialVersionUID = 1L;

    /** Longer chains of causes are cut. */
    private static final int MAX_DEPTH = 20;

    private LoggedFailure(String text, @Nullable Throwable cause, StackTraceElement[] stackTrace) {
        super(text, cause);
        setStackTrace(stackTrace);
    }

    /** The text of the original exception, with its class name. */
    @SuppressWarnings("OverrideThrowableToString") // the class must be replaced
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }

    /** Returns the failure itself if all of its texts are already safe. */
    static Throwable of(Throwable failure) {
        return isSafe(failure, MAX_DEPTH) ? failure : copy(failure, MAX_DEPTH);
    }

    private static boolean isSafe(Throwable failure, int depth) {
        if (depth == 0 || !LogText.safe(failure.toString()).equals(failure.toString())) {
            return false;
        }
        for (Throwable other : failure.getSuppressed()) {
            if (!isSafe(other, depth - 1)) {
                return false;
            }
        }
        Throwable cause = failure.getCause();
        return cause == null || isSafe(cause, depth - 1);
    }

    private static LoggedFailure copy(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        LoggedFailure copy =
                new LoggedFailure(
                        LogText.safe(failure.toString()),
                        cause == null || depth == 0 ? null : copy(cause, depth - 1),
                        failure.getStackTrace());
        if (depth > 0) {
            for (Throwable other : failure.getSuppressed()) {
                copy.addSuppressed(copy(other, depth - 1));
            }
        }
        return copy;
    }
}
