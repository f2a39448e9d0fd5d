package org.sharedgrowth.observatory.operation;

import io.quarkus.logging.LoggingFilter;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Filters every line of a program's log before it is written, as text or as JSON. Text from clients
 * can get into log lines in many ways, including through frameworks; all lines pass through this
 * filter. The jar's configuration installs it for every log handler.
 */
@LoggingFilter(name = "log-guard")
public final class LogGuard implements Filter {
    private final PatternFormatter message = new PatternFormatter("%s");
    private final LogRate rate;

    /** Uses the system's clock. */
    public LogGuard() {
        this(System::nanoTime);
    }

    LogGuard(LongSupplier nanos) {
        rate = new LogRate(nanos);
    }

    /** Makes the line safe; returns whether it may be written. */
    @Override
    public boolean isLoggable(LogRecord line) {
        int leftOut = rate.countLine(line.getLoggerName() + " " + line.getLevel());
        if (leftOut < 0) {
            return false;
        }
        String text = LogText.safe(message.format(line));
        String whole = leftOut == 0 ? text : text + " lines-left-out=" + leftOut;
        if (line instanceof ExtLogRecord extended) {
            extended.setMessage(whole, FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(whole);
        }
        line.setParameters(null);
        Throwable failure = line.getThrown();
        if (failure != null) {
            line.setThrown(LoggedFailure.of(failure));
        }
        return true;
    }
}
