package org.sharedgrowth.observatory.gateway.stub;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged while it is open. */
public final class LogLines extends Handler implements AutoCloseable {
    private final Logger logger;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogLines(Logger logger) {
        this.logger = logger;
        setFormatter(new SimpleFormatter());
        logger.addHandler(this);
    }

    /** Of all classes of the gateway. */
    public static LogLines ofTheGateway() {
        return new LogLines(Logger.getLogger("org.sharedgrowth.observatory.gateway"));
    }

    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        String message = line.getMessage();
        Object[] values = line.getParameters();
        lines.add(values == null ? message : String.format(message, values));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
