package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogGuardTest {
    private final LogGuard guard = new LogGuard(() -> 0);

    @Test
    void aParameterCannotBreakALine() {
        ExtLogRecord line = new ExtLogRecord(Level.INFO, "refused %s", FormatStyle.PRINTF, "log");
        line.setParameters(new Object[] {"a\nINFO  100 % fine"});

        assertTrue(guard.isLoggable(line));

        assertEquals("refused a\\nINFO  100 % fine", new PatternFormatter("%s").format(line));
    }

    @Test
    void textsOfAnExceptionCannotBreakALine() {
        Throwable failure =
                new IllegalStateException(
                        "a\nFORGED 1", new IllegalArgumentException("b\nFORGED 2"));
        failure.addSuppressed(new RuntimeException("eyJhbGciOiJSUzI1NiJ9.e30.AA\nFORGED 3"));
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "x", "log");
        line.setThrown(failure);

        assertTrue(guard.isLoggable(line));

        StringWriter trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        assertTrue(text.startsWith("java.lang.IllegalStateException: a\\nFORGED 1"), text);
        assertTrue(text.contains("Caused by: java.lang.IllegalArgumentException: b"), text);
        assertTrue(text.contains("at org.sharedgrowth.observatory.operation.LogGuardTest"), text);
        assertEquals(4, text.split("FORGED", -1).length);
        assertFalse(text.lines().anyMatch(written -> written.startsWith("FORGED")), text);
        assertFalse(text.contains("eyJ"), text);
    }

    @Test
    void aSafeExceptionIsNotCopied() {
        Throwable failure = new IllegalStateException("all of it", new RuntimeException("fine"));
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "x", "log");
        line.setThrown(failure);

        assertTrue(guard.isLoggable(line));

        assertSame(failure, line.getThrown());
    }

    @Test
    void excessLinesOfALevelAreDropped() {
        for (int i = 0; i < LogRate.BURST; i++) {
            assertTrue(guard.isLoggable(new LogRecord(Level.INFO, "x")));
        }

        assertFalse(guard.isLoggable(new LogRecord(Level.INFO, "x")));
        assertTrue(
                guard.isLoggable(new LogRecord(Level.ERROR, "x")),
                "errors have a limit of their own");
    }
}
